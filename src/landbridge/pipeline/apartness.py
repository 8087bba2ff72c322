"""Which entities must never be one: rows of ``not_same``, and what people decided."""

from collections.abc import Mapping, Sequence

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity
from landbridge.model.ruling import Ruling, Verb
from landbridge.pipeline.identity import heir, standing


def why_apart(
    a: str, b: str, *, raw: Mapping[str, Entity], rulings: Sequence[Ruling]
) -> str | None:
    """Return what keeps two entities, or any that were merged into them, apart; or None.

    Args:
        a: Entity id.
        b: Entity id.
        raw: Every entity by id, none merged.
        rulings: Every decision on names.
    """
    merges = standing(rulings, Verb.MERGE)
    all_a, all_b = _members(a, merges), _members(b, merges)
    pairs = [(x, y) for x in all_a for y in all_b]
    rows = (_row(x, y, raw) for x, y in pairs)
    row = next((row for row in rows if row is not None), None)
    return row or _ruling(pairs, standing(rulings, Verb.NOT_SAME))


def _members(entity: str, merges: Sequence[Ruling]) -> tuple[str, ...]:
    """Return an entity and all that stand for it or that it stands for."""
    last = heir(entity, merges)
    merged = {one for ruling in merges for one in (ruling.a, str(ruling.b))}
    return (entity, *sorted(one for one in merged if heir(one, merges) == last and one != entity))


def _row(a: str, b: str, raw: Mapping[str, Entity]) -> str | None:
    for x in _names(a, raw):
        for y in _names(b, raw):
            pair = gazetteer().row_apart(x, y)
            if pair is not None:
                return f"a row of not_same keeps {pair[0]} and {pair[1]} apart: {_reason(pair)}"
    return None


def _names(entity: str, raw: Mapping[str, Entity]) -> tuple[str, ...]:
    """Return what an entity is looked up by: its id and, when no table has it, its names."""
    one = raw.get(entity)
    if one is None or not one.provisional:
        return (entity,)
    return (entity, one.name, *one.aliases)


def _reason(pair: tuple[str, str]) -> str:
    rows = (row["reason"] for row in table("not_same") if (row["a"], row["b"]) == pair)
    return next(rows, "no reason is given.")


def _ruling(pairs: Sequence[tuple[str, str]], aparts: Sequence[Ruling]) -> str | None:
    wanted = {frozenset(pair) for pair in pairs}
    for ruling in aparts:
        if frozenset((ruling.a, str(ruling.b))) in wanted:
            return (
                f"decision {ruling.number} of {ruling.actor} on {ruling.recorded[:10]} keeps "
                f"{ruling.a} and {ruling.b} apart: {ruling.reason}"
            )
    return None


def joining(a: str, b: str, rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """Return the merges to undo so that two entities are no longer one; usually one or none."""
    merges = standing(rulings, Verb.MERGE)
    found: list[Ruling] = []
    while a != b and heir(a, merges) == heir(b, merges):
        so_far = (merges[:count] for count in range(1, len(merges) + 1))
        joined = next(m for m in so_far if heir(a, m) == heir(b, m))
        found.append(joined[-1])
        merges = (*joined[:-1], *merges[len(joined) :])
    return tuple(found)

"""The positions on each attribute of a happening, with who holds them and which contradict."""

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from landbridge.model.state import EventAttribute, Origin, Position
from landbridge.states.compatible import Measure
from landbridge.states.counting import TOLLS
from landbridge.states.happenings import Happening
from landbridge.states.parties import is_bare, known_by
from landbridge.states.stated import Stated, compared_as, has_one_answer, place_of
from landbridge.states.stating import DESCRIBED, stated


@dataclass(frozen=True, slots=True)
class Voices:
    """Which origin each claim belongs to, and who utters each origin."""

    home: Mapping[str, Origin]

    def origins(self, claims: Sequence[str]) -> tuple[str, ...]:
        """Return the origins of claims, in order; a claim in none stands for itself."""
        return tuple(dict.fromkeys(self.home[c].id if c in self.home else c for c in claims))

    def sources(self, claims: Sequence[str]) -> int:
        """Return how many independent sources speak in claims: distinct utterers."""
        return len({self.home[c].utterer if c in self.home else c for c in claims})


def attributes_of(
    group: Sequence[Happening], voices: Voices, *, kind: str, measure: Measure
) -> tuple[EventAttribute, ...]:
    """Return every attribute in the order of the table, its most widely held position first.

    Args:
        group: The claims of one event.
        voices: Who speaks in them.
        kind: The type of the event.
        measure: What values are compared by.
    """
    held: defaultdict[str, dict[str, list[Stated]]] = defaultdict(dict)
    for one in _every(group):
        held[one.attribute].setdefault(one.key, []).append(one)
    return tuple(
        _attribute(name, values, voices, kind=kind, measure=measure)
        for name, values in sorted(held.items(), key=lambda item: place_of(item[0]))
    )


def _every(group: Sequence[Happening]) -> list[Stated]:
    """Return what the claims state; an amount that is the toll beside it is told once."""
    known = known_by([h.claim for h in group])
    tolls = {_span(h) for h in group if h.type in TOLLS}
    found = []
    for h in group:
        for one in stated(h):
            if one.attribute == "amount" and _span(h) in tolls:
                continue
            same = known.get((one.attribute, one.key))
            found.append(one if same is None else replace(one, key=same, value=same, entity=same))
    return found


def _span(h: Happening) -> tuple[str, int, int]:
    return (h.claim.document, h.claim.start, h.claim.end)


def _attribute(
    name: str,
    values: Mapping[str, Sequence[Stated]],
    voices: Voices,
    *,
    kind: str,
    measure: Measure,
) -> EventAttribute:
    told = _telling(name, values)
    positions = sorted(
        (_position(held, voices) for held in told), key=lambda p: (-len(p.origins), p.value)
    )
    pairs = itertools.combinations(told, 2) if has_one_answer(name, kind) else ()
    how = compared_as(name, kind)
    conflicts = {
        (min(a[0].value, b[0].value), max(a[0].value, b[0].value))
        for a, b in pairs
        if not _any_fits(a, b, how=how, measure=measure)
    }
    return EventAttribute(name=name, positions=tuple(positions), conflicts=tuple(sorted(conflicts)))


def _telling(name: str, values: Mapping[str, Sequence[Stated]]) -> list[Sequence[Stated]]:
    """Return the values that tell something: "the site" tells nothing beside a fuller one."""
    bare = [
        key for key, held in values.items() if held[0].entity is None and is_bare(held[0].value)
    ]
    full = [held for key, held in values.items() if name not in DESCRIBED or key not in bare]
    return full or list(values.values())


def _any_fits(a: Sequence[Stated], b: Sequence[Stated], *, how: str, measure: Measure) -> bool:
    """Tell whether some statement of one value goes with one of another; one claim may give both."""
    if {one.claim for one in a} & {one.claim for one in b}:
        return True
    return any(measure.compatible(x, y, how=how) for x in a for y in b)


def _position(held: Sequence[Stated], voices: Voices) -> Position:
    claims = tuple(dict.fromkeys(one.claim for one in held))
    return Position(
        value=held[0].value,
        origins=voices.origins(claims),
        claims=claims,
        sources=voices.sources(claims),
        certainty=max((one.certainty for one in held), key=sum),
        scope=next((one.scope for one in held if one.scope), None),
    )

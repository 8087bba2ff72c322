"""Merge entities and keep them apart: decided by people, with a way back."""

from collections.abc import Sequence

from landbridge.lexicon.fold import fold
from landbridge.model.entity import Resolution
from landbridge.model.errors import RefusedDecision
from landbridge.model.ruling import Ruling, Verb
from landbridge.pipeline.apartness import joining, why_apart
from landbridge.pipeline.deciding import SURE, Decided, Known, Said, decided, every_mention, known
from landbridge.pipeline.identity import heir, standing
from landbridge.store.decisions import Scope
from landbridge.store.workspace import Workspace


def merge(workspace: Workspace, a: str, b: str, said: Said) -> Decided:
    """Make two entities one: the second remains, or the one that a table has.

    Where the first is a name that was read as nobody's everywhere, its mentions name the second.

    Args:
        workspace: Open for writing.
        a: Id or name.
        b: Id or name.
        said: Who decides, why and when.

    Raises:
        UnknownName: When nothing answers to a name.
        AmbiguousName: When several do.
        RefusedDecision: When they are one already, or a row or decision keeps them apart.
    """
    before = known(workspace)
    texts = _left_open(a, before)
    if texts:
        return _name(workspace, texts, b, said, before)
    merges = standing(before.rulings, Verb.MERGE)
    one, other = (heir(before.meant(name).id, merges) for name in (a, b))
    if one == other:
        why = f"{a!r} and {b!r} are one already: {one}"
        raise RefusedDecision(why)
    apart = why_apart(one, other, raw=before.raw, rulings=before.rulings)
    if apart is not None:
        why = f"not merged: {apart}"
        raise RefusedDecision(why)
    if _is_tabled(one, before) and not _is_tabled(other, before):
        one, other = other, one
    resolution = Resolution(text=one, entity=other, score=SURE, reason=said.reason)
    number = workspace.resolve(Scope(was=one), resolution, actor=said.actor, now=said.now)
    return decided(workspace, number, before)


def _left_open(name: str, base: Known) -> tuple[str, ...]:
    """Return the spellings of a name that no mention's entity is known by; () when one is known."""
    told = [m for c in base.claims for m in every_mention(c) if fold(m.name) == fold(name)]
    if any(mention.entity is not None for mention in told):
        return ()
    return tuple(dict.fromkeys(mention.name for mention in told))


def _name(
    workspace: Workspace, texts: Sequence[str], entity: str, said: Said, base: Known
) -> Decided:
    """Let mentions that named nobody name an entity."""
    goal = heir(base.meant(entity).id, standing(base.rulings, Verb.MERGE))
    apart = next(
        filter(None, (why_apart(t, goal, raw=base.raw, rulings=base.rulings) for t in texts)), None
    )
    if apart is not None:
        why = f"{texts[0]!r} is not read as {goal}: {apart}"
        raise RefusedDecision(why)
    resolution = Resolution(text=texts[0], entity=goal, score=SURE, reason=said.reason)
    scopes = [Scope(text=text) for text in texts]
    number = workspace.resolve_all(scopes, resolution, made=(), actor=said.actor, now=said.now)
    return decided(workspace, number, base)


def _is_tabled(entity: str, base: Known) -> bool:
    return entity in base.raw and not base.raw[entity].provisional


def keep_apart(workspace: Workspace, a: str, b: str, said: Said) -> Decided:
    """Record that two entities are never one; where they were merged, undo that.

    Args:
        workspace: Open for writing.
        a: Id or name.
        b: Id or name.
        said: Who decides, why and when.

    Raises:
        UnknownName: When nothing answers to a name.
        AmbiguousName: When several do.
        RefusedDecision: When both names mean one entity, or they are kept apart already.
    """
    before = known(workspace)
    one, other = before.meant(a).id, before.meant(b).id
    if one == other:
        why = f"{a!r} and {b!r} both mean {one}; split one off first"
        raise RefusedDecision(why)
    row = why_apart(one, other, raw=before.raw, rulings=())
    told = row or why_apart(one, other, raw={}, rulings=_direct(one, other, before.rulings))
    if told is not None:
        why = f"{one} and {other} are kept apart already: {told}"
        raise RefusedDecision(why)
    undoing = tuple(ruling.number for ruling in joining(one, other, before.rulings))
    number = workspace.keep_apart(
        one, other, undoing=undoing, actor=said.actor, reason=said.reason, now=said.now
    )
    return decided(workspace, number, before, undid=undoing)


def _direct(a: str, b: str, rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    aparts = standing(rulings, Verb.NOT_SAME)
    return tuple(ruling for ruling in aparts if {ruling.a, ruling.b} == {a, b})

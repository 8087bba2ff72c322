"""Split names off an entity: by undoing a merge, or by giving mentions an entity of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from landbridge.entities.phrase import bare
from landbridge.entities.provisional import provisional, slug
from landbridge.lexicon.fold import fold
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import RefusedDecision, UnknownName
from landbridge.model.ruling import Ruling, Verb
from landbridge.pipeline.apartness import joining, why_apart
from landbridge.pipeline.deciding import SURE, Decided, Known, Said, decided, every_mention, known
from landbridge.pipeline.identity import heir, standing
from landbridge.store.decisions import Scope
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is split off.

    Attributes:
        name: As mentions are written, in any spelling of the same letters, "the" aside; or an entity.
        document: Only in the document whose id begins so, or None for all.
        claim: Only in the claim whose id begins so, or None for all.
    """

    name: str
    document: str | None = None
    claim: str | None = None


def split(
    workspace: Workspace, part: Part, said: Said, *, whole: str, to: str | None = None
) -> Decided:
    """Take a name off an entity.

    A name or id of an entity that was merged into it, without anything narrower, undoes that merge.
    Otherwise the mentions with this name get an entity of their own.

    Args:
        workspace: Open for writing.
        part: What is split off.
        said: Who decides, why and when.
        whole: The entity, by id or name.
        to: The entity they get, by id or name; by default a provisional one of the same kind.

    Raises:
        UnknownName: When nothing answers to a name or id.
        AmbiguousName: When several entities do.
        RefusedDecision: When no mention is named so, or a row or decision forbids it.
    """
    before = known(workspace)
    source = heir(before.meant(whole).id, standing(before.rulings, Verb.MERGE))
    if part.document is None and part.claim is None and to is None:
        undoing = _merges_of(part.name, source, before)
        if undoing:
            return _undo_all(workspace, undoing, said, before)
    scopes = _scopes(_whole_ids(workspace, part), source, before)
    goal, made = _goal(part.name, source, before, to=to, scopes=scopes)
    _check(part.name, goal, source, before)
    resolution = Resolution(text=part.name, entity=goal, score=SURE, reason=said.reason)
    number = workspace.resolve_all(scopes, resolution, made=made, actor=said.actor, now=said.now)
    return decided(workspace, number, before)


def _whole_ids(workspace: Workspace, part: Part) -> Part:
    """Return the part with the whole ids of its document and claim."""
    document, claim = part.document, part.claim
    return replace(
        part,
        document=None if document is None else workspace.document_id_starting(document),
        claim=None if claim is None else workspace.claim(claim).id,
    )


def _check(name: str, goal: str, source: str, base: Known) -> None:
    """Make sure that a name may be read as an entity.

    Raises:
        RefusedDecision: When it is already, or a row or decision forbids it.
    """
    apart = why_apart(name, goal, raw=base.raw, rulings=base.rulings)
    faults = (
        f"{name!r} names {source} already" if goal == source else None,
        None if apart is None else f"{name!r} is not read as {goal}: {apart}",
    )
    for why in filter(None, faults):
        raise RefusedDecision(why)


def _merges_of(name: str, whole: str, base: Known) -> tuple[Ruling, ...]:
    """Return the merges that took the entity of this name into the whole; () when none did."""
    merges = standing(base.rulings, Verb.MERGE)
    merged = {ruling.a for ruling in merges if heir(ruling.a, merges) == whole}
    found = {one for one in merged if name == one or _is_called(name, base.raw.get(one))}
    return joining(found.pop(), whole, base.rulings) if len(found) == 1 else ()


def _is_called(name: str, entity: Entity | None) -> bool:
    names = () if entity is None else (entity.name, *entity.aliases)
    return fold(name) in map(fold, names)


def _scopes(part: Part, whole: str, base: Known) -> list[Scope]:
    """Return a scope for each spelling of the name that the mentions of the entity have.

    Raises:
        RefusedDecision: When no mention is named so.
    """
    document, claim = part.document, part.claim
    held = [
        mention.name
        for one in base.claims
        if document in (None, one.document) and claim in (None, one.id)
        for mention in every_mention(one)
        if mention.entity == whole
    ]
    texts = [text for text in dict.fromkeys(held) if fold(bare(text)) == fold(bare(part.name))]
    if not texts:
        names = ", ".join(map(repr, sorted(set(held))[:5])) or "none"
        why = f"no mention there called {part.name!r} names {whole}; its names: {names}"
        raise RefusedDecision(why)
    return [Scope(text=text, was=whole, document=document, claim=claim) for text in texts]


def _goal(
    name: str, whole: str, base: Known, *, to: str | None, scopes: Sequence[Scope]
) -> tuple[str, tuple[tuple[str, Entity], ...]]:
    """Return the id of the entity that split mentions get, and the entity where it is made."""
    if to is not None:
        merges = standing(base.rulings, Verb.MERGE)
        return heir(base.meant(to).id, merges), ()
    kind = base.entities[whole].kind if whole in base.entities else None
    if kind is None:
        raise UnknownName(whole, kind="entity")
    key = slug(name) or "unnamed"
    entity = provisional(kind=kind, name=name, key=key)
    while entity.id in base.raw:
        key = f"{key}-2"
        entity = provisional(kind=kind, name=name, key=key)
    texts = {scope.text for scope in scopes}
    first = next(c.document for c in base.claims if any(m.name in texts for m in every_mention(c)))
    return entity.id, ((scopes[0].document or first, entity),)


def _undo_all(workspace: Workspace, merges: Sequence[Ruling], said: Said, before: Known) -> Decided:
    done = [
        workspace.undo(ruling.number, actor=said.actor, reason=said.reason, now=said.now)
        for ruling in merges
    ]
    return decided(workspace, done[-1], before, undid=tuple(r.number for r in merges))

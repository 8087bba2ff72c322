"""Who is taken for repeating whom, and what people keep apart."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from landbridge.lexicon.fold import fold
from landbridge.model.claim import Claim
from landbridge.model.errors import RefusedDecision, UnknownName
from landbridge.model.ruling import Ruling, Verb
from landbridge.model.state import Link, Origin
from landbridge.pipeline.asking import source_named
from landbridge.pipeline.deciding import Decided, Said, decided, is_id, known
from landbridge.pipeline.identity import end_of, standing
from landbridge.pipeline.knowing import Heard, hear
from landbridge.pipeline.naming import utterer_names
from landbridge.states.independence import Independence
from landbridge.states.origins import find_origins
from landbridge.states.utterer import utterer_of, writer_of
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """A link with what is needed to show it.

    Attributes:
        link: Why a claim counts as another's, or counted.
        origin: The origin it is joined to, or None where a person undid it.
        teller: Name of whose the claim counts as, or of whose it would.
        source: What to call the link's source by in a decision: an id, or a source's name.
        claim: The claim that repeats.
        undone: The decision that undid it, or None while it holds.
    """

    link: Link
    origin: str | None
    teller: str
    source: str
    claim: Claim
    undone: Ruling | None


def list_links(workspace: Workspace, *, known: date | None = None) -> tuple[Dependence, ...]:
    """Return who is taken for repeating whom, what people undid last.

    Args:
        workspace: Open.
        known: Only what was said and decided up to this day; None for all.

    Raises:
        WorkspaceError: When the workspace holds no report.
    """
    heard = _said_by(hear(workspace, known=known), known)
    rulings = standing(workspace.rulings(recorded_by=end_of(known)), Verb.INDEPENDENT)
    told = _Told(
        claims={claim.id: claim for claim in heard.claims},
        names=utterer_names(heard.claims, entities=heard.entities),
        entities=heard.entities.keys(),
    )
    holding = [(link, origin) for origin in heard.origins for link in origin.links]
    found = [_dependence(link, origin, told) for link, origin in holding]
    if rulings:
        live = {_key(link) for link, _ in holding}
        free = find_origins(heard.claims, documents=heard.documents)
        for link, would_be in ((link, origin) for origin in free for link in origin.links):
            ruling = None if _key(link) in live else _undoing(link, rulings, told.claims)
            if ruling is not None:
                one = _dependence(link, would_be, told)
                found.append(replace(one, origin=None, undone=ruling))
    return tuple(found)


def keep_independent(workspace: Workspace, a: str, b: str, said: Said) -> Decided:
    """Record that one of two things never counts as repeating the other, from now on.

    Args:
        workspace: Open for writing.
        a: A claim or document, by the beginning of its id, or the name of a source.
        b: The same.
        said: Who decides, why and when.

    Raises:
        UnknownName: When nothing is called so.
        RefusedDecision: When both are one, or are kept apart already.
    """
    before, heard = known(workspace), hear(workspace)
    one, other = (_meant(name, workspace, heard) for name in (a, b))
    if one == other:
        why = f"{a!r} and {b!r} are one and the same: {one}"
        raise RefusedDecision(why)
    taken = standing(before.rulings, Verb.INDEPENDENT)
    same = next((r for r in taken if {r.a, r.b} == {one, other}), None)
    if same is not None:
        why = f"{a!r} and {b!r} are independent already, by decision {same.number}"
        raise RefusedDecision(why)
    number = workspace.keep_independent(
        one, other, actor=said.actor, reason=said.reason, now=said.now
    )
    changed = changed_links(heard, hear(workspace))
    return replace(decided(workspace, number, before), links=changed)


def _said_by(heard: Heard, known: date | None) -> Heard:
    """Return what was heard by a day."""
    if known is None:
        return heard
    told = (c for c in heard.claims if heard.said.get(c.id, heard.out[c.document]) <= known)
    return replace(heard, claims=tuple(told))


def _key(link: Link) -> tuple[str, str]:
    return link.kind.value, link.copy


@dataclass(frozen=True, slots=True)
class _Told:
    """What links are shown with: claims by id, names of utterers, entities by id."""

    claims: Mapping[str, Claim]
    names: Mapping[str, str]
    entities: Collection[str]


def _dependence(link: Link, origin: Origin, told: _Told) -> Dependence:
    copy = told.claims[link.copy]
    is_key = is_id(link.source) or link.source in told.entities
    return Dependence(
        link=link,
        source=link.source if is_key else copy.chain[0].source.name,
        origin=origin.id,
        teller=told.names[origin.utterer],
        claim=copy,
        undone=None,
    )


def _undoing(link: Link, rulings: tuple[Ruling, ...], claims: Mapping[str, Claim]) -> Ruling | None:
    """Return the decision that keeps a link's two ends apart, the last one of several."""
    copy, source = claims[link.copy], claims.get(link.source)
    for ruling in reversed(rulings):
        apart = Independence([(ruling.a, str(ruling.b))])
        if apart.parts_from(copy, link.source) or (source and apart.parts(copy, source)):
            return ruling
    return None


def changed_links(heard: Heard, later: Heard) -> tuple[Link, ...]:
    """Return the links that held at first and not later."""
    left = {_key(link) for origin in later.origins for link in origin.links}
    links = (link for origin in heard.origins for link in origin.links)
    return tuple(link for link in links if _key(link) not in left)


def _meant(name: str, workspace: Workspace, heard: Heard) -> str:
    """Return the id of a claim or document, or the utterer, that a name means."""
    every = (*(claim.id for claim in heard.claims), *heard.documents)
    ids = [one for one in every if is_id(name) and one.startswith(name)]
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise UnknownName(name, kind="claim or document", near=sorted(ids)[:5])
    speaking = {who for c in heard.claims for who in (utterer_of(c), writer_of(c))}
    meant = (name, source_named(workspace, name), fold(name))
    found = next((one for one in meant if one in speaking), None)
    if found is None:
        raise UnknownName(name, kind="claim, document or source")
    return found

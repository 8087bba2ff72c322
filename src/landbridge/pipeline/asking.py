"""Answer what people ask of a workspace: its claims, a place's state, its sources."""

from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import PLACES, Entity
from landbridge.model.state import Origin, PlaceState, SourceWeight
from landbridge.pipeline.identity import known_entities
from landbridge.pipeline.inquiring import inquire
from landbridge.pipeline.knowing import hear, in_time
from landbridge.pipeline.languages import unread_language
from landbridge.pipeline.naming import mentions_of, named, place_named, utterer_names
from landbridge.pipeline.placing import state_of
from landbridge.states.kin import kin_of
from landbridge.store.documents import Hit
from landbridge.store.workspace import Workspace
from landbridge.views.words import outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A claim with what is needed to show it.

    ``corrected`` is the day from which its own report takes it back, or None.
    """

    claim: Claim
    document: Document
    origin: str | None
    entities: dict[str, Entity]
    corrected: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A place's state with the entities it names."""

    subject: Entity
    state: PlaceState
    entities: dict[str, Entity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An origin with how its words reached us.

    Attributes:
        origin: The origin.
        name: The utterer's name.
        grade: The user's grade of the utterer, or None.
        weight: What the utterer's word counts for, with the counts behind it.
        quote: The words of its earliest claim.
        outlets: Who carried it, cited outlets or publishers.
        documents: Ids of the reports it stands in.
    """

    origin: Origin
    name: str
    grade: str | None
    weight: SourceWeight
    quote: str
    outlets: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A document that is in the workspace.

    Attributes:
        document: The report.
        claims: How many claims of it stand.
        passage: Words around what was searched for, or None.
        unread: Name of its language when the reader does not read it, else None.
    """

    document: Document
    claims: int
    passage: str | None
    unread: str | None


def list_documents(workspace: Workspace, *, words: str | None = None) -> tuple[Held, ...]:
    """Return the documents in the order of adding, or best match first for words.

    Args:
        workspace: Open.
        words: All must stand in title and text, whether or not a claim was read from them; None
            for every document.
    """
    with workspace.moment():
        counts = workspace.claim_counts()
        hits = (
            [Hit(document=document, passage=None) for document in workspace.documents()]
            if words is None
            else workspace.search_documents(words)
        )
    return tuple(
        Held(
            document=hit.document,
            claims=counts.get(hit.document.id, 0),
            passage=hit.passage,
            unread=unread_language(hit.document),
        )
        for hit in hits
    )


def list_claims(
    workspace: Workspace,
    *,
    words: str | None = None,
    document: str | None = None,
    place: str | None = None,
) -> tuple[Listed, ...]:
    """Return the claims that stand, in the order of adding, or best match first for words.

    Args:
        workspace: Open.
        words: All must stand in the quote; None for any.
        document: The beginning of a document's id, or None.
        place: A place's name in any spelling, or None; its parts count as the place.

    Raises:
        UnknownName: When no document or place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard = hear(workspace)
    entities = dict(heard.entities)
    home = {claim: origin.id for origin in heard.origins for claim in origin.claims}
    chosen = heard.claims if words is None else workspace.search(words)
    if document is not None:
        one = workspace.document_id_starting(document)
        chosen = tuple(claim for claim in chosen if claim.document == one)
    if place is not None:
        parts = kin_of(place_named(place, entities=entities), entities=entities)
        chosen = tuple(c for c in chosen if any(m.entity in parts for m in mentions_of(c)))
    return tuple(
        Listed(
            claim=claim,
            document=heard.documents[claim.document],
            origin=home.get(claim.id),
            entities=entities,
            corrected=heard.corrected.get(claim.id),
        )
        for claim in chosen
    )


def status(
    workspace: Workspace, place: str, *, on: date | None = None, known: date | None = None
) -> Asked:
    """Return the state of a place; see ``knowing.picture`` for the days.

    Raises:
        UnknownName: When no place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard, subject, evidence = inquire(workspace, place, on=on, known=known)
    entities = {**heard.entities, subject.id: subject}
    return Asked(subject=subject, state=state_of(subject, evidence), entities=entities)


def list_sources(
    workspace: Workspace, *, on: date | None = None, known: date | None = None
) -> tuple[Source, ...]:
    """Return the origins, those carried by most outlets and reports first."""
    heard = hear(workspace, known=known)
    evidence = in_time(heard, on=on, known=known).evidence
    claims = {claim.id: claim for claim in evidence.claims}
    names = utterer_names(evidence.claims, entities=heard.entities)
    grades = heard.grades
    found = []
    for origin in evidence.origins:
        own = [claims[claim] for claim in origin.claims]
        name = names[origin.utterer]
        found.append(
            Source(
                origin=origin,
                name=name,
                grade=grades.get(origin.utterer, grades.get(name)),
                weight=evidence.weights[origin.utterer],
                quote=own[0].quote,
                outlets=outlets(own),
                documents=tuple(dict.fromkeys(claim.document for claim in own)),
            )
        )
    return tuple(sorted(found, key=lambda s: (-len(s.documents), -len(s.outlets), s.name)))


def source_named(workspace: Workspace, name: str) -> str:
    """Return the entity id of a source called so, or the name itself where nothing has it."""
    found = named(name, entities=known_entities(workspace), source=True)
    speakers = [entity for entity in found if entity.kind not in PLACES]
    return next((entity.id for entity in (*speakers, *found)), name)

"""Build the picture of a workspace: everything known of its subjects on one date."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from landbridge.corridor.load import load_networks
from landbridge.corridor.routes import find_routes
from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.errors import WorkspaceError
from landbridge.model.network import Finding, Network
from landbridge.model.picture import Picture
from landbridge.model.ruling import Ruling, Verb
from landbridge.model.state import Origin, PlaceState
from landbridge.pipeline.identity import end_of, heir, inherited, known_entities, standing
from landbridge.pipeline.naming import named_entities
from landbridge.pipeline.placing import Evidence, states_of, weighed
from landbridge.pipeline.progress import Progress, unseen
from landbridge.states.corrected import corrected
from landbridge.states.events import find_events
from landbridge.states.origins import find_origins
from landbridge.states.said import published_on, said_on
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a workspace holds, with the day each claim was said and each document was out.

    Attributes:
        documents: By id, in the order of adding.
        claims: Those that stand.
        said: Claim id to the day it was said; claims without any date are absent.
        corrected: Claim id to the day from which its own report takes it back.
        out: Document id to the day it was published or, where it has no date, fetched.
        entities: By id, the shipped ones and the provisional, merged as people decided.
        grades: Source, by entity id or name, to the user's grade of it.
        apart: Pairs of claims, documents or utterers that people ruled independent.
    """

    documents: Mapping[str, Document]
    claims: tuple[Claim, ...]
    said: Mapping[str, date]
    out: Mapping[str, date]
    entities: Mapping[str, Entity]
    grades: Mapping[str, str] = field(default_factory=dict)
    apart: tuple[tuple[str, str], ...] = ()
    corrected: Mapping[str, date] = field(default_factory=dict)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The origins of all claims."""
        return find_origins(self.claims, documents=self.documents, apart=self.apart)

    @property
    def latest(self) -> date:
        """The last day anything was said or published: the default of ``known``."""
        return max((*self.said.values(), *self.out.values()))

    @property
    def latest_dated(self) -> date:
        """The last day that a dated document or citation speaks from: the default of ``on``."""
        dated = [d for d in self.documents.values() if d.published is not None]
        ids = {d.id for d in dated}
        said = [self.said[c.id] for c in self.claims if c.document in ids and c.id in self.said]
        return max((*said, *(self.out[d.id] for d in dated)), default=self.latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class InTime:
    """What was said by a day: the documents, and the evidence in them."""

    documents: tuple[Document, ...]
    evidence: Evidence


def hear(workspace: Workspace, *, known: date | None = None) -> Heard:
    """Return what a workspace holds at this moment.

    Args:
        workspace: Open.
        known: Decisions recorded after this day do not count; None for all.

    Raises:
        WorkspaceError: When it holds no report.
    """
    with workspace.moment():
        documents = {document.id: document for document in workspace.documents()}
        claims = workspace.claims(decided_by=end_of(known))
        entities = known_entities(workspace, known=known)
        grades = workspace.grades()
        rulings = workspace.rulings(recorded_by=end_of(known))
    if not documents:
        what = "holds no report yet; add one: landbridge add FILE -w WORKSPACE"
        raise WorkspaceError(str(workspace.path), what)
    said = said_of(claims, documents)
    return Heard(
        documents=documents,
        claims=claims,
        said=said,
        corrected=corrected(claims, documents=documents, said=said),
        out={d.id: published_on(d) or d.fetched.date() for d in documents.values()},
        grades=inherited(grades, entities),
        apart=_independent(rulings),
        entities=entities,
    )


def said_of(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Mapping[str, date]:
    """Return claim id to the day it was said; claims without any date are absent."""
    found = ((claim.id, said_on(claim, documents[claim.document])) for claim in claims)
    return {claim: day for claim, day in found if day is not None}


def _independent(rulings: Sequence[Ruling]) -> tuple[tuple[str, str], ...]:
    """Return what people ruled independent, a merged source as what remains."""
    merges = standing(rulings, Verb.MERGE)
    return tuple(
        (heir(ruling.a, merges), heir(str(ruling.b), merges))
        for ruling in standing(rulings, Verb.INDEPENDENT)
    )


def picture(
    workspace: Workspace,
    *,
    on: date | None = None,
    known: date | None = None,
    progress: Progress = unseen,
) -> Picture:
    """Return everything known of a workspace's subjects on a day, from what was said by another.

    Args:
        workspace: Open.
        on: The day in the world; by default the last day the workspace's reports speak from.
        known: The last day of saying, and of deciding on names, that counts; by default all does.
        progress: Told of each subject before its states are worked out.

    Raises:
        WorkspaceError: When the workspace holds no report.
    """
    return paint(in_time(hear(workspace, known=known), on=on, known=known), progress=progress)


def in_time(heard: Heard, *, on: date | None, known: date | None) -> InTime:
    """Return the part of what was heard that was said in time; see ``picture`` for the days."""
    last = known or heard.latest
    gone = {claim for claim, day in heard.corrected.items() if day <= last}
    claims = tuple(c for c in heard.claims if _day(c, heard) <= last and c.id not in gone)
    speaking = {claim.document for claim in claims}
    documents = {i: d for i, d in heard.documents.items() if heard.out[i] <= last or i in speaking}
    evidence = Evidence(
        claims=claims,
        said={c.id: heard.said[c.id] for c in claims if c.id in heard.said},
        origins=find_origins(claims, documents=documents, apart=heard.apart),
        entities=heard.entities,
        on=on or known or heard.latest_dated,
        known=last,
    )
    return InTime(
        documents=tuple(documents.values()),
        evidence=weighed(evidence, grades=heard.grades),
    )


def paint(told: InTime, *, progress: Progress = unseen) -> Picture:
    """Return the picture of what was said in time."""
    evidence = told.evidence
    states, history = states_of(evidence, progress=progress)
    networks = tuple(n for n in load_networks() if _is_told_of(n, states))
    entities = evidence.entities
    return Picture(
        on=evidence.on,
        known=evidence.known,
        documents=told.documents,
        claims=evidence.claims,
        said=evidence.said,
        entities=named_entities(evidence.claims, states=states, networks=networks, among=entities),
        origins=evidence.origins,
        events=find_events(
            evidence.claims, origins=evidence.origins, entities=entities, said=evidence.said
        ),
        states=states,
        history=history,
        networks=networks,
        findings=_findings(networks, states=states, entities=entities),
    )


def _day(claim: Claim, heard: Heard) -> date:
    """Return the day a claim was said or, where nothing dates it, the day its document was out."""
    return heard.said.get(claim.id, heard.out[claim.document])


def _is_told_of(network: Network, states: Iterable[PlaceState]) -> bool:
    """Tell whether a crossing, road or route of a network has evidence of its own.

    A town that lies on it is not enough: much happens in Damascus that no corridor is about.
    """
    told = {state.subject for state in states}
    routes = {network.id, *(route.id for route in network.routes)}
    return any(leg.element in told for leg in network.legs) or bool(routes & told)


def _findings(
    networks: Iterable[Network], *, states: Iterable[PlaceState], entities: Mapping[str, Entity]
) -> tuple[Finding, ...]:
    """Return what the states mean for each network's routes, end to end, for each of its users."""
    by_subject = {state.subject: state for state in states}
    return tuple(
        finding
        for network in networks
        for user in network.users
        for finding in find_routes(
            network,
            origin=network.origin,
            destination=network.destination,
            actor=user,
            states=by_subject,
            entities=entities,
        )
    )

"""Claims and documents made by hand, as short as a test can say them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from landbridge.model.claim import (
    Argument,
    Attitude,
    Certainty,
    Citation,
    Claim,
    ClaimKind,
    Evidence,
    Mention,
    Modality,
    Polarity,
    Quantity,
    SourceKind,
    Step,
    When,
    Where,
)
from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.grounds import Grounds
from landbridge.model.interval import Interval, Precision, day_interval
from landbridge.model.state import Facet, PlaceState
from landbridge.model.why import Why
from landbridge.states.estimate import estimate
from landbridge.states.origins import find_origins
from landbridge.states.said import said_on
from landbridge.states.weighing import Subject
from landbridge.states.why import Told, explain

FETCHED = datetime(2026, 1, 2, tzinfo=UTC)
CROSSING = "crossing:norgate"
TOWN = "town:norgate"
SIDE = "town:southgate"
BYPASS = "road:norgate-tracks"
GATE = Entity(id=CROSSING, name="Norgate crossing", kind=EntityKind.CROSSING)
KIN = {CROSSING: "self", TOWN: "side", SIDE: "side", BYPASS: "bypass"}


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(start: str, end: str, precision: Precision = Precision.DAY) -> Interval:
    return Interval(start=day(start), end=day(end), precision=precision)


def month(text: str) -> Interval:
    first = day(f"{text}-01")
    return Interval(
        start=first,
        end=(first.replace(day=28) + timedelta(days=4)).replace(day=1),
        precision=Precision.MONTH,
    )


def mention(name: str) -> Mention:
    """A name with a colon is an entity id; any other is only words."""
    return Mention(text=name.partition(":")[2] or name, entity=name if ":" in name else None)


def document(
    name: str = "report",
    *,
    published: str | Interval | None = "2018-07-10",
    text: str = "Body text.",
    publisher: str | None = "Daily Herald",
    basis: DateBasis = DateBasis.METADATA,
) -> Document:
    days_ = day_interval(day(published)) if isinstance(published, str) else published
    return Document(
        id=name,
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        path=None,
        url=None,
        publisher=publisher,
        title=None,
        authors=(),
        language="en",
        published=None if days_ is None else Published(interval=days_, basis=basis),
        fetched=FETCHED,
        media_type="text/plain",
    )


def step(
    name: str,
    kind: SourceKind = SourceKind.OUTLET,
    *,
    cited: Sequence[tuple[str, str]] = (),
    attitude: Attitude = Attitude.NEUTRAL,
    reliability: str | None = None,
) -> Step:
    return Step(
        source=mention(name),
        kind=kind,
        attitude=attitude,
        citations=tuple(
            Citation(outlet=mention(outlet), date=day_interval(day(on))) for outlet, on in cited
        ),
        reliability=reliability,
    )


def claim(
    kind: str,
    type_: str,
    *,
    by: str | Sequence[Step] = "Daily Herald",
    when: str | Interval | None = None,
    where: str | tuple[str, str] | None = None,
    modality: str | None = None,
    polarity: str = "affirmed",
    certainty: float = 0.95,
    evidence: Evidence = Evidence.NONE_GIVEN,
    quantities: Sequence[Quantity] = (),
    doc: str = "report",
    at: int = 0,
    quote: str | None = None,
    anchor: str = "stated",
    **roles: str | Sequence[str],
) -> Claim:
    words = quote or f"{type_} claim"
    filled = [
        (role, name)
        for role, names in roles.items()
        for name in ((names,) if isinstance(names, str) else names)
    ]
    days_ = day_interval(day(when)) if isinstance(when, str) else when
    place = (where, None) if isinstance(where, str) else where
    return Claim(
        document=doc,
        quote=words,
        start=at,
        end=at + len(words),
        kind=ClaimKind(kind),
        type=type_,
        arguments=tuple(Argument(role=r, mention=mention(n)) for r, n in filled),
        quantities=tuple(quantities),
        when=None if days_ is None else When(text="then", interval=days_, anchor=anchor),
        where=None if place is None else Where(mention=mention(place[0]), relation=place[1]),
        polarity=Polarity(polarity),
        modality=Modality(modality or ("happened" if kind == "event" else "ongoing")),
        certainty=Certainty(words=(), low=certainty, high=certainty),
        evidence=evidence,
        chain=(step(by),) if isinstance(by, str) else tuple(by),
        extractor="hand/1",
        recorded=FETCHED,
    )


def count(
    role: str, value: float | None, *, word: str | None = None, part_of: str | None = None
) -> Quantity:
    text = word or f"{value:g}"
    return Quantity(
        role=role,
        text=text,
        start=0,
        end=len(text),
        value=value,
        low=value or 24,
        high=value,
        unit=None,
        comparator=word,
        part_of=part_of,
    )


def gate(type_: str = "closed", *, on: str, by: str = "Daily Herald", **more) -> Claim:
    """A claim about the crossing, said in a document named for its day and source."""
    return claim("status", type_, subject=CROSSING, by=by, doc=f"{by}@{on}", **more)


def library(claims: Sequence[Claim], published: str | None = None) -> dict[str, Document]:
    """Documents for claims whose document names end in "@day"; the rest get ``published``."""
    return {
        c.document: document(
            c.document,
            published=c.document.partition("@")[2] or published or "2018-07-10",
            publisher=c.document.partition("@")[0],
            text="x" * 3000,
        )
        for c in claims
    }


def state(
    claims: Sequence[Claim],
    *,
    on: str,
    known: str | None = None,
    subject: Entity = GATE,
    kin: dict[str, str] | None = None,
    documents: dict[str, Document] | None = None,
    weights: dict[str, float] | None = None,
) -> PlaceState:
    """The estimate of a subject from claims alone, origins and days of saying found on the way."""
    docs = documents or library(claims)
    found = {c.id: said_on(c, docs[c.document]) for c in claims}
    return estimate(
        subject,
        claims=claims,
        said={i: d for i, d in found.items() if d is not None},
        origins=find_origins(claims, documents=docs),
        on=day(on),
        known=day(known or on),
        kin=KIN if kin is None else kin,
        weights=weights,
    )


def told(claims: Sequence[Claim], *, known: str, weights: dict[str, float] | None = None) -> Told:
    """What places are heard from, from claims alone."""
    docs = library(claims)
    found = {c.id: said_on(c, docs[c.document]) for c in claims}
    return Told(
        said={i: d for i, d in found.items() if d is not None},
        origins=find_origins(claims, documents=docs),
        known=day(known),
        weights=weights or {},
    )


def about_gate(claims: Sequence[Claim]) -> Subject:
    """The crossing and the claims that may speak of it."""
    return Subject(entity=GATE, kin=KIN, claims=tuple(claims))


def reasoned(
    claims: Sequence[Claim],
    *,
    on: str = "2018-05-01",
    facet: Facet = Facet.GATE,
    of: str | None = None,
) -> Why:
    """Why a facet of the crossing is estimated as it is, from claims alone."""
    found = explain(about_gate(claims), told=told(claims, known=on), on=day(on))
    return next(w for w in found if (w.estimate.facet, w.estimate.of) == (facet, of))


def grounds(claims: Sequence[Claim], *, known: str = "2030-01-01") -> Grounds:
    """The records behind claims."""
    heard = told(claims, known=known)
    return Grounds(
        claims={c.id: c for c in claims},
        documents=library(claims),
        said=heard.said,
        origins={c: origin for origin in heard.origins for c in origin.claims},
        entities={GATE.id: GATE},
    )


def renamed(claim_: Claim, names: dict[str, str]) -> Claim:
    """The same claim from sources of other names."""
    chain = tuple(
        replace(s, source=mention(names.get(s.source.text, s.source.text))) for s in claim_.chain
    )
    return replace(claim_, chain=chain)

"""Hand-made pictures: a small language for reports, and the records they become."""

from dataclasses import replace
from datetime import UTC, date, datetime

from landbridge.model.claim import (
    Argument,
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
)
from landbridge.model.document import Document
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.interval import Interval, day_interval
from landbridge.model.picture import Picture
from landbridge.model.state import (
    Contribution,
    Event,
    EventAttribute,
    Facet,
    Origin,
    PlaceState,
    Position,
    StateEstimate,
)

ON = date(2023, 10, 1)
NOW = datetime(2023, 10, 2, tzinfo=UTC)
SURE = Certainty(words=(), low=0.9, high=1.0)

BAB = Entity(
    id="crossing:bab-al-hawa",
    name="Bab al-Hawa",
    kind=EntityKind.CROSSING,
    links=(Link(kind="side", target="place:cilvegozu"),),
)
CILVEGOZU = Entity(id="place:cilvegozu", name="Cilvegozu", kind=EntityKind.TOWN)
RAFAH = Entity(id="crossing:rafah", name="Rafah crossing", kind=EntityKind.CROSSING)
ROAD = Entity(id="road:m5", name="M5 highway", kind=EntityKind.ROAD)
GUARD = Entity(id="group:guard", name="River Guard", kind=EntityKind.ARMED_GROUP)
ARMY = Entity(id="force:army", name="Northern Army", kind=EntityKind.ARMED_FORCE)
ENTITIES = (BAB, CILVEGOZU, RAFAH, ROAD, GUARD, ARMY)


def mention(entity):
    """Return a mention of an entity, or of bare words."""
    if isinstance(entity, Entity):
        return Mention(text=entity.name, entity=entity.id)
    return Mention(text=entity)


def step(name, *, kind=SourceKind.OFFICE, cue="said", **more):
    return Step(source=Mention(text=name), kind=kind, cue=cue, **more)


def cite(outlet, day=None):
    return Citation(
        outlet=None if outlet is None else Mention(text=outlet),
        date=None if day is None else day_interval(day),
    )


def publisher(name="Border Post"):
    return Step(source=Mention(text=name), kind=SourceKind.AUTHOR)


def claim(
    quote,
    kind,
    type_,
    *,
    subject=None,
    arguments=(),
    polarity="affirmed",
    modality="happened",
    by=None,
    document="d1",
    outlet="Border Post",
    **more,
):
    """Return a claim; ``by`` is a speaker's name or steps, ``subject`` an entity."""
    roles = [("subject", subject)] if subject is not None else []
    inner = (step(by),) if isinstance(by, str) else tuple(by or ())
    defaults = {
        "quantities": (),
        "when": None,
        "where": None,
        "certainty": SURE,
        "evidence": Evidence.NONE_GIVEN,
    }
    return Claim(
        document=document,
        quote=quote,
        start=more.pop("start", 0),
        end=more.pop("end", len(quote)),
        kind=ClaimKind(kind),
        type=type_,
        arguments=tuple(
            Argument(role=role, mention=mention(who)) for role, who in (*roles, *arguments)
        ),
        polarity=Polarity(polarity),
        modality=Modality(modality),
        chain=(*inner, publisher(outlet)),
        extractor="test/1",
        recorded=NOW,
        **{**defaults, **more},
    )


def named_day(text, day):
    return When(text=text, interval=day_interval(day), anchor="stated")


def month(text, start, end):
    from landbridge.model.interval import Precision  # noqa: PLC0415

    interval = Interval(start=start, end=end, precision=Precision.MONTH)
    return When(text=text, interval=interval, anchor="stated")


def count(role, text, value, *, part_of=None, start=0, unit=None):
    return Quantity(
        role=role,
        text=text,
        start=start,
        end=start + len(text),
        value=value,
        low=value,
        high=value,
        unit=unit,
        comparator=None,
        part_of=part_of,
    )


def estimate(subject, facet, distribution, contributions=(), *, of=None, **more):
    """Return an estimate; contributions are (claim, value, weight)."""
    defaults = {"no_evidence": not contributions, "contested": False, "on": ON, "known": ON}
    defaults["last_report"] = None
    return StateEstimate(
        subject=subject.id,
        facet=Facet(facet),
        of=of,
        distribution=tuple(distribution.items()),
        contributions=tuple(
            Contribution(
                claim=c.id, origin=more.get("origins", {}).get(c.id, c.id), value=v, weight=w
            )
            for c, v, w in contributions
        ),
        pivot=None,
        pivot_effect=0.0,
        **{**defaults, **{k: v for k, v in more.items() if k != "origins"}},
    )


def place(subject, *estimates, on=ON):
    return PlaceState(subject=subject.id, on=on, known=on, estimates=estimates)


def event(type_, claims, *, agents=(), denials=(), day=None, where=None):
    """Return an event; ``agents`` are (value, claims)."""
    positions = tuple(
        Position(value=v, origins=tuple(c.id for c in cs), claims=tuple(c.id for c in cs))
        for v, cs in agents
    )
    return Event(
        id=f"event:{type_}",
        type=type_,
        interval=None if day is None else day_interval(day),
        place=where,
        attributes=(EventAttribute(name="agent", positions=positions),) if positions else (),
        denials=tuple(c.id for c in denials),
        claims=tuple(c.id for c in claims),
    )


def origin(name, *claims):
    return Origin(id=name, utterer=name, proposition=name, claims=tuple(c.id for c in claims))


def document(key="d1"):
    return Document(
        id=key,
        text="",
        sections=(),
        path=None,
        url=None,
        publisher="Border Post",
        title=None,
        authors=(),
        language="en",
        published=None,
        fetched=NOW,
        media_type="text/plain",
    )


def picture(claims=(), *, states=(), events=(), origins=None, said=None, **more):
    """Return a picture; every claim is its own origin, said on ON, unless told otherwise."""
    every = tuple(origins) if origins is not None else tuple(origin(c.id, c) for c in claims)
    days = {c.id: ON for c in claims} | dict(said or {})
    empty = Picture(
        on=ON,
        known=ON,
        documents=tuple(document(key) for key in dict.fromkeys(c.document for c in claims)),
        claims=tuple(claims),
        said=days,
        entities=ENTITIES,
        origins=every,
        events=tuple(events),
        states=tuple(states),
        history=(),
        networks=(),
        findings=(),
    )
    return replace(empty, **more)


def judgement(assessment, start):
    """Return the judgement whose question begins with these words."""
    return next(j for j in assessment.judgements if j.question.startswith(start))


def answer(judged):
    """Return an answer's sentences as one text."""
    return " ".join(sentence.text for sentence in judged.answer)

"""Strategies that make any document, claim, entity, resolution and skip the model allows."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import strategies as st

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
from landbridge.model.document import (
    DateBasis,
    Document,
    Part,
    Published,
    Section,
    SectionKind,
    Skipped,
)
from landbridge.model.entity import Entity, EntityKind, Link, Resolution
from landbridge.model.interval import Interval, Precision
from landbridge.store.reading import Reading

NOW = datetime(2018, 7, 9, 12, tzinfo=UTC)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
maybe_words = st.none() | words
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=zones,
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
entity_ids = st.sampled_from(["town:a", "town:b", "crossing:c", "outlet:d"])


@st.composite
def spans(draw, *, below=10_000):
    start = draw(st.integers(0, below - 1))
    return start, draw(st.integers(start + 1, below))


@st.composite
def intervals(draw):
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start is not None and end is not None and end <= start:
        end = start + timedelta(days=1)
    return Interval(start=start, end=end, precision=draw(st.sampled_from(Precision)))


@st.composite
def mentions(draw):
    start, end = draw(spans() | st.just((None, None)))
    return Mention(
        text=draw(words),
        start=start,
        end=end,
        entity=draw(st.none() | entity_ids),
        antecedent=draw(maybe_words),
    )


citations = st.builds(Citation, outlet=st.none() | mentions(), date=st.none() | intervals())
steps = st.builds(
    Step,
    source=mentions(),
    kind=st.sampled_from(SourceKind),
    cue=maybe_words,
    attitude=st.sampled_from(Attitude),
    citations=st.lists(citations, max_size=2).map(tuple),
    reliability=maybe_words,
)
quantities = st.builds(
    Quantity,
    role=words,
    text=words,
    start=st.integers(0, 9),
    end=st.integers(10, 20),
    value=st.none() | numbers,
    low=numbers,
    high=st.none() | numbers,
    unit=maybe_words,
    comparator=maybe_words,
    part_of=maybe_words,
)
certainties = st.lists(st.floats(0, 1), min_size=2, max_size=2).flatmap(
    lambda ends: st.builds(
        Certainty,
        words=st.lists(words, max_size=2).map(tuple),
        low=st.just(min(ends)),
        high=st.just(max(ends)),
    )
)


@st.composite
def claims_on(draw, document):
    start, end = draw(spans(below=len(document.text)))
    return Claim(
        document=document.id,
        quote=document.text[start:end],
        start=start,
        end=end,
        kind=draw(st.sampled_from(ClaimKind)),
        type=draw(words),
        arguments=tuple(
            draw(st.lists(st.builds(Argument, role=words, mention=mentions()), max_size=2))
        ),
        quantities=tuple(draw(st.lists(quantities, max_size=1))),
        when=draw(st.none() | st.builds(When, text=words, interval=intervals(), anchor=words)),
        where=draw(st.none() | st.builds(Where, mention=mentions(), relation=maybe_words)),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        certainty=draw(certainties),
        evidence=draw(st.sampled_from(Evidence)),
        chain=tuple(draw(st.lists(steps, min_size=1, max_size=2))),
        extractor=draw(words),
        recorded=draw(moments),
        denial_scope=draw(maybe_words),
        note=draw(maybe_words),
    )


@st.composite
def sections_of(draw, text):
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pairs = pairwise(cuts)
    return tuple(
        Section(
            kind=draw(st.sampled_from(SectionKind)),
            start=start,
            end=end,
            said=draw(st.none() | days),
        )
        for start, end in pairs
    )


@st.composite
def documents(draw):
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
    published = st.builds(Published, interval=intervals(), basis=st.sampled_from(DateBasis))
    file = hashlib.sha256(text.encode()).hexdigest()
    part = draw(st.none() | st.builds(Part, file=st.just(file), label=words))
    return Document(
        id=file if part is None else hashlib.sha256(file.encode()).hexdigest(),
        text=text,
        sections=draw(sections_of(text)),
        path=draw(maybe_words),
        url=draw(maybe_words),
        publisher=draw(maybe_words),
        title=draw(maybe_words),
        authors=tuple(draw(st.lists(words, max_size=2))),
        language=draw(maybe_words),
        published=draw(st.none() | published),
        fetched=draw(moments),
        media_type=draw(words),
        updated=draw(st.none() | intervals()),
        part=part,
    )


links = st.builds(
    Link,
    kind=words,
    target=entity_ids,
    since=st.none() | days,
    until=st.none() | days,
    source=maybe_words,
)
entities = st.builds(
    Entity,
    id=entity_ids,
    name=names,
    kind=st.sampled_from(EntityKind),
    aliases=st.lists(names, max_size=2, unique=True).map(tuple),
    lon=st.none() | st.floats(-180, 180),
    lat=st.none() | st.floats(-90, 90),
    country=maybe_words,
    links=st.lists(links, max_size=1).map(tuple),
    source=maybe_words,
    provisional=st.booleans(),
)
resolutions = st.builds(
    Resolution,
    text=words,
    entity=st.none() | entity_ids,
    score=st.floats(0, 1),
    reason=words,
    candidates=st.lists(entity_ids, max_size=2).map(tuple),
)
skips = st.builds(Skipped, what=words, why=words)


@st.composite
def readings(draw):
    """The arguments of ``Workspace.add``, but for the time."""
    document = draw(documents())
    return {
        "document": document,
        "original": document.text.encode(),
        "claims": tuple(draw(st.lists(claims_on(document), max_size=3))),
        "provisional": tuple(draw(st.lists(entities, max_size=2))),
        "resolutions": tuple(draw(st.lists(resolutions, max_size=2))),
    }


def report(text="Trucks crossed at Albukamal.", *, claims=1, day=None):
    """A plain document of one sentence, with as many claims as asked for, each of another type."""
    data = text.encode()
    document = Document(
        id=hashlib.sha256(data).hexdigest(),
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        path="report.txt",
        url=None,
        publisher="Gazette",
        title=None,
        authors=(),
        language="en",
        published=None
        if day is None
        else Published(
            interval=Interval(start=day, end=None, precision=Precision.DAY),
            basis=DateBasis.DATELINE,
        ),
        fetched=NOW,
        media_type="text/plain",
    )
    return {
        "document": document,
        "original": data,
        "claims": tuple(_claim(document, number) for number in range(claims)),
        "provisional": (),
        "resolutions": (),
    }


def part(text, *, file, label="article 1"):
    """A reading of one report of a file, without claims."""
    document = replace(
        report(text, claims=0)["document"],
        id=hashlib.sha256(f"part {text}".encode()).hexdigest(),
        part=Part(file=hashlib.sha256(file).hexdigest(), label=label),
    )
    return Reading(document=document, claims=(), provisional=(), resolutions=())


def _claim(document, number):
    place = Mention(text="Albukamal", entity="town:albukamal")
    return Claim(
        document=document.id,
        quote=document.text,
        start=0,
        end=len(document.text),
        kind=ClaimKind.MOVEMENT,
        type=f"traffic-{number}",
        arguments=(Argument(role="subject", mention=place),),
        quantities=(),
        when=None,
        where=Where(mention=replace(place)),
        polarity=Polarity.AFFIRMED,
        modality=Modality.HAPPENED,
        certainty=Certainty(words=(), low=0.9, high=1),
        evidence=Evidence.NONE_GIVEN,
        chain=(Step(source=Mention(text="Gazette"), kind=SourceKind.OUTLET),),
        extractor="hand-1",
        recorded=NOW,
    )

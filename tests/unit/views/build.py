"""A picture made by hand, in our own words, with every kind of thing a view has to show."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from landbridge.model.assessment import Assessment, Confidence, Footnote, Judgement, Sentence
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
    Where,
)
from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.interval import Interval, Precision, day_interval
from landbridge.model.network import DistanceKind, Finding, Leg, Mode, NamedRoute, Network, Node
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

ON = date(2019, 3, 27)
NOW = datetime(2019, 4, 1, tzinfo=UTC)
GATE = "crossing:albukamal-al-qaim"
TANF = "crossing:tanf-al-waleed"
ROAD = "road:euphrates"
FARR = "crossing:faraway"

ENTITIES = (
    Entity(id=GATE, name="Albukamal–al-Qaim", kind=EntityKind.CROSSING, lon=40.98, lat=34.38),
    Entity(id=TANF, name="Tanf–al-Waleed", kind=EntityKind.CROSSING, lon=38.67, lat=33.51),
    Entity(id=ROAD, name="Euphrates road", kind=EntityKind.ROAD),
    Entity(id="town:albukamal", name="Albukamal", kind=EntityKind.TOWN, lon=40.92, lat=34.45),
    Entity(id="actor:qods", name="Qods Force", kind=EntityKind.ARMED_FORCE),
    Entity(id="actor:coalition", name="US-led Coalition", kind=EntityKind.ALLIANCE),
    Entity(id="actor:israel", name="Israel", kind=EntityKind.COUNTRY),
    Entity(id="actor:kataib", name="Kataib Hizballah", kind=EntityKind.ARMED_GROUP),
    Entity(id="actor:army", name="Syrian army", kind=EntityKind.ARMED_FORCE),
    Entity(id="outlet:sana", name="SANA", kind=EntityKind.STATE_MEDIA),
)

BRIEF = (
    "Pictures taken from orbit in July leave no doubt that the gate stays shut while builders work. "
    "It seems that lorries go round it by desert tracks. "
    "State television had promised that the gate would open in April. "
    "The envoy told reporters that the two sides were discussing the reopening of the gate. "
    "People close to the convoys say twenty lorries drove west in December 2017. "
    "A jet struck a headquarters south of the town on 18 June 2018. "
    "An officer of the army blamed the Coalition for the raid. "
    "A Central Command spokesman said that nobody in the Coalition had struck there. "
    "An official who would not be named said Israel sent the jets."
)
WIRE = (
    "Baghdad means to open the gate this year. "
    "Kataib Hizballah holds the roads around al-Qaim. "
    "American troops keep the Tanf crossing shut to Tehran. "
    "The gate should be handed to the border guard. <script>alert('x')</script> \u202etxet\u202c & more."
)


def document(text: str, number: int, **fields: object) -> Document:
    base = Document(
        id=f"{number:064x}",
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        path=f"reports/{number}.txt",
        url=None,
        publisher="Orbital Desk",
        title="What the pictures show at the gate",
        authors=(),
        language="en",
        published=Published(interval=day_interval(date(2018, 7, 15)), basis=DateBasis.METADATA),
        fetched=NOW,
        media_type="text/plain",
    )
    return replace(base, **fields)


DOCUMENTS = (
    document(BRIEF, 1),
    document(
        WIRE,
        2,
        publisher="Wire & Sons",
        title="A gate <b>about</b> to change",
        url="https://example.org/a?b=1&c=2",
        published=Published(interval=day_interval(ON), basis=DateBasis.DATELINE),
    ),
    document(
        "Nothing to see.",
        3,
        publisher=None,
        title=None,
        path=None,
        language=None,
        published=Published(
            interval=Interval(start=date(2018, 7, 10), end=None, precision=Precision.DAY),
            basis=DateBasis.NOT_BEFORE,
        ),
    ),
)


def mention(text: str, entity: str | None = None) -> Mention:
    return Mention(text=text, entity=entity)


def step(name: str, kind: SourceKind, cue: str | None = None, *outlets: str) -> Step:
    citations = tuple(Citation(outlet=mention(outlet), date=None) for outlet in outlets)
    return Step(source=mention(name), kind=kind, cue=cue, citations=citations)


DESK = step("Orbital Desk", SourceKind.OUTLET)
SONS = step("Wire & Sons", SourceKind.OUTLET)


def month(year: int, number: int) -> Interval:
    end = date(year + number // 12, number % 12 + 1, 1)
    return Interval(start=date(year, number, 1), end=end, precision=Precision.MONTH)


def claim(doc: Document, quote: str, kind: ClaimKind, type_: str, **fields: object) -> Claim:
    start = doc.text.index(quote)
    base = Claim(
        document=doc.id,
        quote=quote,
        start=start,
        end=start + len(quote),
        kind=kind,
        type=type_,
        arguments=(),
        quantities=(),
        when=None,
        where=None,
        polarity=Polarity.AFFIRMED,
        modality=Modality.HAPPENED,
        certainty=Certainty(words=(), low=0.8, high=0.95),
        evidence=Evidence.NONE_GIVEN,
        chain=(DESK,) if doc is DOCUMENTS[0] else (SONS,),
        extractor="hand/1",
        recorded=NOW,
    )
    return replace(base, **fields)


def args(**roles: tuple[str, str | None]) -> tuple[Argument, ...]:
    return tuple(
        Argument(role=role, mention=mention(text, entity)) for role, (text, entity) in roles.items()
    )


def stated(text: str, interval: Interval) -> When:
    return When(text=text, interval=interval, anchor="stated")


A_GATE = {"arguments": args(subject=("the gate", GATE))}
STRIKE_DAY = day_interval(date(2018, 6, 18))
ONE, TWO = DOCUMENTS[0], DOCUMENTS[1]
STATUS, EVENT = ClaimKind.STATUS, ClaimKind.EVENT

CLAIMS = (
    claim(
        ONE,
        "the gate stays shut while builders work",
        STATUS,
        "open",
        polarity=Polarity.DENIED,
        evidence=Evidence.IMAGERY,
        chain=(step("satellite pictures", SourceKind.IMAGERY, "leave no doubt"), DESK),
        when=stated("in July", month(2018, 7)),
        **A_GATE,
    ),
    claim(
        ONE,
        "It seems that lorries go round it by desert tracks",
        STATUS,
        "in_use",
        certainty=Certainty(words=("It seems",), low=0.6, high=0.85),
        modality=Modality.ONGOING,
        arguments=args(subject=("desert tracks", GATE), user=("lorries", None)),
    ),
    claim(
        ONE,
        "the gate would open in April",
        STATUS,
        "open",
        modality=Modality.SLIPPED,
        chain=(step("State television", SourceKind.STATE_MEDIA, "had promised"), DESK),
        when=stated("in April", month(2018, 4)),
        **A_GATE,
    ),
    claim(
        ONE,
        "the two sides were discussing the reopening of the gate",
        EVENT,
        "talks",
        chain=(
            step("The envoy", SourceKind.OFFICE, "told", "SANA", "Enab Baladi", "Buratha"),
            DESK,
        ),
        arguments=args(participant=("the two sides", None), topic=("the reopening", GATE)),
    ),
    claim(
        ONE,
        "twenty lorries drove west in December 2017",
        ClaimKind.MOVEMENT,
        "convoy",
        chain=(
            replace(
                step("People close to the convoys", SourceKind.ANONYMOUS, "say"),
                reliability="cannot be judged",
            ),
            DESK,
        ),
        arguments=args(vehicle=("lorries", None), destination=("west", None), via=("gate", GATE)),
        when=stated("in December 2017", month(2017, 12)),
        quantities=(
            Quantity(
                role="vehicles",
                text="twenty lorries",
                start=0,
                end=14,
                value=20,
                low=20,
                high=20,
                unit="trucks",
                comparator=None,
            ),
        ),
    ),
    claim(
        ONE,
        "A jet struck a headquarters south of the town on 18 June 2018",
        EVENT,
        "airstrike",
        arguments=args(instrument=("A jet", None), target=("a headquarters", None)),
        when=stated("on 18 June 2018", STRIKE_DAY),
        where=Where(mention=mention("the town", "town:albukamal"), relation="south of"),
    ),
    claim(
        ONE,
        "An officer of the army blamed the Coalition for the raid",
        EVENT,
        "airstrike",
        chain=(step("An officer of the army", SourceKind.PERSON, "blamed", "SANA"), DESK),
        arguments=args(agent=("the Coalition", "actor:coalition")),
    ),
    claim(
        ONE,
        "nobody in the Coalition had struck there",
        EVENT,
        "airstrike",
        polarity=Polarity.DENIED,
        denial_scope="members of the Coalition",
        chain=(step("A Central Command spokesman", SourceKind.OFFICE, "said", "Reuters"), DESK),
        arguments=args(agent=("the Coalition", "actor:coalition")),
    ),
    claim(
        ONE,
        "Israel sent the jets",
        EVENT,
        "airstrike",
        chain=(step("An official", SourceKind.ANONYMOUS, "said", "CNN"), DESK),
        arguments=args(agent=("Israel", "actor:israel")),
    ),
    claim(
        TWO,
        "Baghdad means to open the gate this year",
        STATUS,
        "open",
        modality=Modality.PLANNED,
        **A_GATE,
    ),
    claim(
        TWO,
        "Kataib Hizballah holds the roads around al-Qaim",
        ClaimKind.CONTROL,
        "controls",
        arguments=args(holder=("Kataib Hizballah", "actor:kataib"), object=("the roads", GATE)),
    ),
    claim(
        TWO,
        "American troops keep the Tanf crossing shut to Tehran",
        STATUS,
        "closed",
        arguments=args(subject=("the Tanf crossing", TANF), agent=("American troops", None)),
    ),
    claim(
        TWO,
        "The gate should be handed to the border guard. <script>alert('x')</script> \u202etxet\u202c & more",
        ClaimKind.RECOMMENDATION,
        "recommendation",
        modality=Modality.RECOMMENDED,
        note="kept as <i>written</i>",
        **A_GATE,
    ),
)
SAID = {
    c.id: date(2018, 3, 29)
    if c.modality is Modality.SLIPPED
    else date(2018, 7, 15)
    if c.document == ONE.id
    else ON
    for c in CLAIMS
}
IDS = tuple(c.id for c in CLAIMS)


def origin(*claims: Claim, proposition: str) -> Origin:
    first = claims[0]
    return Origin(
        id=f"o-{first.id[:8]}",
        utterer=first.chain[0].source.name.casefold(),
        proposition=proposition,
        claims=tuple(c.id for c in claims),
        reasons=("same speaker, same content",),
    )


ORIGINS = tuple(origin(c, proposition=f"{c.type}|{c.polarity.value}") for c in CLAIMS)


def position(value: str, *numbers: int) -> Position:
    return Position(
        value=value,
        origins=tuple(ORIGINS[n].id for n in numbers),
        claims=tuple(IDS[n] for n in numbers),
    )


STRIKE = Event(
    id="event-strike",
    type="airstrike",
    interval=STRIKE_DAY,
    place="town:albukamal",
    attributes=(
        EventAttribute(
            name="agent",
            positions=(position("actor:coalition", 6), position("actor:israel", 8)),
        ),
        EventAttribute(name="target", positions=(position("a headquarters", 5),)),
    ),
    denials=(IDS[7],),
    claims=(IDS[5], IDS[6], IDS[7], IDS[8]),
)
TALKS = Event(
    id="event-talks",
    type="talks",
    interval=None,
    place=GATE,
    attributes=(),
    denials=(),
    claims=(IDS[3],),
)


def estimate(
    subject: str,
    facet: Facet,
    distribution: Sequence[tuple[str, float]],
    *numbers: int,
    of: str | None = None,
    contested: bool = False,
    on: date = ON,
) -> StateEstimate:
    return StateEstimate(
        subject=subject,
        facet=facet,
        of=of,
        on=on,
        known=ON,
        distribution=tuple(distribution),
        no_evidence=not numbers,
        contested=contested,
        contributions=tuple(
            Contribution(claim=IDS[n], origin=ORIGINS[n].id, value=distribution[0][0], weight=0.7)
            for n in numbers
        ),
        pivot=ORIGINS[numbers[0]].id if numbers else None,
        pivot_effect=0.2,
        last_report=date(2018, 7, 15) if numbers else None,
    )


def gate_state(
    on: date, value: str, p: float, *, bypass: float, contested: bool = False
) -> PlaceState:
    rest = (1 - p) / 3
    values = [
        value,
        *(v for v in ("closed", "under_construction", "restricted", "open") if v != value),
    ]
    return PlaceState(
        subject=GATE,
        on=on,
        known=ON,
        estimates=(
            estimate(
                GATE,
                Facet.GATE,
                [(v, p if v == value else rest) for v in values],
                0,
                9,
                on=on,
                contested=contested,
            ),
            estimate(
                GATE,
                Facet.BYPASS,
                sorted([("in_use", bypass), ("none", 1 - bypass)], key=lambda x: -x[1]),
                1,
                on=on,
            ),
            estimate(
                GATE,
                Facet.TRAFFIC,
                [("some", 0.7), ("none", 0.2), ("regular", 0.1)],
                4,
                of="militia",
                on=on,
            ),
            estimate(
                GATE,
                Facet.TRAFFIC,
                [("none", 0.5), ("some", 0.4), ("regular", 0.1)],
                of="civil",
                on=on,
            ),
            estimate(
                GATE,
                Facet.CONTROLLER,
                [("actor:kataib", 0.6), ("actor:army", 0.4)],
                10,
                of="surroundings",
                on=on,
            ),
        ),
    )


STATES = (
    gate_state(ON, "under_construction", 0.81, bypass=0.86),
    PlaceState(
        subject=TANF,
        on=ON,
        known=ON,
        estimates=(
            estimate(TANF, Facet.GATE, [("closed", 0.93), ("open", 0.07)], 11),
            estimate(TANF, Facet.BYPASS, [("none", 0.9), ("in_use", 0.1)]),
        ),
    ),
    PlaceState(
        subject=ROAD,
        on=ON,
        known=ON,
        estimates=(
            estimate(ROAD, Facet.ROAD, [("passable", 0.8), ("blocked", 0.2)], 1),
            estimate(ROAD, Facet.TRAFFIC, [("some", 0.8), ("none", 0.2)], 1, of="militia"),
        ),
    ),
)
HISTORY = (
    gate_state(date(2017, 11, 9), "closed", 0.9, bypass=0.2),
    gate_state(date(2017, 12, 15), "closed", 0.85, bypass=0.7),
    gate_state(date(2018, 3, 29), "under_construction", 0.7, bypass=0.8),
    gate_state(date(2018, 7, 15), "under_construction", 0.9, bypass=0.9),
    replace(STATES[1], on=date(2017, 6, 16)),
)

PLACES = {
    "tehran": ("Tehran", 51.39, 35.69),
    "baghdad": ("Baghdad", 44.37, 33.31),
    "qaim": ("al-Qaim", 41.05, 34.37),
    "bukamal": ("Albukamal", 40.92, 34.45),
    "mayadin": ("al-Mayadin", 40.45, 35.02),
    "deir": ("Deir ez-Zor", 40.15, 35.33),
    "palmyra": ("Palmyra", 38.28, 34.56),
    "damascus": ("Damascus", 36.29, 33.51),
    "beirut": ("Beirut", 35.5, 33.89),
    "rutba": ("Rutba", 40.28, 33.04),
    "tanf": ("Tanf", 38.66, 33.51),
    "waleed": ("al-Waleed", 38.75, 33.43),
    "kermanshah": ("Kermanshah", 47.06, 34.31),
}


def leg(a: str, b: str, km: float, mode: Mode = Mode.ROAD, element: str | None = None) -> Leg:
    return Leg(
        id=f"{a}-{b}-{mode.value}",
        a=a,
        b=b,
        mode=mode,
        km=km,
        distance_kind=DistanceKind.ROAD if mode is Mode.ROAD else DistanceKind.GREAT_CIRCLE,
        kmh=60,
        capacity=None,
        element=element,
        holders=(),
        source="measured on an open map",
        name="Road 4" if a == "baghdad" and b == "qaim" else None,
    )


NETWORK = Network(
    id="tehran-beirut",
    name="Tehran–Beirut",
    nodes=tuple(Node(id=k, name=n, lon=x, lat=y) for k, (n, x, y) in PLACES.items()),
    legs=(
        leg("tehran", "kermanshah", 520),
        leg("kermanshah", "baghdad", 360),
        leg("baghdad", "qaim", 400, element=ROAD),
        leg("qaim", "bukamal", 8, Mode.GATE, GATE),
        leg("qaim", "bukamal", 15, Mode.BYPASS, GATE),
        leg("bukamal", "mayadin", 80, element=ROAD),
        leg("mayadin", "deir", 45, element=ROAD),
        leg("deir", "palmyra", 210),
        leg("palmyra", "damascus", 240),
        leg("damascus", "beirut", 115),
        leg("baghdad", "rutba", 390),
        leg("rutba", "waleed", 160),
        leg("waleed", "tanf", 9, Mode.GATE, TANF),
        leg("tanf", "damascus", 240),
        leg("tehran", "damascus", 1420, Mode.AIR),
    ),
    routes=(
        NamedRoute(
            id="euphrates",
            name="Euphrates route",
            aliases=("northern route",),
            nodes=("baghdad", "qaim"),
        ),
    ),
    origin="tehran",
    destination="beirut",
    users=("actor:qods",),
)
FINDINGS = (
    Finding(
        name="Euphrates route",
        actor="actor:qods",
        legs=tuple(one.id for one in NETWORK.legs[:10]),
        km=1978,
        hours=41.5,
        cost_per_tonne=210,
        capacity_per_day=None,
        p_usable=0.82,
        exposure=0.31,
        bottleneck="qaim-bukamal-gate",
        unknown=("deir-palmyra-road",),
        denied=(),
        evidence=(IDS[1], IDS[4]),
    ),
    Finding(
        name="Tanf route",
        actor="actor:qods",
        legs=tuple(one.id for one in NETWORK.legs[10:14]),
        km=799,
        hours=20,
        cost_per_tonne=None,
        capacity_per_day=100,
        p_usable=None,
        exposure=0,
        bottleneck=None,
        unknown=(),
        denied=(("waleed-tanf-gate", "held by American troops"),),
        evidence=(IDS[11],),
    ),
)

PICTURE = Picture(
    on=ON,
    known=ON,
    documents=DOCUMENTS,
    claims=CLAIMS,
    said=SAID,
    entities=ENTITIES,
    origins=ORIGINS,
    events=(STRIKE, TALKS),
    states=STATES,
    history=HISTORY,
    networks=(NETWORK,),
    findings=FINDINGS,
)


def note(number: int, c: Claim) -> Footnote:
    return Footnote(
        number=number,
        claim=c.id,
        quote=c.quote,
        source=f"{c.chain[0].source.name}, through {c.chain[-1].source.name}",
        document=c.document,
        start=c.start,
        end=c.end,
    )


ASSESSMENT = Assessment(
    title="Tehran–Beirut corridor at Albukamal",
    on=ON,
    known=ON,
    documents=3,
    origins=len(ORIGINS),
    judgements=(
        Judgement(
            question="Has the overland route begun to be used, and how much?",
            subject=GATE,
            answer=(
                Sentence(
                    text="It is very likely that lorries cross by desert tracks.",
                    claims=(IDS[1], IDS[4]),
                ),
                Sentence(text="It is unlikely that they carry much.", claims=()),
            ),
            likelihood=("very likely", 0.8, 0.95),
            confidence=Confidence.MODERATE,
            confidence_sentence="Confidence is moderate: two origins agree, one of them of unclear reliability.",
            supporting=(IDS[1], IDS[4]),
            opposing=(IDS[0],),
            dissent=(Sentence(text="Officials hold that talks still go on.", claims=(IDS[3],)),),
            gaps=("How many lorries cross and how often.", "What they carry."),
            indicators=(Sentence(text="The paved road is used.", claims=(IDS[9],)),),
        ),
        Judgement(
            question="Is the gate open?",
            subject=GATE,
            answer=(Sentence(text="It is almost certainly not open.", claims=(IDS[0], IDS[9])),),
            likelihood=("almost certain", 0.95, 0.99),
            confidence=Confidence.HIGH,
            confidence_sentence="Confidence is high: imagery shows building works.",
            supporting=(IDS[0], IDS[2], IDS[9]),
            opposing=(),
            dissent=(),
            gaps=(),
        ),
        Judgement(
            question="Who bombed the depot in June 2018?",
            subject="event-strike",
            answer=(
                Sentence(
                    text="Unresolved: an army officer names the Coalition, an official names Israel.",
                    claims=(IDS[6], IDS[8]),
                ),
            ),
            likelihood=None,
            confidence=None,
            confidence_sentence="No likelihood is given: nobody cites evidence.",
            supporting=(IDS[6], IDS[8]),
            opposing=(IDS[7],),
            dissent=(
                Sentence(
                    text="The command says its own aircraft were elsewhere.",
                    claims=(IDS[7],),
                ),
            ),
            gaps=("Who else flew that night.",),
        ),
        Judgement(
            question="What does <script>alert(1)</script> mean?",
            subject=GATE,
            answer=(
                Sentence(text="Not stated.", claims=()),
                Sentence(text="Advice.", claims=(IDS[12],)),
            ),
            likelihood=None,
            confidence=Confidence.LOW,
            confidence_sentence="",
            supporting=(IDS[12],),
            opposing=(),
            dissent=(),
            gaps=(),
        ),
    ),
    footnotes=tuple(
        note(n, c)
        for n, c in enumerate((CLAIMS[i] for i in (1, 4, 0, 3, 9, 2, 6, 8, 7, 12)), start=1)
    ),
    indicators=(Sentence(text="The gate opens to goods.", claims=(IDS[9],)),),
    changes=(Sentence(text="Since 15 July 2018: a new plan to open.", claims=(IDS[9],)),),
)
EMPTY_PICTURE = Picture(
    on=ON,
    known=ON,
    documents=(),
    claims=(),
    said={},
    entities=(),
    origins=(),
    events=(),
    states=(),
    history=(),
    networks=(),
    findings=(),
)
EMPTY_ASSESSMENT = Assessment(
    title="Nothing yet",
    on=ON,
    known=ON,
    documents=0,
    origins=0,
    judgements=(),
    footnotes=(),
    indicators=(),
    changes=(),
)


def many_claims(number: int) -> Picture:
    """Return the picture with ``number`` claims in all, spread over one long document."""
    lines = [f"Report {n}: the gate stayed shut on that day. " for n in range(number - len(CLAIMS))]
    long = document("".join(lines), 9, title="A long log")
    more = tuple(
        claim(
            long,
            line.strip(),
            STATUS,
            "closed",
            when=stated("that day", day_interval(date(2017, 1, 1) + timedelta(days=n % 800))),
            **A_GATE,
        )
        for n, line in enumerate(lines)
    )
    return replace(
        PICTURE,
        documents=(*DOCUMENTS, long),
        claims=(*CLAIMS, *more),
        said=SAID | {c.id: date(2018, 7, 1) + timedelta(days=n % 200) for n, c in enumerate(more)},
        origins=(*ORIGINS, *(origin(c, proposition="closed") for c in more)),
        events=(
            *PICTURE.events,
            *(
                Event(
                    id=f"e{n}",
                    type="attack",
                    interval=c.when.interval if c.when else None,
                    place="town:albukamal",
                    attributes=(),
                    denials=(),
                    claims=(c.id,),
                )
                for n, c in enumerate(more[:300])
            ),
        ),
    )

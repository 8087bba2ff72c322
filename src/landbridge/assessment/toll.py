"""Answer how many were killed: each source's figures, parts within wholes, nothing added up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import listed_words, opened
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import Voice, sources
from landbridge.assessment.gaps import gaps
from landbridge.assessment.happening import event_words, members, telling
from landbridge.assessment.speaker import caveats, speaker
from landbridge.assessment.tellings import earliest, repeated
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.claim import Claim, Quantity
from landbridge.model.state import Event

COUNTED = ("killed", "wounded")
"""What a toll counts, in the order it is told."""
ORIGINS = 6
"""At most so many sources' figures are told, first said first."""
_NOT_ADDED = "The figures are not added up: they may count the same people."
_JOINTS = frozenset({"and", ",", ", and"})
"""What stands between the parts of a list."""
_UNITLESS = frozenset({"amount", "agent", "victim"})
"""Roles of a bare count in a claim of dead or hurt."""

Figure = tuple[str, str, float, float | None]
"""Document, what is counted, least and greatest value: the same number in one document is one figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of killed or wounded, with the whole it is a part of, or None."""

    role: str
    words: str
    whole: str | None
    low: float
    high: float | None


def toll(asked: Asked, collection: Collection) -> Judgement:
    """Return every source's figures of an event's killed and wounded."""
    event = collection.event(asked.subject)
    claims = () if event is None else members(event, collection)
    counted = tuple(c for c in telling(claims, "toll") if counts(c))
    heard = sorted(sources(counted, collection), key=_first)
    told = tuple(_told(voice, collection) for voice in heard[:ORIGINS])
    around = Surroundings(gaps=gaps(claims, question=asked.id))
    if not told:
        what = asked.question if event is None else event_words(event, collection)
        nothing = Sentence(text=NO_EVIDENCE.format(what=f"the number of dead in {what}"))
        return unjudged(asked, (nothing,), around=around)
    why = _NOT_ADDED if len(told) > 1 else "One source gives figures, so nothing confirms them."
    return unjudged(asked, told, around=around, why=why)


def figures_of(event: Event, collection: Collection) -> frozenset[Figure]:
    """Return the figures that claims give of an event."""
    return frozenset(
        (claim.document, count.role, count.low, count.high)
        for claim in telling(members(event, collection), "toll")
        for count in counts(claim)
    )


def counts(claim: Claim) -> tuple[Count, ...]:
    """Return what a claim counts of killed and wounded, in the order written.

    A number that follows a part in a list ("30 of one and 16 of the other") is a part of the same whole.
    """
    found: list[Count] = []
    before: Quantity | None = None
    whole: str | None = None
    for quantity in sorted(claim.quantities, key=lambda q: q.start):
        listed = before is not None and _between(claim, before, quantity) in _JOINTS
        whole = quantity.part_of or (whole if listed else None)
        role = _role(claim, quantity, listed=whole is not None)
        if role is None:
            continue
        found.append(
            Count(
                role=role,
                words=_words(quantity.text, role),
                whole=None if whole is None else _words(whole, role),
                low=quantity.low,
                high=quantity.high,
            )
        )
        before = quantity
    return tuple(found)


def _role(claim: Claim, quantity: Quantity, *, listed: bool) -> str | None:
    """Return what a quantity counts, or None: a bare number counts what its claim tells of.

    Args:
        claim: Telling of dead or hurt.
        quantity: One of its numbers.
        listed: Whether it is a part of another number.
    """
    if quantity.role in COUNTED:
        return quantity.role
    if claim.type not in COUNTED or quantity.role not in _UNITLESS:
        return None
    wholes = {other.part_of for other in claim.quantities}
    inside = any(
        m.start is not None and m.end is not None and m.start <= quantity.start < m.end
        for role in ("victim", "agent")
        for m in claim.mentions(role)
    )
    return claim.type if listed or inside or quantity.text in wholes else None


def _between(claim: Claim, before: Quantity, after: Quantity) -> str:
    start, end = before.end - claim.start, after.start - claim.start
    return claim.quote[start:end].strip() if 0 <= start <= end <= len(claim.quote) else ""


def _words(text: str, role: str) -> str:
    return " ".join(text.split()).removesuffix(f" {role}")


def _first(voice: Voice) -> tuple[bool, int, str]:
    return voice.first is None, voice.first.toordinal() if voice.first else 0, voice.origin


def _told(voice: Voice, collection: Collection) -> Sentence:
    """Return one source's figures; each different one is told with the claim that has it."""
    given = [
        earliest(claim, collection, assertion="toll") for claim in collection.given(voice.claims)
    ]
    found: dict[Count, str] = {}
    for claim in given:
        for count in counts(claim):
            found.setdefault(count, claim.id)
    claim = given[0]
    claims = tuple(dict.fromkeys((claim.id, *found.values())))
    text = f"{opened(speaker(claim))}: {figure_words(tuple(found))}{caveats(claim)}{repeated(claim, collection)}."
    return Sentence(text=text, claims=claims)


def figure_words(found: Sequence[Count]) -> str:
    """Return figures with their parts: "52 killed, of whom 30 ... and 16 ...; 12 wounded"."""
    wholes = dict.fromkeys((c.role, c.words) for c in found if c.whole is None)
    lines = []
    for role, words in sorted(wholes, key=lambda whole: COUNTED.index(whole[0])):
        parts = _parts(found, role=role, whole=words)
        lines.append(f"{words} {role}{f', of whom {listed_words(parts)}' if parts else ''}")
    lines += [
        f"{c.words} {c.role} (part of {c.whole})"
        for c in found
        if c.whole is not None and (c.role, c.whole) not in wholes
    ]
    return "; ".join(lines)


def _parts(found: Iterable[Count], *, role: str, whole: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c.words for c in found if c.role == role and c.whole == whole))

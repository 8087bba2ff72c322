"""Pair gold claims with the claims a report was read to make, and say which parts agree."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.goldclaims import Days, GoldClaim, GoldRole, GoldSentence, Span, locate
from landbridge.claims.extract import sentences_of
from landbridge.claims.readings import Reading
from landbridge.model.claim import UNTYPED, Argument, Mention, SourceKind
from landbridge.model.document import Document

_STATEMENT = ("judgement", "statement")
_SMALL = frozenset({"the", "a", "an", "its", "his", "their", "s", "of", "in"})


class Found(NamedTuple):
    """A claim that was read, and the spans of the words that made it in the kept text."""

    reading: Reading
    words: tuple[Span, ...]

    @property
    def type(self) -> tuple[str, str]:
        """Kind and type; a deed or journey without a type of its own counts as a statement."""
        claim = self.reading.claim
        return _STATEMENT if claim.type in UNTYPED else (claim.kind.value, claim.type)


class Placed(NamedTuple):
    """A gold claim with the offsets of its sentence's code points in the kept text."""

    gold: GoldClaim
    sentence: GoldSentence
    offsets: Sequence[int]

    def span(self, inner: Span) -> Span:
        """Return a span of the sentence as one of the kept text."""
        start, end = inner
        return self.offsets[start], self.offsets[end - 1] + 1


class Pair(NamedTuple):
    """A gold claim and a claim read, either of them None where the other has no partner."""

    placed: Placed | None
    found: Found | None


class RolePair(NamedTuple):
    """A gold role and an argument read, either of them None where the other has no partner."""

    gold: GoldRole | None
    argument: Argument | None


def pairs_of(sentences: Sequence[GoldSentence], document: Document) -> list[Pair]:
    """Pair every claim of the labelled sentences of a report, in text order.

    Raises:
        ValueError: When the report does not hold the sentences.
    """
    located = locate(sentences, document.text)
    read = _read(document)
    pairs: list[Pair] = []
    for sentence, offsets in located:
        placed = [Placed(gold, sentence, offsets) for gold in sentence.claims]
        inside = [f for f in read if offsets[0] <= f.words[0][0] <= offsets[-1]]
        pairs += pair(placed, inside)
    return pairs


def _read(document: Document) -> list[Found]:
    """Read a report; a claim read twice counts once, as ``extract`` keeps it."""
    found: dict[str, Found] = {}
    for scene, _, readings in sentences_of(document, recorded=document.fetched):
        for reading in readings:
            tokens = (reading.match.trigger, reading.match.predicate)
            spans = tuple((scene.passage.start_of(t), scene.passage.end_of(t)) for t in tokens)
            found.setdefault(reading.claim.id, Found(reading, spans))
    return list(found.values())


def pair(placed: Sequence[Placed], found: Sequence[Found]) -> list[Pair]:
    """Pair one to one claims of the same kind and type whose words overlap the anchor.

    Of several partners the one whose trigger lies in the anchor is taken first, then the one with
    the most roles in common.
    """
    ranked = sorted(
        (-_fit(p, f), g, n)
        for g, p in enumerate(placed)
        for n, f in enumerate(found)
        if f.type in p.gold.types and _meets(p, f)
    )
    partner: dict[int, int] = {}
    for _, g, n in ranked:
        if g not in partner and n not in partner.values():
            partner[g] = n
    taken = set(partner.values())
    pairs = [Pair(p, found[partner[g]] if g in partner else None) for g, p in enumerate(placed)]
    return pairs + [Pair(None, f) for n, f in enumerate(found) if n not in taken]


def _meets(placed: Placed, found: Found) -> bool:
    anchor = placed.span(placed.gold.anchor)
    return any(overlap(anchor, words) for words in found.words)


def _fit(placed: Placed, found: Found) -> int:
    trigger = overlap(placed.span(placed.gold.anchor), found.words[0])
    shared = sum(1 for role in roles_of(placed, found) if role.gold and role.argument)
    return 100 * trigger + shared


def roles_of(placed: Placed, found: Found) -> list[RolePair]:
    """Pair one to one roles of the same name whose words overlap."""
    left = list(found.reading.claim.arguments)
    pairs = []
    for role in placed.gold.roles:
        span = placed.span(role.span)
        hit = next((a for a in left if a.role in role.names and _stands_in(a.mention, span)), None)
        if hit is not None:
            left.remove(hit)
        pairs.append(RolePair(role, hit))
    return pairs + [RolePair(None, argument) for argument in left]


def _stands_in(mention: Mention, span: Span) -> bool:
    return (
        mention.start is not None
        and mention.end is not None
        and overlap((mention.start, mention.end), span)
    )


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two half-open spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


_ANSWERS = {"when_overlap": "when", "source": "sources"}
"""Where the answers of a scored field stand in the gold, if under another name."""


def has_answer(gold: GoldClaim, field: str) -> bool:
    """Tell whether a field is scored for a gold claim."""
    return bool(getattr(gold, _ANSWERS.get(field, field)))


def fits(placed: Placed, found: Found) -> Iterator[tuple[str, bool]]:
    """Yield each scored field of a pair and whether the claim has one of its answers."""
    gold, claim = placed.gold, found.reading.claim
    days = days_read(found)
    right = {
        "polarity": claim.polarity.value in gold.polarity,
        "modality": claim.modality.value in gold.modality,
        "when": days in gold.when,
        "when_overlap": any(_share_a_day(days, wanted) for wanted in gold.when),
        "source": any(_is_source(found, name) for name in gold.sources),
        "where": gold.where is not None and _is_there(found, placed.span(gold.where)),
    }
    yield from ((field, fit) for field, fit in right.items() if has_answer(gold, field))


def _is_there(found: Found, span: Span) -> bool:
    """Tell whether a claim's place or one of its roles overlaps a span."""
    claim = found.reading.claim
    where = [claim.where.mention] if claim.where else []
    return any(_stands_in(m, span) for m in [*(a.mention for a in claim.arguments), *where])


def days_read(found: Found) -> Days | None:
    """Return the interval a claim was read to name, or None."""
    when = found.reading.claim.when
    return (when.interval.start, when.interval.end) if when else None


def _share_a_day(one: Days | None, other: Days | None) -> bool:
    if one is None or other is None:
        return one is other
    starts_in_time = one[1] is None or other[0] is None or other[0] < one[1]
    ends_in_time = other[1] is None or one[0] is None or one[0] < other[1]
    return starts_in_time and ends_in_time


def source_read(found: Found) -> tuple[str, ...]:
    """Return the names of a claim's innermost utterer; none when it is the publisher's own."""
    first, *outer = found.reading.claim.chain
    if not outer or first.kind is SourceKind.AUTHOR:
        return ()
    return tuple(name for name in (first.source.text, first.source.antecedent) if name)


def _is_source(found: Found, wanted: str | None) -> bool:
    """Tell whether one name holds every word of the other; articles and the like do not count."""
    names = source_read(found)
    if wanted is None or not names:
        return wanted is None and not names
    words = _words(wanted)
    return any(words <= _words(name) or _words(name) <= words for name in names)


def _words(name: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", name.casefold()))
    return words - _SMALL or words

"""When a claim holds: the time expression of its own clause, or of the event it speaks of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from spacy.tokens import Token

from landbridge.claims.matching import Match
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.timehanging import dates_a_resolve, distance, head_token, since_then, turned
from landbridge.claims.timeoffsets import at_a_distance
from landbridge.claims.timepast import past_cue
from landbridge.claims.timephrases import since
from landbridge.claims.times import find_times
from landbridge.claims.verbgroups import is_habit
from landbridge.model.claim import PAST, When
from landbridge.model.document import DateBasis, Document, Section
from landbridge.model.interval import Interval, Precision

_YEAR = 4
"""Digits of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A document's time expressions in text order, with document offsets."""

    times: tuple[TimeExpression, ...]
    starts: tuple[int, ...]
    published: date | None = None

    @staticmethod
    def of(document: Document) -> "Timeline":
        """Find the time expressions of a document's own text.

        Each is anchored to the day of its entry on a live page, else to publication.
        """
        published = _day_of(document)
        sections = (section for section in document.sections if section.kind.is_read)
        times = tuple(
            time
            for said, entry in groupby(sections, key=attrgetter("said"))
            for time in _times_in(document.text, tuple(entry), anchor=said or published)
        )
        return Timeline(times=times, starts=tuple(t.start for t in times), published=published)

    def between(self, start: int, end: int) -> Sequence[TimeExpression]:
        """Return the expressions that begin in ``[start, end)``."""
        return self.times[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _day_of(document: Document) -> date | None:
    """Return the day that a document's relative times are counted from."""
    published = document.published
    if published is None:
        return None
    not_before = published.basis is DateBasis.NOT_BEFORE
    return published.interval.start if not_before else published.interval.last


def _times_in(
    text: str, sections: Sequence[Section], *, anchor: date | None
) -> Iterator[TimeExpression]:
    """Yield the time expressions of neighbouring sections, at their places in the text."""
    begin = sections[0].start
    own = ["\n" if letter == "\n" else " " for letter in text[begin : sections[-1].end]]
    for section in sections:
        own[section.start - begin : section.end - begin] = text[section.start : section.end]
    for time in find_times("".join(own), anchor=anchor):
        yield _moved(time, by=begin)


def _moved(time: TimeExpression, *, by: int) -> TimeExpression:
    """Return a time expression, with its parts, as many code points further on."""
    parts = tuple(_moved(part, by=by) for part in time.parts)
    return replace(time, start=time.start + by, end=time.end + by, parts=parts)


def when_of(
    match: Match, *, passage: Passage, times: Timeline, memory: Memory, cues: Sequence[Token]
) -> When | None:
    """Return when a claim holds, or None when the text does not say.

    A date counts when it hangs on the claim's trigger or predicate, or on a clause they share a
    subject with; where it stands so long after or before that clause, its own day is counted from
    there. Failing that, a state told in passing ("when it held both sides", "once open")
    held at some earlier time; what is said of the present or up to it holds when it was said ("In
    early 2022 he said that ... not yet"), and an event spoken of before lends its date ("the attack
    killed ...").

    Args:
        match: What is claimed.
        passage: Where it stands.
        times: Of the document.
        memory: For the dates of events.
        cues: The verbs that report it, innermost first.
    """
    time = _nearest(match, passage, times)
    inside = time is not None and _within(passage, time, match)
    if _is_definite_event(match, memory) and not inside:
        return _from_event(match, memory)
    own = _by_own_time(match, time, passage=passage, times=times) if time is not None else None
    if own is not None:
        return own
    heading = _heading(passage, match.trigger, times)
    if heading is not None:
        return heading
    past = past_cue(match, reported=bool(cues))
    if past is not None:
        return _in_the_past(past, passage=passage, said=times.published)
    return _from_event(match, memory) or _when_said(cues, passage=passage, times=times)


def _nearest(match: Match, passage: Passage, times: Timeline) -> TimeExpression | None:
    """Return the time of the sentence that hangs nearest to a claim's words, or None."""
    sentence = match.trigger.sent
    begin, stop = passage.start_of(sentence[0]), passage.end_of(sentence[-1])
    best: tuple[int, TimeExpression] | None = None
    for time in times.between(begin, stop):
        if time.interval is None or time.kind == "set":
            continue
        steps = distance(passage, time, match)
        if _is_over(time, times) and dates_a_resolve(passage, time, match):
            continue
        if steps is not None and (best is None or steps < best[0]):
            best = (steps, time)
    return None if best is None else best[1]


def _has_year(time: TimeExpression) -> bool:
    return any(len(word) == _YEAR and word.isdigit() for word in time.text.split())


def _by_own_time(
    match: Match, time: TimeExpression, *, passage: Passage, times: Timeline
) -> When | None:
    """Return what a time on a claim's words, or on a clause beside them, makes of the claim."""
    apart = at_a_distance(match.trigger, time, passage)
    if apart is not None:
        return apart
    own = turned(passage, time, match)
    if own.interval is None or (is_habit(match.predicate) and not _has_year(own)):
        return None
    lasting = since_then(passage, time, match)
    span = since(own.interval, until=times.published) if lasting else own.interval
    return When(text=own.text, interval=span, anchor=own.anchor)


def _is_over(time: TimeExpression, times: Timeline) -> bool:
    """Tell whether a time ends before the day of publication."""
    end = time.interval.end if time.interval is not None else None
    return end is not None and times.published is not None and end <= times.published


def _heading(passage: Passage, trigger: Token, times: Timeline) -> When | None:
    """Return the date that heads a paragraph ("May 22. Rebels shelled the port."), or None."""
    first = next(passage.doc.sents)
    if trigger.i < first.end:
        return None
    for time in times.between(passage.start, passage.end_of(first[-1])):
        inside = set(passage.tokens_in(time.start, time.end))
        if time.interval is not None and all(t.i in inside for t in first if not t.is_punct):
            return When(text=time.text, interval=time.interval, anchor=time.anchor)
    return None


def _in_the_past(words: Sequence[Token], *, passage: Passage, said: date | None) -> When:
    """Return some time before the document was published, for what only its words date."""
    start, end = passage.start_of(words[0]), passage.end_of(words[-1])
    span = Interval(start=None, end=said, precision=Precision.VAGUE)
    return When(text=passage.text[start:end], interval=span, anchor=PAST)


def _when_said(cues: Sequence[Token], *, passage: Passage, times: Timeline) -> When | None:
    """Return the date that hangs on a reporting verb."""
    for cue in cues:
        sentence = cue.sent
        for time in times.between(passage.start_of(sentence[0]), passage.end_of(sentence[-1])):
            token = head_token(passage, time)
            held = token is not None and cue in (token.head, token.head.head)
            if held and time.interval is not None and time.kind != "set":
                return When(text=time.text, interval=time.interval, anchor=time.anchor)
    return None


def _within(passage: Passage, time: TimeExpression, match: Match) -> bool:
    """Tell whether a time expression stands in the trigger's own phrase."""
    low, high = passage.start_of(match.trigger.left_edge), passage.end_of(match.trigger.right_edge)
    return low <= time.start < high


def _is_definite_event(match: Match, memory: Memory) -> bool:
    """Tell whether the trigger points back to an event already dated ("the airstrike")."""
    definite = any(c.lower_ in {"the", "this", "that"} for c in match.trigger.children)
    noun = match.trigger.pos_ == "NOUN"
    return definite and noun and match.trigger.lemma_.lower() in memory.events


def _from_event(match: Match, memory: Memory) -> When | None:
    """Return the date of the event a claim's subject or frame speaks of, if one is remembered."""
    for token in (*match.fillers, match.trigger):
        when = memory.events.get(token.lemma_.lower(), (None, None))[0]
        if when is not None and _takes_up(token):
            return When(text=when.text, interval=when.interval, anchor="discourse")
    return None


def _takes_up(token: Token) -> bool:
    """Tell whether a word takes up one event ("the attack", "the site that was attacked").

    "Attacks" and "attacked" alone may be any others.
    """
    if token.pos_ == "VERB":
        return token.dep_ == "relcl"
    definite = any(c.lower_ in {"the", "this", "that"} for c in token.children)
    return definite and token.tag_ in {"NN", "NNP"}

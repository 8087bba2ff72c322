"""What is told in the present of a day still to come: "the ferry starts on 1 June" is a plan.

English tells of a timetable in the present tense. The day decides: where it lies after publication,
nothing can have come about yet. A date without a year is otherwise read as the nearest past one;
beside a verb in the present it is the next.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from landbridge.claims.announced import (
    days_ahead,
    happening_of,
    is_announced,
    is_starting,
    times_of,
)
from landbridge.claims.matching import Match
from landbridge.claims.parser import Passage
from landbridge.claims.signs import Sign
from landbridge.claims.standing import Standing
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.timehanging import head_token
from landbridge.claims.timing import Timeline
from landbridge.claims.verbgroups import is_habit
from landbridge.lexicon.months import MONTHS
from landbridge.model.claim import Modality, When
from landbridge.model.document import SectionKind
from landbridge.model.interval import Interval

_WEEK = 7
SOON = 270
"""Days in which a date without a year is read as the next one: nine months, beyond which the past
one is nearer."""

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset(month.lower() for month in MONTHS)
_PAST_WORDS = frozenset({"last", "past", "ago", "earlier", "yesterday", "previous", "early"})
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_NEXT = frozenset({"next", "this", "coming"})
_OPEN = frozenset({"until", "before", "since", "range"})
_FACTS = frozenset({Modality.ONGOING, Modality.HAPPENED})
_PRESENT = frozenset({"VBZ", "VBP"})
_ALIKE = frozenset(
    {"cut", "put", "shut", "set", "hit", "let", "shed", "spread", "quit", "cost", "split", "burst"}
)
"""Verbs whose past is their present: only an -s tells them apart."""
_BEGINNING = frozenset({"begin", "start", "resume", "commence"})
_RAISED = frozenset({"xcomp", "acomp", "attr", "nsubj", "nsubjpass", "dobj", "oprd"})
_MAX_STEPS = 6
_OPENING = 2
"""Place of the last word of a date that opens a sentence, counted from 0."""
_YEAR_DIGITS = 4


def looking_ahead(
    standing: Standing, match: Match, *, passage: Passage, times: Timeline, when: When | None
) -> tuple[Standing, When | None]:
    """Return a standing and a time, turned to the future where the day named lies ahead.

    Args:
        standing: As its words alone make it.
        match: What is claimed.
        passage: Where it stands.
        times: Of the document, with its day of publication.
        when: As the time was read without the verb's tense.
    """
    said = times.published
    if said is None or standing.modality not in _FACTS:
        return standing, when
    verb = _present_over(match.predicate)
    if verb is None:
        return _announced(standing, match.predicate, passage=passage, times=times, when=when)
    if is_habit(verb):
        return standing, when
    for time in _beside(verb, match.predicate, passage, times):
        ahead = _ahead(time, said, headline=passage.kind is SectionKind.HEADLINE, verb=verb)
        if ahead is not None:
            return _planned(standing, verb), _on(time, ahead)
        if _is_term(time, passage, verb):
            return _planned(standing, verb), when
    return standing, when


def _is_term(time: TimeExpression, passage: Passage, verb: Token) -> bool:
    """Tell whether a time says how long a plan has ("pulls back within 60 days"), and no habit."""
    token = head_token(passage, time)
    within = token is not None and token.head.lower_ == "within" and time.interval is None
    return within and not is_habit(verb)


def _planned(standing: Standing, word: Token) -> Standing:
    """Return a standing as that of a plan, for the word that carries it."""
    read = (*standing.read, Sign(word, Modality.PLANNED.value, None))
    return replace(standing, modality=Modality.PLANNED, read=read)


def _on(time: TimeExpression, days: Interval) -> When:
    return When(text=time.text, interval=days, anchor=time.anchor)


def _announced(
    standing: Standing, predicate: Token, *, passage: Passage, times: Timeline, when: When | None
) -> tuple[Standing, When | None]:
    """Return a standing and a time, turned to the future where a noun's own day lies ahead."""
    noun, said = happening_of(predicate), times.published
    if noun is None or said is None:
        return standing, when
    for time in times_of(noun, passage, times):
        days = time.interval if time.direction not in _OPEN else None
        if days is not None and days_ahead(time, said):
            return _planned(standing, noun), _on(time, days)
        ahead = _nearer(time, said, begins=is_starting(passage, time))
        if ahead is not None and is_announced(noun):
            return _planned(standing, noun), _on(time, ahead)
    return standing, when


def _present_over(predicate: Token) -> Token | None:
    """Return the verb in the present tense that carries a predicate, or None."""
    node = predicate
    for _ in range(_MAX_STEPS):
        begun = _begins_with(node)
        if begun is not None:
            return begun if _is_present(begun) else None
        if node.pos_ in {"VERB", "AUX"} and (node.dep_ != "xcomp" or node.tag_ in _PRESENT):
            return node if _is_present(node) else None
        if node.dep_ not in _RAISED:
            return None
        node = node.head
    return None


def _begins_with(gerund: Token) -> Token | None:
    """Return the verb of "work begins in March on converting the sheds" over its gerund."""
    on = gerund.head
    over = gerund.dep_ == "pcomp" and on.lower_ == "on" and on.head.lemma_ in _BEGINNING
    return on.head if over else None


def _is_present(verb: Token) -> bool:
    """Tell whether a verb group is in the present, and no perfect."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.lemma_ == "have" or c.tag_ in {"MD", "VBD", "TO"} for c in auxiliaries):
        return False
    bare = verb.tag_ == "VB" and any(c.dep_ == "nsubj" for c in verb.children)
    return (
        verb.tag_ in _PRESENT
        or (bare and not auxiliaries)
        or any(c.tag_ in _PRESENT for c in auxiliaries)
    )


def _beside(
    verb: Token, predicate: Token, passage: Passage, times: Timeline
) -> Iterator[TimeExpression]:
    """Yield the times that hang on a verb, or on what stands behind it; none where it is a habit."""
    sentence = verb.sent
    found: list[TimeExpression] = []
    for time in times.between(passage.start_of(sentence[0]), passage.end_of(sentence[-1])):
        token = head_token(passage, time)
        if token is None or not (_opens(token, verb) or _hangs_on(token, verb, predicate)):
            continue
        if time.kind == "set" or _recurs(token):
            if token.head.lower_ == "for":
                continue  # "pay for every night" is a price
            return
        found.append(time)
    if any(t.direction == "until" for t in found) or _is_stative(predicate):
        found = [t for t in found if not _is_bare_month(t)]  # "snow shuts it from May until June"
    yield from found


def _is_stative(predicate: Token) -> bool:
    """Tell whether an adjective says what is so ("unusable from June to November" comes round)."""
    return any(c.dep_ == "acomp" and c.tag_ == "JJ" for c in predicate.children)


def _recurs(token: Token) -> bool:
    """Tell whether a time comes round ("floods every July")."""
    return token.i > 0 and token.nbor(-1).lower_ in {"every", "each"}


def _opens(token: Token, verb: Token) -> bool:
    """Tell whether a time opens the sentence whose main verb is asked about ("From 1 April lorries pay")."""
    start = token.sent.start
    return verb.dep_ == "ROOT" and token.i - start <= _OPENING and token.i < verb.i


def _is_bare_month(time: TimeExpression) -> bool:
    """Tell whether a time names a month and neither a day nor a year."""
    words = frozenset(time.text.lower().split())
    return bool(words & _MONTHS) and not any(c.isdigit() for c in time.text)


def _hangs_on(token: Token, verb: Token, predicate: Token) -> bool:
    """Tell whether a word hangs on a verb or what it carries, by prepositions and nouns behind it."""
    node = token
    for _ in range(_MAX_STEPS):
        if node in (verb, predicate):
            return True
        if node.dep_ in {"nsubj", "nsubjpass", "poss", "compound"}:
            return False
        if node != token and node.pos_ in {"VERB", "AUX"}:
            return False
        node = node.head
    return False


def _ahead(time: TimeExpression, said: date, *, headline: bool, verb: Token) -> Interval | None:
    """Return the days after publication that a time names, or None."""
    own = time.parts[0] if time.direction == "by" and time.parts else time
    span, words = own.interval, _words(own)
    if span is None or span.start is None or span.end is None or time.direction in _OPEN:
        return None
    if span.start > said:
        return None if words & _SEASONS and not words & _NEXT else span
    fixed = headline or verb.lower_ in _ALIKE or span.end > said
    if fixed or words & _PAST_WORDS or _has_year(own.text):
        return None
    return _next(span, words, said)


def _nearer(time: TimeExpression, said: date, *, begins: bool) -> Interval | None:
    """Return the next day or month of a name that an announcement sets, or None.

    "From Monday" is the next one; "on Monday" is when it was announced, and "on 3 June" the nearer.
    """
    own = time.parts[0] if time.parts else time
    span, words = own.interval, _words(own)
    ahead = _next(span, words, said) if span is not None else None
    if span is None or ahead is None or span.start is None or ahead.start is None or begins:
        return ahead
    nearer = ahead.start - said <= said - span.start
    return ahead if nearer and words & _MONTHS else None


def _words(time: TimeExpression) -> frozenset[str]:
    return frozenset(time.text.lower().replace("-", " ").split())


def _next(span: Interval, words: frozenset[str], said: date) -> Interval | None:
    """Return the next day or month of the name that a past one was read as, or None."""
    start, end = span.start, span.end
    if start is None or end is None:
        return None
    if words & _MONTHS:
        start, end = _a_year_on(start), _a_year_on(end)
    elif words & _DAYS:
        start, end = start + timedelta(days=_WEEK), end + timedelta(days=_WEEK)
    soon = said < start <= said + timedelta(days=SOON)
    return replace(span, start=start, end=end) if soon else None


def _has_year(text: str) -> bool:
    """Tell whether a year stands in an expression of time."""
    return any(len(word) == _YEAR_DIGITS and word.isdigit() for word in text.split())


def _a_year_on(day: date) -> date:
    """Return the same day of the next year; the last of February for the 29th."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)

"""Plans that came to nothing: the rows of ``slips.tsv``, and what they make of what was planned.

What fails is named before or behind its failing: "the bid to retake the port collapsed", "the
handover, promised for April, never happened", "lorries were due at dawn; the ministry called it
off". To fail is no slip by itself: a truce that collapses has held. So what fails must be a plan, a
date that was set, or be called planned.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.governorrows import noun_modality
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import is_past
from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Modality, Polarity

PLAN = "plan"
DATE = "date"
HAPPENING = "happening"
ANY = "any"
ITSELF = "itself"
LATER = "later"
_DATES = frozenset(
    {"deadline", "target", "date", "timetable", "schedule", "ultimatum", "timeframe", "timeline"}
)
_PLANNED = frozenset(
    {"planned", "scheduled", "promised", "agreed", "announced", "foreseen", "intended", "due"}
    | {"envisaged", "expected", "pencilled", "penciled", "slated", "pledged", "projected", "billed"}
    | {"anticipated", "advertised", "timetabled", "earmarked", "proposed", "mooted", "touted"}
)
"""Participles that call a happening planned ("the handover, promised for April")."""
_PHASES = frozenset(
    {"start", "beginning", "launch", "completion", "end", "rollout", "commencement"}
)
"""Nouns of a part of what is planned ("the start of dredging has slid into May")."""
_PLANS = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.RECOMMENDED})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TO_NOUN = frozenset({"acl", "pcomp", "prep", "pobj", "xcomp", "relcl", "dobj", "conj", "ccomp"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_AFTER = frozenset({"after", "past", "beyond", "despite"})
_BEFORE_ASIDE = frozenset({",", "first", "originally", "once", "initially", "long"})
"""What stands before the participle of an aside (", originally promised for May,")."""
_MAX_STEPS = 5
_GAP = r"(?:\S+ ){0,3}"
_PHRASE = 3
"""Words of a verb with its particles, at most ("come and go")."""


@cache
def _rows() -> Mapping[tuple[str, str], RowName]:
    """Return the rows that say what became of a noun, by words and what they are said of."""
    return {
        (words, of): row_name("slips", words=r["words"], of=of)
        for r in table("slips")
        if (of := r["of"]) != LATER
        for words in listed(r["words"])
    }


@cache
def _later() -> tuple[tuple[re.Pattern[str], RowName], ...]:
    """Return the words that say, after a plan, that nothing came of it."""
    rows = (r for r in table("slips") if r["of"] == LATER)
    return tuple(
        (_pattern(r["words"]), row_name("slips", words=r["words"], of=LATER)) for r in rows
    )


def _pattern(cell: str) -> re.Pattern[str]:
    """Return a pattern of words parted by single spaces; ``*`` stands for up to three of them."""
    phrases = (re.escape(words).replace(r"\*\ ", _GAP) for words in listed(cell))
    return re.compile(rf"(?<!\S)(?:{'|'.join(phrases)})(?!\S)")


def read_slip(trigger: Token, predicate: Token, signs: Signs) -> None:
    """Read what the sentence says became of a plan, of its date or of a happening that was planned.

    Args:
        trigger: The word that names what is claimed.
        predicate: The verb (or noun) that carries it.
        signs: What the parse has given so far; grows.
    """
    if trigger == predicate and trigger.pos_ == "VERB" and (row := _row(trigger, (ITSELF,))):
        signs.assume(Modality.SLIPPED, trigger, row)
        return
    if trigger.pos_ == "VERB" and _fails(trigger, signs):
        return
    for noun, of in _failing(trigger, predicate):
        if _read_fate(noun, of, signs):
            return
    if _was_planned(signs) or _is_called_planned_behind(trigger):
        _read_later(predicate, signs)
    if signs.polarity is Polarity.DENIED and not signs.hedges:
        _read_overdue(predicate, signs)
        _read_scheduled(predicate, signs)


def _fails(verb: Token, signs: Signs) -> bool:
    """Read a verb that tells by itself that a plan or its date failed ("the project ran aground")."""
    noun = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    of = _kind_of(noun) if noun is not None else ANY
    row = _row(verb, (of,)) if of != ANY else None
    if row is not None:
        signs.assume(Modality.SLIPPED, verb, row)
    return row is not None


def _kind_of(noun: Token) -> str:
    """Tell whether a noun is a plan, or called planned, or a date that was set."""
    if noun.lemma_.lower() in _DATES:
        return DATE
    return PLAN if noun_modality(noun) in _PLANS or _is_called_planned(noun) else ANY


def _failing(trigger: Token, predicate: Token) -> Iterator[tuple[Token, str]]:
    """Yield what may fail, and what it is: the happening itself, and the plan or date over it."""
    if trigger.pos_ in _NOUNS:
        yield trigger, PLAN if _is_called_planned(trigger) else ANY
    node = predicate
    for _ in range(_MAX_STEPS):
        if node.dep_ not in _TO_NOUN or node.head == node:
            return
        node = node.head
        if node.pos_ in _NOUNS:
            of = _kind_of(node)
            if of != ANY or node.lemma_.lower() in _PHASES:
                yield node, of


def _is_called_planned(noun: Token) -> bool:
    """Tell whether a participle or a clause calls a happening planned."""
    for child in noun.children:
        if child.lower_ in _PLANNED and child.dep_ in {"amod", "acl", "relcl"}:
            return True
        if child.dep_ == "relcl" and any(t.lower_ in _PLANNED for t in child.children):
            return True
        if child.dep_ == "relcl" and child.lower_ in {"was", "were"}:
            return any(c.dep_ == "xcomp" for c in child.children)  # "which was to begin"
    return False


def _is_called_planned_behind(noun: Token) -> bool:
    """Tell whether a participle behind a comma calls a happening planned, wherever the parser hung it."""
    if noun.pos_ not in _NOUNS:
        return False
    later = noun.doc[noun.i + 1 : noun.sent.end]
    return any(t.lower_ in _PLANNED and t.nbor(-1).lower_ in _BEFORE_ASIDE for t in later)


def _read_fate(noun: Token, of: str, signs: Signs) -> bool:
    """Read the verb that says what became of a noun; True when it failed."""
    if noun.dep_ == "ROOT":
        return _read_stranded(noun, of, signs)
    verb = noun.head
    if noun.dep_ == "dobj":
        if of == DATE and (row := _row(verb, (DATE,))) is not None:
            signs.note(Modality.SLIPPED, verb, row)
            return True
        return False
    if noun.dep_ not in _SUBJECTS or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.lower_ in _PLANNED and verb.tag_ == "VBN" and of in {PLAN, ANY}:
        verb, of = next((c for c in verb.children if c.dep_ == "conj"), verb), PLAN
    row = _row(verb, (of, ANY) if of != ANY else (ANY,))
    if row is None and of == PLAN and any(c.dep_ == "neg" for c in verb.children):
        row = _row(verb, (HAPPENING,))
    if row is not None:
        signs.note(Modality.SLIPPED, verb, row)
    return row is not None


def _read_stranded(noun: Token, of: str, signs: Signs) -> bool:
    """Read the verb of a sentence that the parser took for part of a clause ("docks lapsed")."""
    for verb in noun.doc[noun.i + 1 : noun.sent.end] if of == DATE else ():
        if verb.tag_ in {"VBD", "VBN"} and (row := _row(verb, (of,))):
            signs.note(Modality.SLIPPED, verb, row)
            return True
    return False


def _row(verb: Token, kinds: Sequence[str]) -> RowName | None:
    """Return the row of a verb with the words behind it, with its particle, or alone."""
    lemma = verb.lemma_.lower()
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _PHRASE, verb.sent.end)]]
    forms = [" ".join([lemma, *after[:n]]) for n in range(_PHRASE - 1, 0, -1)]
    forms += [f"{lemma} {c.lower_}" for c in verb.children if c.dep_ == "prt"]
    forms.append(lemma)
    found = (_rows().get((form, kind)) for form in forms for kind in kinds)
    return next((row for row in found if row is not None), None)


def _was_planned(signs: Signs) -> bool:
    """Tell whether a word read so far makes it a plan of the past ("was due to", "had agreed to")."""
    plans = {Modality.PLANNED.value, Modality.RECOMMENDED.value}
    return any(s.gave in plans and _is_past(s.word) for s in signs.read)


def _is_past(word: Token) -> bool:
    return is_past(word.head if word.pos_ == "ADJ" else word)


def _read_later(predicate: Token, signs: Signs) -> None:
    """Read "the ministry called it off", "it is now June" behind a plan of the past."""
    after = predicate.doc[predicate.i + 1 : predicate.sent.end]
    rest = " ".join(t.lower_ for t in after)
    for words, row in _later():
        found = words.search(rest)
        if found is not None:
            signs.assume(Modality.SLIPPED, after[rest.count(" ", 0, found.start())], row)
            return


def _read_scheduled(predicate: Token, signs: Signs) -> None:
    """Read "the boat, scheduled for Monday, did not sail": its subject is called planned."""
    subject = next((c for c in predicate.children if c.dep_ in _SUBJECTS), None)
    if subject is not None and (_is_called_planned(subject) or _is_called_between(subject)):
        signs.assume(Modality.SLIPPED, subject)


def _is_called_between(subject: Token) -> bool:
    """Tell whether an aside between a subject and its verb calls it planned (", originally due,")."""
    aside = subject.doc[subject.i + 1 : max(subject.head.i, subject.i + 1)]
    return any(t.lower_ in _PLANNED and t.nbor(-1).lower_ in _BEFORE_ASIDE for t in aside)


def _read_overdue(predicate: Token, signs: Signs) -> None:
    """Read "weeks after the deadline the bridge has not been repaired"."""
    for child in predicate.children:
        if child.dep_ == "prep" and child.lower_ in _AFTER:
            held = next((c for c in child.children if c.dep_ == "pobj"), None)
            if held is not None and held.lemma_.lower() in _DATES:
                signs.note(Modality.SLIPPED, child)

"""Find the words that a headline or note leaves out: "Bridge (is) down", "gunmen ambush (the) convoy".

The small parser learnt from full sentences: without a copula it takes a state for part of a name, and
without an article a verb for one more noun. Where a part of a text has no finite verb and its words
show where one is missing, ``restoring`` puts "is", "the" or "that" there and has the text parsed
again. The tags of the first parse are all that is asked here; its tree is what went wrong.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from landbridge.claims.copulas import (
    NAMING,
    PHRASE,
    PLURALS,
    Missing,
    copula_left_out,
    is_counted,
    is_verb_form,
    may_be_state,
)
from landbridge.claims.frames import frames_by_word
from landbridge.claims.nouns import noun_classes

LONGEST = 60
"""Most words of a text that is parsed a second time: what leaves words out is short."""

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BREAKS = frozenset({",", ";", ":", "-", "--", "\u2013", "\u2014", "(", ")", "|", "/", '"', "'"})
_LINKS = frozenset({"but", "as", "while", "after", "before", "though", "although", "amid", "and"})
_FULL_STOPS = frozenset({".", "!", "?", "\u2026"})
_REPORTS = frozenset(
    {"sign", "report", "claim", "fear", "hope", "rumour", "rumor", "hint", "indication", "proof"}
    | {"evidence", "word", "suspicion", "allegation", "speculation", "hunch", "doubt", "chance"}
)
"""Nouns of what is told or believed, behind which a headline leaves out "that"."""
_NO_VERBS = frozenset(
    {"forces", "operations", "services", "systems", "affairs", "relations", "goods", "customs"}
    | {"arms", "works", "sports", "news", "headquarters"}
)
"""Words in -s that stand before a noun as nouns."""
_THINGS = frozenset({"vehicle", "person", "group", "armed", "facility", "road", "cargo", "place"})


def missing_words(doc: Doc) -> list[Missing]:
    """Return the words that a parsed text leaves out, in order; none in a full sentence."""
    if len(doc) > LONGEST:
        return []
    return [
        missing
        for sentence in doc.sents
        if sentence[-1].text not in _FULL_STOPS
        or not any(_is_finite(t) or _is_bare(t) for t in sentence)
        for part in _parts(list(sentence))
        for missing in _left_out(part)
    ]


def _is_finite(word: Token) -> bool:
    """Tell whether a word is a finite verb."""
    return word.tag_ in _FINITE and not is_counted(word)


def _is_bare(word: Token) -> bool:
    """Tell whether a word may be a finite verb that the tagger took for an infinitive."""
    return word.tag_ == "VB" and word.i > 0 and word.nbor(-1).lower_ != "to"


def _parts(sentence: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the runs of words between breaks, those of a word at least two long."""
    part: list[Token] = []
    for token in sentence:
        if token.text in _BREAKS or token.lower_ in _LINKS:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _left_out(part: Sequence[Token]) -> Iterator[Missing]:
    """Yield the words left out of a part without a finite verb."""
    if len(part) < 2 or _bids(part[0]):  # noqa: PLR2004
        return
    link = _behind_report(part)
    if link is not None:
        yield Missing(part[link].i, "that", part[link].i)
        part = part[link:]
    full = any(_is_finite(t) and not may_be_state(t) for t in part[1:])
    found = None if full else _verb_left_out(part) or copula_left_out(part)
    if found is not None:
        yield found


def _bids(word: Token) -> bool:
    """Tell whether a part opens with a command ("Keep road open")."""
    return word.tag_ == "VB" and ("V", word.lower_) in frames_by_word()


def _behind_report(part: Sequence[Token]) -> int | None:
    """Return the place where a clause begins behind "signs" or "reports" at the head of a part, or None."""
    head = next((n for n, t in enumerate(part[:3]) if t.lemma_.lower() in _REPORTS), None)
    if head is None or head + 2 >= len(part) or part[head].tag_ not in NAMING:
        return None
    first = head + 1 + (part[head + 1].lower_ == "yet")
    clause = part[first:]
    if clause[0].tag_ not in PHRASE | {"PRP"}:
        return None
    verb = any(t.tag_ in _FINITE | {"VBG"} for t in clause[1:])
    return first if verb or _verb_left_out(clause) or copula_left_out(clause) else None


def _verb_left_out(part: Sequence[Token]) -> Missing | None:
    """Return the article before the object of a verb that was taken for a noun, or None."""
    for at in range(1, len(part) - 1):
        if _is_verb(part[at - 1], part[at], part[at + 1]):
            return Missing(part[at + 1].i, "the", part[at].i)
    return None


def _is_verb(subject: Token, word: Token, after: Token) -> bool:
    """Tell whether a noun behind a noun is a verb before its object ("gunmen ambush convoy")."""
    if word.tag_ not in NAMING | {"VB", "JJ"} or after.tag_ not in PHRASE - {"DT"}:
        return False
    if word.is_title or word.lower_ in _NO_VERBS or not _can_do(subject):
        return False
    third = word.lower_.endswith("s") and not word.lower_.endswith("ss")
    plural = subject.tag_ in PLURALS or subject.lower_ == "police"
    if third and _THINGS & noun_classes().get(word.lemma_.lower(), frozenset()):
        return False
    named = subject.tag_ == "NNP" and word.lower_ not in noun_classes() and after.is_title
    return (plural != third or named) and is_verb_form(word)


def _can_do(subject: Token) -> bool:
    """Tell whether a word may be the subject of the word behind it: a noun, or a name of a people."""
    if subject.tag_ in NAMING or subject.tag_ == "VBG":
        return True
    return subject.tag_ == "JJ" and subject.is_title

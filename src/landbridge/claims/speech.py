"""Speech found by position where the parse shows no clause: "A, X said", and ``X said, "A"``."""

from collections.abc import Iterator

from spacy.tokens import Token

from landbridge.claims.edges import Interval
from landbridge.claims.parser import Passage
from landbridge.claims.spans import hull

FEWEST = 2
"""Fewest words that a speaker at a sentence's end can have said before."""

LEAD = 12
"""Most tokens between a speaking verb and the quotation it opens ("told a crowd in Goma that")."""

TAIL = 12
"""Most tokens of a sentence from a speaking verb that closes it."""

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp"})
_STOPS = frozenset({".", ",", ";"})
_MARKS = frozenset({'"', "\u201c", "\u201d", "''"})
_ENDS = frozenset({".", "!", "?", ";"})
_PHRASAL = frozenset(
    {"compound", "det", "amod", "poss", "nummod", "nmod", "case", "punct", "advmod"}
)


def said_before(passage: Passage, verb: Token) -> Interval | None:
    """Return what stands before a speaker that closes a sentence ("A, the mayor said on Monday")."""
    first = _speaker_edge(verb)
    if first <= verb.sent.start or verb.tag_ not in _FINITE or not _closes(verb):
        return None
    comma = verb.doc[first - 1]
    before = [t for t in verb.doc[verb.sent.start : first - 1] if not t.is_space]
    if comma.text != "," and not comma.is_quote:
        return None
    spoken = comma.is_quote or any(t.is_quote for t in before)
    inverted = first == verb.i  # "A, said the mayor" needs no second look at A
    told = inverted or any(t.tag_ in _FINITE and t.dep_ != "advcl" for t in before)
    if not (spoken or told) or sum(t.is_alpha for t in before) < FEWEST:
        return None
    return hull(passage, before)


def _closes(verb: Token) -> bool:
    """Tell whether no clause, object or long phrase follows a verb."""
    if any(c.dep_ in _OBJECTS and c.i > verb.i for c in verb.children):
        return False
    return verb.sent.end - verb.i <= TAIL or verb.nbor(1).text in _STOPS


def quoted_after(passage: Passage, verb: Token) -> Interval | None:
    """Return the quotation a speaking verb opens in its own sentence, to the sentence's end."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + LEAD, verb.sent.end)]:
        if _is_mark(token):
            return hull(passage, verb.doc[token.i : verb.sent.end]) if _opens(token) else None
        if token.text in _ENDS:
            return None
    return None


def quoted_before(passage: Passage, verb: Token) -> Interval | None:
    """Return the end of the quotation that a speaker follows, in whatever sentence it stands.

    The parser often ends a sentence at the mark (``"Closed!" she said``).
    """
    first = _speaker_edge(verb)
    mark = verb.doc[first - 1] if first > 0 else None
    if mark is None or not _is_mark(mark) or _opens(mark) or not _closes(verb):
        return None
    low = next((t.i for t in reversed(verb.doc[: mark.i]) if _is_mark(t)), mark.sent.start)
    return hull(passage, verb.doc[low : mark.i])


def _is_mark(token: Token) -> bool:
    """Tell whether a token is a double quotation mark."""
    return token.text in _MARKS


def _opens(mark: Token) -> bool:
    """Tell whether a quotation mark opens: by its form, else by how many stand before it."""
    if mark.text in {"\u201c", "\u201d"}:
        return mark.text == "\u201c"
    return sum(t.text == mark.text for t in mark.doc[: mark.i]) % 2 == 0


def that_follows(passage: Passage, verb: Token) -> Interval | None:
    """Return what follows "that" right behind a verb, to the end of the sentence part."""
    if verb.i + 1 >= verb.sent.end or verb.nbor(1).lower_ != "that":
        return None
    rest = verb.doc[verb.i + 2 : verb.sent.end]
    stop = next((t.i for t in rest if t.text in _ENDS), verb.sent.end)
    return hull(passage, [t for t in rest if t.i < stop])


def misread_speaker(verb: Token) -> Token | None:
    """Return the subject of a verb that the parser took for a participle ("a driver related that")."""
    misread = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "ROOT"
    return verb.head if misread and verb.nbor(1).lower_ == "that" else None


def inverted_speaker(verb: Token) -> Token | None:
    """Return who stands right behind a verb that follows a quotation (``"A," said the mayor``)."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.tag_ not in _FINITE:
        return None
    before = verb.doc[verb.i - 1]
    if not (before.is_quote or before.text == ","):
        return None
    return _phrase_head(verb.doc[verb.i + 1], verb)


def _phrase_head(token: Token, verb: Token) -> Token | None:
    """Return the head of the noun phrase a token opens, or None when it opens none."""
    if token.pos_ not in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"}:
        return None
    node = token
    while node.dep_ in _PHRASAL and node.head.i > node.i:
        node = node.head
    return node if node.pos_ in {"PROPN", "NOUN", "PRON"} and node != verb else None


def _speaker_edge(verb: Token) -> int:
    """Return the first token of a verb with its subject, the index of either."""
    if inverted_speaker(verb) is not None:
        return verb.i
    subjects: Iterator[Token] = (c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i)
    subject = next(subjects, None)
    return subject.left_edge.i if subject is not None else verb.i

"""Spans of phrases and clauses in a parsed passage, as offsets in the document's text."""

from collections.abc import Callable, Iterable
from functools import cache

from spacy.tokens import Token

from landbridge.claims.edges import Interval, trim
from landbridge.claims.hits import MENTIONS, name_at
from landbridge.claims.nouns import nouns_of
from landbridge.claims.parser import Passage
from landbridge.claims.slots import conjuncts
from landbridge.lexicon.tables import table
from landbridge.model.claim import Mention

_LEFT_OUT = frozenset(
    {
        "neg",
        "mark",
        "case",
        "preconj",
        "relcl",
        "acl",
        "appos",
        "punct",
        "cc",
        "conj",
        "advcl",
        "parataxis",
        "ccomp",
    }
)
JOINT = 90
"""Most code points of two names that are read as one source."""

LOCATED = 8
"""Most tokens of "between X and Y" after a gate or road."""

SHORT = 4
"""Most tokens of a prepositional phrase that counts as part of a description."""

_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSAL = frozenset({"relcl", "acl", "advcl", "parataxis"})


def phrase_tokens(head: Token) -> list[Token]:
    """Return the tokens of a noun phrase without its relative clauses, appositions and conjuncts."""
    found = [head]
    for child in head.children:
        if (
            _is_loose(child)
            or child.dep_ in _LEFT_OUT
            or (child.dep_ == "prep" and not _belongs(child))
        ):
            continue
        found.extend(_subtree_without_clauses(child))
    run = _without_comment(_connected(sorted(set(found), key=lambda t: t.i), head), head)
    before = run[0].nbor(-1) if run[0].i > 0 else None
    if (
        before is not None
        and before.lower_ == "back"
        and head.lemma_.lower() in nouns_of("facility", "road")
    ):
        run.insert(0, before)  # "used back roads": the parser hangs "back" on the verb
    return _whole_names(run)


def _whole_names(run: list[Token]) -> list[Token]:
    """Widen a run to the end of the names at its edges ("Ras al" to "Ras al-Ain").

    The parser splits names at hyphens and may hang the halves on different words.
    """
    doc, low, high = run[0].doc, run[0].i, run[-1].i
    while high + 1 < len(doc) and _is_one_name(doc[high], doc[high + 1]):
        high += 1
    while low > 0 and _is_one_name(doc[low - 1], doc[low]):
        low -= 1
    return [doc[i] for i in range(low, high + 1)]


def _is_one_name(left: Token, right: Token) -> bool:
    """Tell whether two neighbours stand in one known name, or in one hyphenated word of a name."""
    known = name_at(left)
    if known is not None and known == name_at(right):
        return True
    joined = not left.whitespace_ and "-" in {left.text, right.text}
    return joined and {left.pos_, right.pos_} <= _NAMING


_NAMING = frozenset({"PROPN", "PUNCT", "SYM", "X"})


_FOCUSING = frozenset(
    {"so", "also", "even", "only", "just", "then", "too", "however", "perhaps", "mainly", "mostly"}
    | {"largely", "chiefly", "primarily", "especially", "particularly", "notably", "namely"}
)
"""Adverbs that point at a phrase without naming more (Quirk et al. 1985, 8.116), and connectives."""


def _is_loose(child: Token) -> bool:
    """Tell whether an adverb comments on a phrase ("mainly the gate") rather than names ("back roads")."""
    if child.dep_ != "advmod":
        return False
    word = child.lower_
    return word in _FOCUSING or word.endswith("ly")


def _without_comment(run: list[Token], head: Token) -> list[Token]:
    """Drop "so", "mainly" and "that is," from the start of a phrase; its head stays."""
    low = 0
    while run[low] != head:
        words = [t.lower_ for t in run[low : low + 3]]
        if words == ["that", "is", ","]:
            low += 3
        elif words[0] in _FOCUSING:
            low += 1
        else:
            break
    return run[low:]


@cache
def _describers() -> frozenset[str]:
    """Return nouns whose place is part of the description ("two sources in the militia")."""
    return frozenset(row["lemma"] for row in table("source_nouns"))


def _belongs(preposition: Token) -> bool:
    """Tell whether a prepositional phrase is part of a name ("city of", "spokesman for")."""
    if preposition.lower_ in {"of", "for"}:
        return True
    length = sum(1 for _ in preposition.subtree)
    if preposition.head.lemma_.lower() in nouns_of("facility", "road") and preposition.lower_ in {
        "between",
        "at",
        "near",
    }:
        return length <= LOCATED
    short = length <= SHORT
    describes = preposition.head.lemma_.lower() in _describers()
    return short and describes and preposition.lower_ in {"in", "at", "to"}


def _subtree_without_clauses(token: Token) -> list[Token]:
    """Return a subtree, cutting relative and other clauses."""
    return _subtree(token, cut=lambda child: child.dep_ in _CLAUSAL)


def _subtree(token: Token, *, cut: Callable[[Token], bool]) -> list[Token]:
    """Return a token and what hangs on it however deep, without what is cut and what hangs on that."""
    found, waiting = [], [token]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(child for child in node.children if not cut(child))
    return found


def _connected(tokens: list[Token], head: Token) -> list[Token]:
    """Keep the run of neighbouring tokens around the head; punctuation may bridge one place."""
    indexes = {t.i for t in tokens}
    low = high = head.i
    while low - 1 in indexes or (low - 2 in indexes and head.doc[low - 1].is_punct):
        low -= 1
    while high + 1 in indexes or (high + 2 in indexes and head.doc[high + 1].is_punct):
        high += 1
    return [head.doc[i] for i in range(low, high + 1)]


def _trimmed(passage: Passage, start: int, end: int) -> Interval:
    """Shrink a span at its edges; the other half of a bracket is not looked for elsewhere."""
    first, last = trim(passage.text, start, end)
    return max(first, passage.start), min(last, passage.end)


def mention_of(passage: Passage, head: Token) -> Mention:
    """Return the noun phrase around a head as a mention; never an empty one.

    A phrase is remembered, fills roles and places claims, so its mention is kept with the parse.
    """
    kept: dict[int, Mention] = passage.doc.user_data.setdefault(MENTIONS, {})
    found = kept.get(head.i)
    if found is None:
        found = kept[head.i] = _mention_of(passage, head)
    return found


def _mention_of(passage: Passage, head: Token) -> Mention:
    tokens = phrase_tokens(head)
    start, end = passage.start_of(tokens[0]), passage.end_of(tokens[-1])
    inner = _trimmed(passage, start, end)
    start, end = inner if inner[0] < inner[1] else (start, end)
    return Mention(text=passage.text[start:end], start=start, end=end)


def joint_mention_of(passage: Passage, head: Token) -> Mention:
    """Return a phrase with what is coordinated with it right behind it ("A and B") as one mention."""
    first, last = mention_of(passage, head), mention_of(passage, conjuncts(head)[-1])
    start, end = first.start or 0, last.end or 0
    if end <= (first.end or 0) or end - start > JOINT:
        return first
    return Mention(text=passage.text[start:end], start=start, end=end)


def clause_tokens(predicate: Token) -> list[Token]:
    """Return a clause's own tokens: its subtree without what is coordinated or merely attached.

    A condition ("if ...") and a purpose ("to ...") stay, since the clause cannot be read without.
    """
    found = [predicate]
    for child in predicate.children:
        if child.dep_ == "cc" or (child.dep_ == "punct" and child.i > predicate.i):
            continue
        if not _is_apart(child):
            found.extend(_subtree(child, cut=_is_apart))
    kept = sorted(set(found), key=lambda t: t.i)
    opened = kept[0].dep_ == "mark" and kept[0].lower_ == "that"
    return kept[1:] if opened else kept  # "that" only opens a reported clause


def _is_apart(child: Token) -> bool:
    """Tell whether a clause can be cut from the one above it without changing what that says."""
    if child.pos_ not in _VERBAL:
        return False
    low, high = sorted((child.i, child.head.i))
    if any(t.text == ";" for t in child.doc[low:high]):
        return True
    if child.dep_ in {"conj", "parataxis"}:
        return True
    if child.dep_ == "advcl":
        return not any(c.lower_ in {"if", "unless", "to"} for c in child.children)
    first = child.left_edge
    return child.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == ","


def hull(passage: Passage, tokens: Iterable[Token]) -> Interval | None:
    """Return the smallest span over the tokens, trimmed of loose punctuation, or None for none."""
    found = [t for t in tokens if not t.is_space]
    if not found:
        return None
    start = min(passage.start_of(t) for t in found)
    end = max(passage.end_of(t) for t in found)
    start, end = _trimmed(passage, start, end)
    return (start, end) if start < end else None

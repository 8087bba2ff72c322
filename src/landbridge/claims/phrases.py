"""The set phrases of ``wordings.tsv`` that stand in a sentence: found by their words and order alone.

What each reaches and says of it is in ``wordings``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Span, Token

from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import table
from landbridge.model.claim import Modality

OPENING = "^"
"""Begins a row whose words must open the sentence ("Picture a closure")."""

GAP = 3
"""How many words a ``*`` of a row may stand for."""

_OPENERS = frozenset({'"', "\u201c", "'", "\u2018", ":", "\u2014"})
_BIDDING = frozenset({Modality.PLANNED, Modality.RECOMMENDED, Modality.SLIPPED})
_KEPT = 8
"""Sentences whose wordings are remembered: claims of one sentence are read one after another."""
_WORDS_KEPT = 20_000
"""Words whose forms and rows are remembered: those of some dozens of reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A row of ``wordings.tsv``, read; its columns are explained in the table's header.

    Attributes:
        words: The words that may stand at each place; None for a gap.
        needed: Those of places that are no gap and not optional, the last first: a sentence without
            one of them need not be matched.
    """

    words: tuple[frozenset[str] | None, ...]
    needed: tuple[frozenset[str], ...]
    optional: tuple[bool, ...]
    opens: bool
    scope: str
    over: bool
    denies: bool
    modality: Modality | None
    interval: tuple[float, float] | None
    row: RowName


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A wording found: its row, and the token indices ``[start, end)`` it covers."""

    wording: Wording
    start: int
    end: int


@lru_cache(maxsize=_KEPT)
def found_in(sentence: Span) -> tuple[Found, ...]:
    """Return the wordings of a sentence in order, the longest first where several begin together."""
    tokens = list(sentence)
    forms = [forms_of(token) for token in tokens]
    present = frozenset[str]().union(*forms)
    first = _openings(tokens)
    found: list[Found] = []
    for at, form in enumerate(forms):
        for wording in _beginning_with(form):
            if any(map(present.isdisjoint, wording.needed)):
                continue
            closed = wording.opens and not (at in first and _opens_as_written(wording, tokens[at]))
            end = None if closed else _match(wording, forms, at, 0)
            if end is not None:
                start = tokens[at].i
                found.append(Found(wording=wording, start=start, end=start + end - at))
                break
    return tuple(one for one in found if not any(_covers(other, one) for other in found))


def is_bidden(word: Token) -> bool:
    """Tell whether a wording right before a phrase makes a plan or demand of it ("48 hours to leave")."""
    first = word.left_edge.i
    return any(
        first <= found.end <= word.i
        and found.wording.scope == "after"
        and found.wording.modality in _BIDDING
        for found in found_in(word.sent)
    )


def is_dropped(verb: Token) -> bool:
    """Tell whether a verb is part of a wording that says nothing came of its subject ("put on ice")."""
    return any(
        found.start <= verb.i + 1
        and verb.i < found.end
        and found.wording.scope == "before"
        and found.wording.modality is Modality.SLIPPED
        for found in found_in(verb.sent)
    )


def _opens_as_written(wording: Wording, word: Token) -> bool:
    """Tell whether a sentence opens with a row's own word: "suppose" bids, "supposed" does not."""
    return word.lower_ in _openers(wording)


def _openings(tokens: Sequence[Token]) -> frozenset[int]:
    """Return where a sentence begins: at its first word, or at one behind a quotation mark or colon."""
    word = next((at for at, token in enumerate(tokens) if token.is_alpha), 0)
    later = (at + 1 for at, token in enumerate(tokens) if token.text in _OPENERS)
    return frozenset({word, *later})


def forms_of(token: Token) -> frozenset[str]:
    """Return a word as written and its lemma; a capital hides from the parser what is plural."""
    lemma = token.lower_.removesuffix("s") if token.tag_ == "NNPS" else token.lemma_
    return _forms(token.lower_, lemma)


@lru_cache(maxsize=_WORDS_KEPT)
def _forms(written: str, lemma: str) -> frozenset[str]:
    return frozenset({written.replace("\u2019", "'"), lemma.lower()})


def _covers(longer: Found, shorter: Found) -> bool:
    """Tell whether a wording begins before another's end and reaches over its beginning."""
    return longer.start < shorter.start < longer.end


@lru_cache(maxsize=_WORDS_KEPT)
def _beginning_with(form: frozenset[str]) -> tuple[Wording, ...]:
    """Return the rows whose first word a token is, those of most words first."""
    ranks = {rank for word in form for rank in _by_first().get(word, ())}
    return tuple(_rows()[rank] for rank in sorted(ranks))


def _match(wording: Wording, forms: Sequence[frozenset[str]], at: int, word: int) -> int | None:
    """Return where a row's words from number ``word`` on end, matched from ``at``, or None."""
    if word == len(wording.words):
        return at
    wanted = wording.words[word]
    if wanted is None:
        tries = (_match(wording, forms, at + skip, word + 1) for skip in range(GAP + 1))
        return next((end for end in tries if end is not None), None)
    if at < len(forms) and wanted & forms[at]:
        end = _match(wording, forms, at + 1, word + 1)
        if end is not None:
            return end
    return _match(wording, forms, at, word + 1) if wording.optional[word] else None


@cache
def _rows() -> tuple[Wording, ...]:
    """Return the rows, those of most words first, else in the table's order."""
    return tuple(sorted(map(_read, table("wordings")), key=lambda w: -len(w.words)))


@cache
def _by_first() -> Mapping[str, tuple[int, ...]]:
    """Return the places among ``_rows`` of the rows that begin with each word."""
    found: dict[str, list[int]] = {}
    for rank, row in enumerate(_rows()):
        for word in _openers(row):
            found.setdefault(word, []).append(rank)
    return {word: tuple(ranks) for word, ranks in found.items()}


def _openers(row: Wording) -> frozenset[str]:
    """Return every word a row may begin with: those after one that may be absent as well."""
    needed = row.optional.index(False)
    return frozenset[str]().union(*(words or () for words in row.words[: needed + 1]))


def _choice(part: str) -> frozenset[str]:
    """Return the words that may stand at one place of a row."""
    return frozenset(part.rstrip("?").split("|"))


def _read(row: Mapping[str, str]) -> Wording:
    """Return a row read."""
    parts = row["words"].removeprefix(OPENING).split()
    return Wording(
        words=tuple(None if p == "*" else _choice(p) for p in parts),
        needed=tuple(_choice(p) for p in reversed(parts) if p != "*" and not p.endswith("?")),
        optional=tuple(p.endswith("?") for p in parts),
        opens=row["words"].startswith(OPENING),
        scope=row["scope"],
        over=row["over"] == "yes",
        denies=row["polarity"] == "denied",
        modality=Modality(row["modality"]) if row["modality"] else None,
        interval=(float(row["low"]), float(row["high"])) if row["low"] else None,
        row=row_name("wordings", words=row["words"], scope=row["scope"]),
    )

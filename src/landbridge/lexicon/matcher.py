"""Find every known name in a text: longest match, word bounded, near linear in its length.

Names are kept in a dictionary under keys without spaces (``landbridge.lexicon.fold``). At each
token that can begin a name, the keys of one to ``LONGEST_RUN`` tokens are tried, so the cost is a
few dictionary look-ups a token however many names there are.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from landbridge.lexicon.fold import ARTICLES, TOKEN, fold_words, plain, words
from landbridge.lexicon.names import Name, Use
from landbridge.model.entity import Entity

LONGEST_RUN = 9
"""Tokens in the longest name tried: "The Meir Amit Intelligence and Terrorism Information Center"."""
SHORTEST_FOLD = 5
"""Letters a folded key needs to count in running text; shorter ones met English words too often
(read off the hits on 588 local news stories, where every hit on a Middle Eastern name was wrong)."""
_GAP = re.compile(r"(?:[ \t\u00a0\u202f]*\n?[ \t\u00a0]*|[-‐‑–־]|[ ]?['’‘`´ʼ][ ]?|\.[ ]?)\Z")
_INITIAL = 2


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a text with its half-open span and plain key."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Match:
    """Names found at ``[start, end)``, and whether only their folded keys met."""

    start: int
    end: int
    entities: tuple[Entity, ...]
    folded: bool
    generic: bool


@dataclass(slots=True)
class Index:
    """Names by plain and by folded key."""

    exact: dict[str, list[tuple[Use, Entity]]] = field(default_factory=dict)
    folded: dict[str, list[tuple[Use, Entity]]] = field(default_factory=dict)
    lower: set[str] = field(default_factory=set)

    def add(self, entity: Entity, name: Name) -> None:
        """Enter one spelling of an entity."""
        tokens = words(name.text)
        key = "".join(tokens)
        if not key:
            return
        self.exact.setdefault(key, []).append((name.use, entity))
        if name.use in {Use.ANY, Use.GENERIC}:
            self.lower.add(tokens[0])
        if name.use is Use.CAPITAL:
            folded = fold_words(tokens)
            held = self.folded.setdefault(folded, [])
            if all(known is not entity for _, known in held):
                held.append((name.use, entity))


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text, spans in code points."""
    return [Token(m.start(), m.end(), plain(m.group())) for m in TOKEN.finditer(text)]


def _joined(text: str, before: Token, after: Token) -> bool:
    """Tell whether two tokens can stand in one name; a full stop only after an initial."""
    gap = text[before.end : after.start]
    if not gap or gap == " ":
        return True
    if "." in gap and before.end - before.start > _INITIAL:
        return False
    return _GAP.match(gap) is not None


def _run(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return how many tokens from ``at`` can stand in one name."""
    end = min(at + LONGEST_RUN, len(tokens))
    count = 1
    while at + count < end and _joined(text, tokens[at + count - 1], tokens[at + count]):
        count += 1
    return count


def is_capital(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether the first token that is no article begins with a capital, or has no case."""
    for token in tokens:
        letter = text[token.start]
        if letter.isupper() or letter.isdigit() or letter.lower() == letter.upper():
            return True
        if token.key not in ARTICLES:
            return False
    return False


def _fits(use: Use, *, written: str, capital: bool) -> bool:
    """Tell whether a name that counts in one manner counts as written here."""
    match use:
        case Use.CAPITAL:
            return capital
        case Use.UPPER:
            return written.upper() == written
        case Use.ANY | Use.GENERIC:
            return True
        case Use.SOURCE:
            return False


def _unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple({entity.id: entity for entity in entities}.values())


def _match(text: str, run: Sequence[Token], index: Index) -> Match | None:
    """Return the match of exactly these tokens, exact keys before folded ones."""
    start, end = run[0].start, run[-1].end
    key = "".join(token.key for token in run)
    capital = is_capital(text, run)
    names = index.exact.get(key)
    if names:
        written = text[start:end]
        fitting = [(u, e) for u, e in names if _fits(u, written=written, capital=capital)]
        # "SANA" is the agency before it is Sana'a
        fitting.sort(key=lambda pair: pair[0] is not Use.UPPER)
        if fitting:
            generic = all(use is Use.GENERIC for use, _ in fitting)
            stop = end + 1 if "." in written and text[end : end + 1] == "." else end
            return Match(start, stop, _unique(e for _, e in fitting), folded=False, generic=generic)
    if not capital or len(key) < SHORTEST_FOLD:
        return None
    folded = fold_words(tuple(token.key for token in run))
    names = index.folded.get(folded) if len(folded) >= SHORTEST_FOLD else None
    if not names:
        return None
    return Match(start, end, _unique(e for _, e in names), folded=True, generic=False)


def _can_begin(text: str, token: Token, index: Index) -> bool:
    """Tell cheaply whether any name can begin here.

    A lower-case article begins one only where it is written onto its noun ("as-Sukhnah"), except
    ``al`` and ``el``: "as", "an" and "at" are English words.
    """
    if not text[token.start].islower():
        return True
    if token.key in index.lower or token.key in {"al", "el"}:
        return True
    return token.key in ARTICLES and text[token.end : token.end + 1] in {"-", "‐", "‑", "–"}


def _longest(text: str, tokens: Sequence[Token], at: int, index: Index) -> tuple[Match, int] | None:
    """Return the longest match that begins at a token, and how many tokens it takes."""
    for count in range(_run(text, tokens, at), 0, -1):
        match = _match(text, tokens[at : at + count], index)
        if match:
            return match, count
    return None


def matches(text: str, index: Index) -> list[Match]:
    """Return every name in a text, leftmost and longest, not overlapping, in order."""
    tokens = tokens_of(text)
    found: list[Match] = []
    at = 0
    while at < len(tokens):
        best = _longest(text, tokens, at, index) if _can_begin(text, tokens[at], index) else None
        if best is None:
            at += 1
            continue
        found.append(best[0])
        at += best[1]
    return found

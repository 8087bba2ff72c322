"""Find every known name in a text: longest match, word bounded, near linear in its length.

Names are kept in a dictionary under keys without spaces (``landbridge.lexicon.fold``). At each
token that can begin a name, the keys of one to ``LONGEST_RUN`` tokens are tried, so the cost is a
few dictionary look-ups a token however many names there are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from landbridge.lexicon.fold import (
    ARTICLES,
    FIRM_BELOW,
    TOKEN,
    firm_words,
    fold_words,
    plain,
    words,
)
from landbridge.lexicon.names import Name, Use
from landbridge.model.entity import Entity, EntityKind

LONGEST_RUN = 9
"""Tokens in the longest name tried: "The Meir Amit Intelligence and Terrorism Information Center"."""
SHORTEST_FOLD = 5
"""Letters a folded key needs to count in running text; shorter ones met English words too often
(read off the hits on 588 local news stories, where every hit on a Middle Eastern name was wrong)."""
ROMANISED = frozenset(
    {
        *(EntityKind.REGION, EntityKind.TOWN, EntityKind.AREA, EntityKind.RIVER, EntityKind.BASE),
        *(EntityKind.CROSSING, EntityKind.CHECKPOINT, EntityKind.CORRIDOR, EntityKind.ROAD),
        *(EntityKind.PERSON, EntityKind.ARMED_GROUP, EntityKind.PARTY),
    }
)
"""Kinds whose names are found by their folded key in running text. Names of countries, governments
and outlets are mostly English words or settled spellings: folded, Colombia met Columbia."""
_CLOSED_CLASS = frozenset({"is", "who"})
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
    """Names found at ``[start, end)``, and whether only their folded keys met.

    Attributes:
        start: First code point.
        end: First code point after it.
        entities: Whom the name may mean.
        folded: True when only folded keys met.
        generic: True when the name counts for none of them by itself.
        uses: In what use each of the entities has the name.
        aside: Bearers of the name for whom it does not count in this text.
    """

    start: int
    end: int
    entities: tuple[Entity, ...]
    folded: bool
    generic: bool
    uses: Mapping[str, Use] = field(default_factory=dict)
    aside: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """An entity under a key: when the name counts and how many tokens it was spelled with."""

    use: Use
    entity: Entity
    tokens: int
    firm: str = ""


@dataclass(slots=True)
class Index:
    """Names by plain and by folded key."""

    exact: dict[str, list[Known]] = field(default_factory=dict)
    folded: dict[str, list[Known]] = field(default_factory=dict)
    lower: set[str] = field(default_factory=set)

    def add(self, entity: Entity, name: Name) -> None:
        """Enter one spelling of an entity."""
        tokens = words(name.text)
        key = "".join(tokens)
        if not key:
            return
        known = Known(name.use, entity, len(tokens), firm_words(tokens))
        self.exact.setdefault(key, []).append(known)
        if name.use in {Use.ANY, Use.GENERIC}:
            self.lower.add(tokens[0])
        if name.use is Use.CAPITAL and entity.kind in ROMANISED:
            held = self.folded.setdefault(fold_words(tokens), [])
            if all((o.entity, o.firm) != (entity, known.firm) for o in held):
                held.append(known)

    def meeting(self, tokens: tuple[str, ...], *, shortest: int) -> list[Known]:
        """Return the names whose folded key is that of the tokens, if it has enough letters.

        Args:
            tokens: Plain tokens of a spelling.
            shortest: Letters the key must have.
        """
        key = fold_words(tokens)
        if len(key) < shortest:
            return []
        held = self.folded.get(key, [])
        if len(key) >= FIRM_BELOW:
            return held
        firm = firm_words(tokens)
        return [known for known in held if known.firm == firm]


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


def _spelled(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether every token is a capitalised word, or an article before one.

    Asked when the words are divided otherwise than any name in the tables ("Albu Kamal" for
    Albukamal), so that "But an" is not Butan.
    """
    return tokens[-1].key not in ARTICLES and all(
        token.key in ARTICLES or not text[token.start].islower() for token in tokens
    )


def _shouted(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether an English word in capitals stands among capitals ("WHO IS THE")."""
    around = text[max(0, tokens[0].start - 12) : tokens[-1].end + 12]
    return tokens[0].key in _CLOSED_CLASS and around.upper() == around


def _fits(known: Known, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a name that counts in one manner counts as these tokens are written."""
    written = text[tokens[0].start : tokens[-1].end]
    match known.use:
        case Use.CAPITAL:
            same = known.tokens == len(tokens)
            return is_capital(text, tokens) and (same or _spelled(text, tokens))
        case Use.SHARED if known.tokens > 1 and "." not in written:
            return known.tokens == len(tokens) and is_capital(text, tokens)
        case Use.UPPER | Use.SHARED:
            joined = known.tokens == len(tokens) or "." in written or len(tokens) == 1
            return joined and written.upper() == written and not _shouted(text, tokens)
        case Use.ANY | Use.GENERIC:
            return True
        case Use.SOURCE:
            return False


def _unique(known: Iterable[Known]) -> tuple[Entity, ...]:
    return tuple({one.entity.id: one.entity for one in known}.values())


def _exact(text: str, run: Sequence[Token], index: Index) -> Match | None:
    """Return the match of a spelling the tables have."""
    start, end = run[0].start, run[-1].end
    held = index.exact.get("".join(token.key for token in run), ())
    # "SANA" is the agency before it is Sana'a
    fitting = sorted(
        (known for known in held if _fits(known, text, run)),
        key=lambda known: known.use is not Use.UPPER,
    )
    if not fitting:
        return None
    generic = all(known.use in {Use.GENERIC, Use.SHARED} for known in fitting)
    initials = "." in text[start:end] and text[end : end + 1] == "."
    uses = {known.entity.id: known.use for known in reversed(fitting)}
    return Match(start, end + initials, _unique(fitting), folded=False, generic=generic, uses=uses)


def _folded(text: str, run: Sequence[Token], index: Index) -> Match | None:
    """Return the match of a spelling that only meets a name once both are folded."""
    if not is_capital(text, run) or not _spelled(text, run):
        return None
    held = index.meeting(tuple(token.key for token in run), shortest=SHORTEST_FOLD)
    return (
        Match(run[0].start, run[-1].end, _unique(held), folded=True, generic=False)
        if held
        else None
    )


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
        run = tokens[at : at + count]
        match = _exact(text, run, index) or _folded(text, run, index)
        if match:
            return match, count
    return None


def matches(text: str, tokens: Sequence[Token], index: Index) -> list[Match]:
    """Return every name in a text, leftmost and longest, not overlapping, in order.

    Args:
        text: Whose code points the spans count.
        tokens: Of the text.
        index: The names.
    """
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

"""Find names of the world's places in a text where the words round them say that a place is meant.

An atlas has a place for almost every word: Of, Most, Split, Mary, Reading, Police. Its names are
therefore read only where they are capitalised, run on into no longer name, and are supported:

* by a word for a settlement ("the town of Reading") or a country or region behind a comma
  ("Reading, Pennsylvania"): enough for any name;
* by a preposition or verb of place ("near Pokrovka", "shelled Orikhiv"): enough for a name that is no common word and is not
  met in the text as the last name of a person ("Thomas Jackson ... in Jackson").

A name supported once is read wherever the text has it again; a common word only after a preposition. ``benchmarks/places.py`` counts the
false ones on local news.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property

from landbridge.lexicon.common_names import given_names
from landbridge.lexicon.matcher import Match, Token
from landbridge.lexicon.months import MONTHS
from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity, EntityKind

LONGEST_RUN = 4
"""Tokens of the longest name tried ("Santa Elena de Uairén")."""
SHORTEST = 4
"""Letters of the shortest name tried."""
BEFORE = frozenset(
    {
        *("in", "near", "at", "outside", "inside", "around", "across", "into", "via"),
        *("from", "towards", "toward", "between", "through", "reached", "entered", "reaching"),
        *("shelled", "bombed", "hit", "struck", "stormed", "besieged", "retook", "recaptured"),
    }
)
COMPASS = frozenset(
    {
        *("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"),
        *("outskirts", "suburbs", "countryside", "vicinity", "environs"),
    }
)
"""Words that a name follows behind "of"."""
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_INNER = frozenset(
    {"al", "el", "ul", "as", "ash", "ad", "an", "ar", "az", "de", "del", "di", "la", "of", "sur"}
)
"""Words that may stand in lower case inside a name."""
_WIDER = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.AREA})


@dataclass(frozen=True, slots=True)
class World:
    """What an atlas, or several, can be asked.

    Attributes:
        has: Tells whether a plain key is a name; with ``rare``, one that is no common word.
        named: Gives whom a name may mean.
    """

    has: Callable[..., bool]
    named: Callable[[str], tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Tokens that may be a name."""

    first: int
    last: int
    key: str


@cache
def settlement_nouns() -> frozenset[str]:
    """Return words for a settlement or region that a name may follow ("town", "district")."""
    return frozenset(
        row["noun"] for row in table("place_nouns") if row["use"] in {"settlement", "area"}
    )


@cache
def _datewords() -> frozenset[str]:
    return _WEEKDAYS | frozenset(month.lower() for month in MONTHS)


class _Reader:
    """Reads one text."""

    def __init__(
        self, text: str, tokens: Sequence[Token], found: Sequence[Match], world: World
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._world = world
        self._found = found
        starts = [token.start for token in tokens]
        taken = {
            at
            for match in found
            for at in range(bisect_left(starts, match.start), bisect_left(starts, match.end))
        }
        self._capitals = [at for at, start in enumerate(starts) if text[start].isupper()]
        self._free = frozenset(at for at in self._capitals if at not in taken)

    def matches(self) -> Iterator[Match]:
        """Yield the names found."""
        supported = self._supported()
        again = {run.key for run in supported.values()}
        longest = max((r.last - r.first for r in supported.values()), default=0) + 1
        edge = 0
        for at in self._capitals if supported else ():
            if at < edge or at not in self._free:
                continue
            run = supported.get(at) or self._again(at, longest, again)
            entities = self._world.named(self._written(run)) if run else ()
            if run and entities:
                start, end = self._tokens[run.first].start, self._tokens[run.last].end
                yield Match(start, end, entities, folded=False, generic=False)
                edge = run.last + 1

    def _again(self, at: int, longest: int, keys: AbstractSet[str]) -> _Run | None:
        """Return the longest name that begins at a token and is supported elsewhere, or None."""
        for run in self._runs(at, longest):
            if run.key not in keys or not self._ends(run) or not self._begins(run):
                continue
            if self._is_placed(at) or self._world.has(run.key, rare=True):
                return run
        return None

    def _supported(self) -> Mapping[int, _Run]:
        """Return the supported names by their first token."""
        found: dict[int, _Run] = {}
        edge = 0
        for at in self._capitals:
            run = self._supported_at(at) if at >= edge and at in self._free else None
            if run is not None:
                behind = self._region_behind(run)
                found |= {one.first: one for one in (run, behind) if one is not None}
                edge = (behind or run).last + 1
        return found

    def _supported_at(self, at: int) -> _Run | None:
        """Return the longest supported name that begins at a token, or None."""
        called = self._is_called(at)
        placed = called or self._is_placed(at)
        if not placed and not self._is_before_comma(at):
            return None
        for run in self._runs(at, LONGEST_RUN):
            strong = called or self._is_qualified(run)
            if not (placed or strong) or not self._world.has(run.key, rare=not strong):
                continue
            if self._ends(run) and self._begins(run) and (strong or not self._is_person(run)):
                return run
        return None

    def _runs(self, at: int, longest: int) -> Iterator[_Run]:
        """Yield the runs of tokens from a free capital on that may be a name, the longest first."""
        last = at
        while (
            last + 1 < min(len(self._tokens), at + longest)
            and self._gap(last) in {" ", "-", "\n"}
            and (last + 1 in self._free or self._tokens[last + 1].key in _INNER)
        ):
            last += 1
        for end in range(last, at - 1, -1):
            key = "".join([token.key for token in self._tokens[at : end + 1]])
            if len(key) >= SHORTEST and end in self._free:
                yield _Run(at, end, key)

    def _is_placed(self, at: int) -> bool:
        """Tell whether a word of place stands before a token."""
        if at > 1 and self._tokens[at - 1].key == "of":
            return self._tokens[at - 2].key in COMPASS
        return at > 0 and self._tokens[at - 1].key in BEFORE

    def _is_before_comma(self, at: int) -> bool:
        """Tell cheaply whether a name that begins at a token can end at a comma."""
        last = min(at + LONGEST_RUN, len(self._tokens)) - 1
        return ", " in self._text[self._tokens[at].end : self._tokens[last].end + 2]

    def _is_called(self, at: int) -> bool:
        """Tell whether a word for a settlement stands before a token ("the village X", "City of X")."""
        linked = at > 1 and self._tokens[at - 1].key == "of"
        back = at - 2 if linked else at - 1
        return (
            back >= 0
            and self._tokens[back].key in settlement_nouns()
            and self._gap(at - 1) == " "
            and (linked or not self._is_capital(back))
        )

    def _is_qualified(self, run: _Run) -> bool:
        """Tell whether a country or region stands behind the name, after a comma."""
        after = run.last + 1
        if after >= len(self._tokens) or self._gap(run.last) != ", ":
            return False
        return self._tokens[after].start in self._wider or self._region_behind(run) is not None

    def _region_behind(self, run: _Run) -> _Run | None:
        """Return the region of an atlas that stands behind a name and a comma, or None."""
        after = run.last + 1
        if after not in self._free or self._gap(run.last) != ", ":
            return None
        for wider in self._runs(after, LONGEST_RUN):
            named = self._world.named(self._written(wider)) if self._world.has(wider.key) else ()
            if any(entity.kind is EntityKind.REGION for entity in named):
                return wider
        return None

    @cached_property
    def _wider(self) -> frozenset[int]:
        """Where the names of countries and regions begin."""
        return frozenset(
            match.start for match in self._found if any(e.kind in _WIDER for e in match.entities)
        )

    def _is_person(self, run: _Run) -> bool:
        """Tell whether a single word is met in the text behind another name ("Thomas Jackson")."""
        return run.first == run.last and run.key in self._last_names

    @cached_property
    def _last_names(self) -> frozenset[str]:
        return frozenset(
            self._tokens[at].key
            for at in self._capitals
            if at and self._gap(at - 1) == " " and self._is_forename(at - 1)
        )

    def _is_forename(self, at: int) -> bool:
        """Tell whether a capitalised word may be a forename; the first of a sentence must be known."""
        return self._is_capital(at) and (
            not self._starts_sentence(at) or self._tokens[at].key in given_names()
        )

    def _written(self, run: _Run) -> str:
        return self._text[self._tokens[run.first].start : self._tokens[run.last].end]

    def _ends(self, run: _Run) -> bool:
        """Tell whether the name runs on into no longer one ("Jackson" in "Jackson Hospital")."""
        after = run.last + 1
        if after >= len(self._tokens) or self._gap(run.last) not in {" ", "-"}:
            return True
        return not self._is_capital(after) or self._tokens[after].key in _datewords()

    def _begins(self, run: _Run) -> bool:
        """Tell whether no capitalised word runs into the name ("Jackson" in "Thomas Jackson")."""
        if run.first == 0 or self._gap(run.first - 1) not in {" ", "-"}:
            return True
        return not self._is_capital(run.first - 1) or self._starts_sentence(run.first - 1)

    def _starts_sentence(self, at: int) -> bool:
        return at == 0 or self._gap(at - 1).strip()[:1] in {".", "!", "?", ":"}

    def _is_capital(self, at: int) -> bool:
        return self._text[self._tokens[at].start].isupper()

    def _gap(self, at: int) -> str:
        """Return what stands between a token and the next."""
        return self._text[self._tokens[at].end : self._tokens[at + 1].start]


def worldwide(
    text: str, tokens: Sequence[Token], found: Sequence[Match], world: World
) -> list[Match]:
    """Return the matches found with those of an atlas between them, in order.

    Args:
        text: Whose code points the spans count.
        tokens: Of the text.
        found: Names of the tables, which win.
        world: The atlas.
    """
    more = list(_Reader(text, tokens, found, world).matches())
    return sorted([*found, *more], key=lambda match: match.start) if more else list(found)

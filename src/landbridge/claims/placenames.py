"""Read the names of places in one paragraph."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from spacy.tokens import Span

from landbridge.claims.hits import hits_in
from landbridge.claims.parser import Passage
from landbridge.lexicon.fold import plain
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.worldwide import BEFORE, COMPASS
from landbridge.model.entity import PLACES

LONGEST = 6
"""Tokens of the longest name tried."""
SHOUTED = 4
"""Letters from which a name in capitals is a dateline's, and no acronym."""
_LABELS = frozenset({"GPE", "LOC", "FAC"})
_BODIES = frozenset({"ORG", "FAC"})
_INNER = frozenset({"-", "of", "al", "de", "el", "the", "and"})
_JOINED = frozenset({"", " ", "-", "\n"})
_STREET = re.compile(
    r"(?:streets?|st|roads?|rd|avenues?|ave|drive|dr|lane|ln|boulevard|blvd|parkway|highway|hwy"
    r"|route|trail|terrace|pike|freeway|bypass|motorway)\.?\Z",
    re.IGNORECASE,
)


FUNCTION_WORDS = frozenset(
    {
        *("the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they"),
        *("we", "i", "you", "his", "her", "their", "our", "in", "on", "at", "of", "to", "for"),
        *("from", "by", "with", "as", "but", "and", "or", "if", "when", "while", "after", "before"),
        *("there", "some", "all", "both", "no", "not", "since", "also", "however", "what", "who"),
    }
)
"""Words that open sentences; looking each up costs as much as reading the names."""


class Use(Enum):
    """What a place's name does where it stands."""

    PLACE = "place"
    PART = "part of another name"
    PEOPLE = "its people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place's name in a text.

    Attributes:
        start: First code point in the document's text.
        end: First code point after it.
        use: Whether the place itself is named.
        sure: Whether label and atlas, or atlas and a word of place, agree: the name counts again
            wherever the document has it.
        tentative: Whether it counts only where the document is sure of the name elsewhere.
    """

    start: int
    end: int
    use: Use
    sure: bool = False
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A name read: its last token, and its use, or None when it is passed over."""

    last: int
    use: Use | None = None
    sure: bool = False
    tentative: bool = False


class Paragraph:
    """One paragraph's tokens, labels and names of the gazetteer.

    Args:
        passage: The paragraph, parsed with entity labels.
        people: Plain last names of the document's people.
    """

    def __init__(self, passage: Passage, people: AbstractSet[str]) -> None:
        self._passage = passage
        self._people = people
        self._known = gazetteer()
        self._doc = passage.doc
        spans = zip(passage.starts, passage.ends, strict=True)
        self._words = [passage.text[start:end] for start, end in spans]
        self._capital = [word[:1].isupper() for word in self._words]
        self._entities: dict[int, Span] = {t.i: e for e in passage.doc.ents for t in e}
        self._outside: list[Toponym] = []
        self._hits: dict[int, int] = {}
        self._enter_hits()

    def toponyms(self) -> Iterator[Toponym]:
        """Yield the names of places, in order, those of a dateline first."""
        yield from self._outside
        edge = 0
        for at, capital in enumerate(self._capital):
            if at < edge or not capital or self._is_function_word(at):
                continue
            read = self._read(at)
            if read is None:
                continue
            edge = read.last + 1
            if read.use is not None:
                yield Toponym(
                    start=self._passage.starts[at],
                    end=self._passage.ends[read.last],
                    use=read.use,
                    sure=read.sure,
                    tentative=read.tentative,
                )

    def _enter_hits(self) -> None:
        """Keep the gazetteer's places by token; those of a dateline stand outside the parse."""
        passage = self._passage
        for hit in hits_in(passage):
            if hit.folded or hit.entities[0].kind not in PLACES:
                continue
            start, end = passage.start + hit.start, passage.start + hit.end
            inside = passage.tokens_in(start, end)
            if not inside:
                self._outside.append(Toponym(start=start, end=end, use=Use.PLACE, sure=True))
            elif passage.starts[inside[0]] == start:
                self._hits[inside[0]] = inside[-1]

    def _read(self, at: int) -> _Read | None:
        """Return the place's name that begins at a token, or None."""
        return self._of_people(at) or self._labelled(at) or self._listed(at) or self._in_atlas(at)

    def _of_people(self, at: int) -> _Read | None:
        """Read the name of a country's people ("Syrian", "South Sudanese")."""
        if self._doc[at].ent_type_ == "LANGUAGE":
            return None
        pair = at + 1 < len(self._words) and self._capital[at + 1] and self._gap(at) in _JOINED
        if pair and self._known.country_of(self._text(at, at + 1)) is not None:
            return _Read(at + 1, Use.PEOPLE)
        single = self._words[at].lower() in self._known.demonyms
        return _Read(at, Use.PEOPLE) if single else None

    def _labelled(self, at: int) -> _Read | None:
        """Read a name that the parser takes for a place."""
        entity = self._entities.get(at)
        if entity is None or entity.label_ not in _LABELS:
            return None
        first, last = self._trimmed(entity)
        if first != at or last < at:
            return None
        written = self._text(at, last)
        placed = self._is_placed(at)
        if self._is_known(written):
            surname = entity.label_ == "GPE" and not placed and plain(written) in self._people
            return _Read(last) if surname else _Read(last, Use.PLACE, sure=True)
        part = self._beginning(at, last)
        if part is not None:
            return part
        street = entity.label_ == "FAC" and _STREET.match(self._words[last])
        named = street or (placed and entity.label_ != "FAC")
        return _Read(last, Use.PLACE if named else None)

    def _trimmed(self, entity: Span) -> tuple[int, int]:
        """Return the first and last token of an entity between its first and last capital."""
        inside = range(entity.start, entity.end)
        capitals = [i for i in inside if self._capital[i] and self._words[i] != "The"]
        return (capitals[0], capitals[-1]) if capitals else (entity.start, entity.start - 1)

    def _beginning(self, at: int, last: int) -> _Read | None:
        """Read a place's name at the beginning of something else's."""
        for end in range(last - 1, at - 1, -1):
            if self._words[end][-1].isalnum() and self._is_rare(self._text(at, end)):
                return _Read(end, Use.PART)
        return None

    def _listed(self, at: int) -> _Read | None:
        """Read a name that the gazetteer finds by itself."""
        last = self._hits.get(at)
        if last is None:
            return None
        entity = self._entities.get(at)
        person = entity is not None and entity.label_ == "PERSON"
        if entity is not None and entity.end > last + 1 and self._runs_on(last):
            return _Read(last, None if person else Use.PART)
        within = entity is not None and entity.start < at and self._runs_into(at)
        return _Read(last, None if within and person else Use.PLACE, sure=not within)

    def _in_atlas(self, at: int) -> _Read | None:
        """Read the longest name of the atlas that is no common word, where something speaks for it."""
        last = next(
            (e for e in self._runs(at, longest=LONGEST) if self._is_rare(self._text(at, e))), None
        )
        if last is None:
            return None
        person, before = self._doc[at].ent_type_ == "PERSON", self._runs_into(at)
        if self._runs_on(last):
            body = self._doc[at].ent_type_ in _BODIES
            return None if before else _Read(last, Use.PART, tentative=not body)
        if before:
            return _Read(last, None if person else Use.PART, tentative=True)
        written, placed = self._text(at, last), self._is_placed(at)
        if plain(written) in self._people and not placed:
            return _Read(last)
        supported = placed or _is_shouted(written) or (not person and self._modifies(last))
        supported |= at > 0 and self._words[at - 1] == "of"
        return _Read(last, Use.PLACE, sure=placed and not person, tentative=not supported)

    def _is_function_word(self, at: int) -> bool:
        """Tell cheaply whether a word is one such as opens many sentences, and no name begins there."""
        return self._words[at].lower() in FUNCTION_WORDS and at not in self._hits

    def _runs(self, at: int, *, longest: int) -> Iterator[int]:
        """Yield the last tokens of names that may begin at a token, the longest first."""
        last = at
        while (
            last + 1 < min(len(self._words), at + longest)
            and self._gap(last) in _JOINED
            and (self._capital[last + 1] or self._words[last + 1] in _INNER)
        ):
            last += 1
        yield from (end for end in range(last, at - 1, -1) if self._capital[end])

    def _is_placed(self, at: int) -> bool:
        """Tell whether a word of place stands before a token ("in X", "near the X")."""
        back = at - 1 - (at > 1 and self._words[at - 1].lower() == "the")
        if back > 0 and self._words[back] == "of":
            return self._words[back - 1].lower() in COMPASS
        return back >= 0 and self._words[back].lower() in BEFORE

    def _modifies(self, last: int) -> bool:
        """Tell whether a name stands before a noun that it tells more of ("X residents")."""
        token = self._doc[last]
        return (
            last + 1 < len(self._words)
            and self._gap(last) in _JOINED
            and token.dep_ in {"compound", "amod", "nmod"}
            and token.head.i > last
        )

    def _runs_on(self, last: int) -> bool:
        """Tell whether a name runs on into a longer one."""
        behind = last + 1 < len(self._words) and self._gap(last) in _JOINED
        return behind and self._capital[last + 1]

    def _runs_into(self, at: int) -> bool:
        """Tell whether capitals run into a name from before it."""
        if at == 0 or self._gap(at - 1) not in _JOINED or not self._capital[at - 1]:
            return False
        before = self._doc[at - 1]
        opening = before.is_sent_start and not before.ent_type_
        return self._words[at - 1] not in {"the", "The"} and not opening

    def _is_known(self, written: str) -> bool:
        return self._known.has_place(written) or self._is_tabled(written)

    def _is_rare(self, written: str) -> bool:
        return self._known.is_rare(written) or self._is_tabled(written)

    def _is_tabled(self, written: str) -> bool:
        return any(e.kind in PLACES for e in self._known.lookup_exact(written))

    def _text(self, first: int, last: int) -> str:
        return self._passage.text[self._passage.starts[first] : self._passage.ends[last]]

    def _gap(self, at: int) -> str:
        """Return what stands between a token and the next."""
        return self._passage.text[self._passage.ends[at] : self._passage.starts[at + 1]]


def _is_shouted(written: str) -> bool:
    """Tell whether a name stands in capitals, as in a dateline."""
    return len(written) >= SHOUTED and written.isupper()

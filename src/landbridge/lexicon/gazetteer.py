"""The gazetteer: every name landbridge knows, found in text and looked up alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import as_file
from importlib.resources import files as resources
from pathlib import Path

from landbridge.lexicon.atlas import Atlas
from landbridge.lexicon.bearers import MARKED, Around, countries_of, counts
from landbridge.lexicon.facilities import join_gates
from landbridge.lexicon.fold import LONGEST_NAME, fold, fold_words, plain, words
from landbridge.lexicon.matcher import Index, Known, Match, matches, tokens_of
from landbridge.lexicon.names import NAME_TABLES, Name, Use, read_rows
from landbridge.lexicon.own import Own, laid_over, load_own
from landbridge.lexicon.own_names import own_files
from landbridge.lexicon.tables import listed, table
from landbridge.lexicon.worldwide import World, worldwide
from landbridge.model.entity import PLACES, Entity, EntityKind

ATLAS = "places.atlas"
"""File of the shipped atlas among the tables; ``tools/make_atlas.py`` makes it."""

SHORTEST_ALONE = 4
"""Letters a folded key needs when a name is looked up alone: with three, "Bab" was al-Bab."""

SHORT = 200
"""Code points up to which a text is a phrase, whose names are remembered: phrases come again."""
KEPT = 20_000
"""Phrases remembered at once; a bound on memory (some 20 MB)."""

PARAGRAPH = 6_000
"""Code points up to which a longer text is a paragraph, which every reader of a report looks through."""
PARAGRAPHS_KEPT = 256
"""Paragraphs remembered at once (some 5 MB)."""

NAMES_KEPT = 65_536
"""Names looked up alone that are remembered: a collection names the same ones again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A known name in a text.

    Attributes:
        start: First code point.
        end: First code point after it.
        text: As written.
        entities: Whom it may name, the best known first; never empty.
        folded: True when the spelling is in no table and only its folded key met.
        aside: Others who have the name, for whom it counts only beside other names than the text has.
    """

    start: int
    end: int
    text: str
    entities: tuple[Entity, ...]
    folded: bool = False
    aside: tuple[Entity, ...] = ()


class Gazetteer:
    """Entities by id and by name.

    Args:
        rows: Entities with their names, the best known of a shared name first.
        apart: Pairs that must never be merged: ids or names, in either order.
        demonyms: Demonym ("Syrian", "Syrians") to country id.
        atlases: More places than rows can be; names in the rows win over theirs.
    """

    def __init__(
        self,
        rows: Iterable[tuple[Entity, tuple[Name, ...]]],
        *,
        apart: Iterable[tuple[str, str]] = (),
        demonyms: Mapping[str, str] | None = None,
        atlases: Sequence[Atlas] = (),
    ) -> None:
        self._by_id: dict[str, Entity] = {}
        self._index = Index()
        self.demonyms: Mapping[str, str] = dict(demonyms or {})
        self._find_in_phrase = lru_cache(KEPT)(self._find)
        self._find_in_paragraph = lru_cache(PARAGRAPHS_KEPT)(self._find)
        self._looked_up = lru_cache(NAMES_KEPT)(self._look_up)
        self._crossings: dict[str, list[str]] = defaultdict(list)
        for entity, names in rows:
            self._by_id[entity.id] = entity
            for name in names:
                self._index.add(entity, name)
            for place in (*entity.linked("side"), *entity.linked("town")):
                self._crossings[place].append(entity.id)
        self._atlases = tuple(atlases)
        self._world = World(has=self._has_wider, named=self.wider)
        self._bearing = lru_cache(NAMES_KEPT)(self._borne)
        self._standing = lru_cache(NAMES_KEPT)(self._place_standing)
        self._ours = {one: e.id for e in self._by_id.values() for one in e.ids}
        self._apart: dict[frozenset[str], tuple[str, str]] = {}
        for pair in apart:
            self._keep_apart(*pair)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Every entity of the tables, in their order; the places of atlases are not among them."""
        return tuple(self._by_id.values())

    def get(self, entity_id: str) -> Entity | None:
        """Return the entity with an id, or None."""
        own = self._by_id.get(self._ours.get(entity_id, entity_id))
        there = (atlas.get(entity_id) for atlas in self._atlases if own is None)
        return own or next((entity for entity in there if entity is not None), None)

    def is_tabled(self, entity_id: str) -> bool:
        """Tell whether a row of a table has this id."""
        return entity_id in self._by_id

    def wider(self, name: str) -> tuple[Entity, ...]:
        """Return the places of atlases that have a name, the largest first; ours in their stead.

        A spelling that no atlas has is looked for by its folded key; a short one names too many.
        """
        if len(fold_words(words(name))) < SHORTEST_ALONE:
            return ()
        found = [e for atlas in self._atlases for e in atlas.named(name)]
        if not found:
            found = [e for atlas in self._atlases for e in atlas.spelled_like(name)]
        known = (self._by_id.get(self._ours.get(e.id, ""), e) for e in found)
        return tuple({e.id: e for e in known}.values())

    def namesakes(self, name: str) -> tuple[Entity, ...]:
        """Return every place with a position that has a name, those of the tables first.

        A name of under four letters with a full stop is read as short for a region ("Ky.", "N.C.").
        """
        return self._bearing(name[:LONGEST_NAME])

    def _borne(self, name: str) -> tuple[Entity, ...]:
        bare = name.rstrip(".")
        country = self.country_of(bare)
        ours = [e for e in self.lookup_exact(bare) if e.kind in PLACES]
        theirs = [e for atlas in self._atlases for e in atlas.named(bare)]
        if "." in name or len(bare) < SHORTEST_ALONE:
            theirs = [e for e in theirs if e.kind is EntityKind.REGION and "." in name]
        people = {self._ours[e.id]: e.population for e in theirs if e.id in self._ours}
        known = (self._by_id.get(self._ours.get(e.id, ""), e) for e in theirs)
        named = (*([country] if country else ()), *ours, *known)
        found = {
            e.id: replace(e, population=people[e.id]) if people.get(e.id) else e for e in named
        }
        return tuple(e for e in found.values() if e.lon is not None)

    def is_rare(self, name: str) -> bool:
        """Tell whether an atlas has a name that is no common word and no person's name."""
        return self._standing(name[:LONGEST_NAME])[1]

    def has_place(self, name: str) -> bool:
        """Tell whether an atlas has a name, without unpacking whom it means."""
        return self._standing(name[:LONGEST_NAME])[0]

    def _place_standing(self, name: str) -> tuple[bool, bool]:
        key = "".join(words(name))
        return self._has_wider(key), self._has_wider(key, rare=True)

    def _has_wider(self, key: str, *, rare: bool = False) -> bool:
        return key not in self.demonyms and any(
            atlas.has(key, rare=rare) for atlas in self._atlases
        )

    def lookup(self, name: str, *, source: bool = False) -> tuple[Entity, ...]:
        """Return whom a name given alone may mean: exact spellings, folded ones, "X crossing", places.

        Args:
            name: A name with nothing around it but "the"; case matters only for short acronyms.
            source: True when the name stands where a source stands, so that outlets named by a
                common word count too.
        """
        return self._looked_up(name[:LONGEST_NAME], source)

    def _look_up(self, name: str, source: bool) -> tuple[Entity, ...]:  # noqa: FBT001 - a key of the cache
        bare = name[4:] if name[:4].lower() == "the " else name
        return (
            self.lookup_exact(name, source=source)
            or self.lookup_exact(bare, source=source)
            or self.lookup_folded(bare)
            or self._whole(bare)
            or (() if source else self.wider(bare))
        )

    def _whole(self, name: str) -> tuple[Entity, ...]:
        """Return the entities of the one hit that covers a name, or none."""
        hits = self.find(name[:LONGEST_NAME])
        return hits[0].entities if hits and hits[0].text == name else ()

    def lookup_exact(
        self, name: str, *, source: bool = False, text: Around | None = None
    ) -> tuple[Entity, ...]:
        """Return the entities of which a table has this spelling, typography aside.

        Capitals name the acronym where a table has it so: SANA is the agency, not San'a.

        Args:
            name: A name.
            source: As for ``lookup``.
            text: What else the text names, by which a marked name counts for its bearer; without it
                such a name counts only where nobody else has it.
        """
        held = self._index.exact.get("".join(words(name)), [])
        fitting = [k for k in held if self._counts(k, name, source=source)]
        acronyms = [k for k in fitting if k.use in {Use.UPPER, Use.SHARED}] or fitting
        plainly = [k for k in acronyms if k.use not in MARKED]
        marked = [k for k in acronyms if k.use in MARKED]
        if text is not None:
            marked = [k for k in marked if counts(k.entity, k.use, text)]
        elif plainly:
            marked = []
        return tuple({k.entity.id: k.entity for k in (*plainly, *marked)}.values())

    def lookup_folded(self, name: str) -> tuple[Entity, ...]:
        """Return the entities that have a name with the same folded key; short ones meet none."""
        held = self._index.meeting(words(name), shortest=SHORTEST_ALONE)
        return tuple({k.entity.id: k.entity for k in held}.values())

    @staticmethod
    def _counts(known: Known, name: str, *, source: bool) -> bool:
        if known.use is Use.SHARED and known.tokens > 1 and "." not in name:
            return name[:1].isupper()
        if known.use in {Use.UPPER, Use.SHARED}:
            return name.upper() == name
        return source or known.use is not Use.SOURCE

    def country_of(self, demonym: str) -> Entity | None:
        """Return the country a demonym belongs to ("Syrian", "the Syrians"), or None."""
        found = self.demonyms.get(plain(demonym.removeprefix("the ")))
        return self._by_id.get(found) if found else None

    def crossings_of(self, place_id: str) -> tuple[Entity, ...]:
        """Return the crossings a place is a side or a town of."""
        return tuple(self._by_id[crossing] for crossing in self._crossings.get(place_id, ()))

    def must_not_merge(self, a: str, b: str) -> bool:
        """Tell whether two ids or names are kept apart by a row of ``not_same``."""
        return self.row_apart(a, b) is not None

    def row_apart(self, a: str, b: str) -> tuple[str, str] | None:
        """Return the pair, as ``not_same`` gives it, that keeps two ids or names apart, or None."""
        keys_a, keys_b = self._keys(a), self._keys(b)
        pairs = (frozenset((x, y)) for x in keys_a for y in keys_b if x != y)
        return next((self._apart[pair] for pair in pairs if pair in self._apart), None)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return every known name in a text: longest match, word bounded, in order.

        "X crossing" and "X-Y crossing" are found as the crossing that has X as a side or town; generic names ("land bridge") only where the text names two more
        entities on the corridor. Spans are code points of ``text``.
        """
        if len(text) <= SHORT:
            return self._find_in_phrase(text)
        return self._find_in_paragraph(text) if len(text) <= PARAGRAPH else self._find(text)

    def _find(self, text: str) -> tuple[Hit, ...]:
        tokens = tokens_of(text)
        found = self._with_generic(matches(text, tokens, self._index))
        if self._atlases:
            found = worldwide(text, tokens, found, self._world)
        return tuple(
            Hit(
                start=m.start,
                end=m.end,
                text=text[m.start : m.end],
                entities=m.entities,
                folded=m.folded,
                aside=m.aside,
            )
            for m in join_gates(text, found, crossings_of=self.crossings_of)
        )

    @staticmethod
    def _with_generic(found: Sequence[Match]) -> list[Match]:
        """Drop marked names that the other names do not bear out, and set such bearers of others aside.

        An acronym that is marked for one bearer only ("AFP" for the Philippine forces) keeps the others.
        """
        plain_ones = [tuple(e for e in m.entities if m.uses.get(e.id) not in MARKED) for m in found]
        text = Around(
            named=frozenset(e.id for entities in plain_ones for e in entities),
            countries=countries_of(entities[0] for entities in plain_ones if len(entities) == 1),
        )
        kept = []
        for m in found:
            on = tuple(e for e in m.entities if counts(e, m.uses.get(e.id, Use.CAPITAL), text))
            if on:
                off = tuple(e for e in m.entities if e not in on)
                kept.append(replace(m, entities=on, aside=off) if off else m)
        return kept

    def is_generic(self, name: str) -> bool:
        """Tell whether a name counts only beside others ("the land bridge")."""
        held = self._index.exact.get("".join(words(name)), [])
        return bool(held) and all(k.use in MARKED for k in held)

    def _keys(self, name: str) -> set[str]:
        if name in self._by_id:
            return {name}
        return {plain(name), *(e.id for e in self.lookup_exact(name))}

    def _keep_apart(self, a: str, b: str) -> None:
        """Enter a pair and take it out of every folded key that would join it."""
        keys_a, keys_b = self._keys(a), self._keys(b)
        pairs = (frozenset((x, y)) for x in keys_a for y in keys_b if x != y)
        self._apart.update(dict.fromkeys(pairs, (a, b)))
        for name in (a, b):
            entity = self._by_id.get(name)
            for key in {fold(n) for n in (entity.name, *entity.aliases)} if entity else ():
                held = self._index.folded.get(key, [])
                if {a, b} <= {k.entity.id for k in held}:
                    self._index.folded[key] = [k for k in held if k.entity.id not in {a, b}]


def from_tables(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
    *,
    atlases: Sequence[Atlas] = (),
    own: Own | None = None,
) -> Gazetteer:
    """Return the gazetteer of name tables and ``not_same``, given as rows by table name.

    Args:
        tables: Rows by table name.
        atlases: More places.
        own: A user's names, which win.

    Raises:
        BadTable: Listing every faulty row of a table.
    """
    rows = [
        row for name in NAME_TABLES for row in read_rows(tables.get(name, ()), name=f"{name}.tsv")
    ]
    apart = [(row["a"], row["b"]) for row in tables.get("not_same", ())]
    demonyms = {
        plain(word): row["id"]
        for row in tables.get("places", ())
        for word in listed(row.get("demonyms", ""))
    }
    if own is not None:
        rows = list(laid_over(own, rows))
        atlases = (*own.atlases, *atlases)
    return Gazetteer(rows, apart=apart, demonyms=demonyms, atlases=atlases)


def gazetteer() -> Gazetteer:
    """Return the gazetteer of the shipped tables and atlas, own names in use laid over them."""
    files = own_files()
    return _with_own(files) if files else _shipped()


@cache
def _shipped() -> Gazetteer:
    tables = {name: table(name) for name in (*NAME_TABLES, "not_same")}
    return from_tables(tables, atlases=(shipped_atlas(),))


@lru_cache(maxsize=2)
def _with_own(files: tuple[Path, ...]) -> Gazetteer:
    """Return the shipped gazetteer under files of own names."""
    own = load_own(files, _shipped().is_tabled)
    tables = {name: table(name) for name in (*NAME_TABLES, "not_same")}
    return from_tables(tables, atlases=(shipped_atlas(),), own=own)


@cache
def shipped_atlas() -> Atlas:
    """Return the atlas of the world's places that comes with the package."""
    with as_file(resources("landbridge.lexicon").joinpath("data", ATLAS)) as path:
        return Atlas(path)

"""Turn WordNet into what nouns can stand for and what verbs are about, beside our own tables.

Usage::

    python -m tools.make_wordnet --wordnet /usr/share/wordnet --out src/landbridge/lexicon/data

WordNet 3.0 (Princeton University, WordNet licence) is the Debian package ``wordnet-base``. A noun
belongs to a class when its first sense, the commonest, lies under one of the class's roots and
under none of what is left out. Of other nouns, an act that comes from a verb of deeds is a "deed",
and what else is no body and occurs in WordNet's tagged texts an "idea". A verb has the field of its first
sense (WordNet's lexicographer files), where that is a field of deeds. Words of ``nouns.tsv``, names and compounds are skipped.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from landbridge.lexicon.tables import table

ROOTS: Mapping[str, tuple[str, ...]] = {
    "person": ("person.1",),
    "group": (
        *("military_unit.1", "military_service.1", "paramilitary.1", "gang.1", "law_enforcement_agency.1"),
        *("force.4", "militia.1", "crew.1", "guerrilla_force.1", "team.1"),
    ),
    "vehicle": ("vehicle.1", "pack_animal.1", "draft_animal.1"),
    "facility": (
        *("bridge.1", "tunnel.1", "barrier.1", "pier.1", "depository.1", "facility.1", "landing.2"),
        *("power_plant.1", "pipeline.2", "fortification.1", "movable_barrier.1"),
    ),
    "road": ("road.1", "path.2", "path.3", "passageway.1", "track.3", "waterway.1", "way.6"),
    "place": (
        *("building.1", "housing.1", "establishment.4", "geological_formation.1", "body_of_water.1"),
        *("district.1", "settlement.2", "tract.1", "island.1", "camp.1", "building_complex.1"),
        *("defensive_structure.1", "military_quarters.1", "shelter.1", "geographical_area.1", "structure.1"),
    ),
    "cargo": (
        *("commodity.1", "food.1", "food.2", "fuel.1", "drug.1", "building_material.1", "fabric.1"),
        *("metal.1", "mineral.1", "weaponry.1", "ammunition.1", "clothing.1", "bovid.1", "explosive.1"),
        *("lumber.1", "machine.1", "electronic_equipment.1", "weapon.1", "crop.2", "produce.1"),
    ),
    "nature": ("storm.1", "precipitation.3", "flood.1", "geological_phenomenon.1", "wind.1"),
}  # fmt: skip
"""Class and the WordNet senses (word and number) under which its nouns stand, first class first."""

LEFT_OUT = (
    *("body_part.1", "imaginary_being.1", "deity.1", "plaything.1", "game_equipment.1", "furnishing.1"),
    *("musical_instrument.1", "computer.1", "medium.1", "instrument_of_execution.1", "computer_accessory.1"),
    *("garment.1", "jewelry.1", "dish.2", "beverage.1", "optical_device.1", "toiletry.1", "keyboard.1"),
)  # fmt: skip
"""Senses under which no noun is taken, whatever else stands over it."""

_WORD = re.compile(r"^[a-z-]{3,}$")
_VERB = re.compile(r"^[a-z_-]{2,}$")


IDEAS = frozenset(
    ["04", "07", "09", "10", "11", "12", "16", "19", "21", "22", "23", "24", "26", "28"]
)
"""Lexicographer files of what is no body: acts, attributes, thoughts, talk, times, amounts, states."""

ACTS = "04"
"""Lexicographer file of acts."""

FIELDS: Mapping[str, str] = {
    "30": "change",
    "33": "competition",
    "35": "contact",
    "36": "creation",
    "38": "motion",
    "40": "possession",
    "41": "social",
}
"""Lexicographer files of verbs for deeds, and the field that our table calls them by."""


VAGUE = """
add adjoin affect allege apply base be become begin belong bind border bring change close come
command comprise concern connect constitute contain continue control cost depend divide do
double drop end establish extend face fill finish fit get give go govern grow have hold include
join keep lack lead leave let lie limit link locate make match measure meet need number offer
open originate overlook owe own pass place play publish put reach reduce remain rest run
separate serve set show situate span stand start stretch suit support take tie total turn want
weigh work
"""
"""Verbs that say too little of a deed by themselves, or are read with care by frames of our own."""


def main() -> None:
    """Write both tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--wordnet", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    _write(given.out / "wordnet_nouns.tsv", _NOUNS, _nouns(given.wordnet))
    _write(given.out / "wordnet_verbs.tsv", _VERBS, _verbs(given.wordnet))


def _nouns(wordnet: Path) -> Mapping[str, list[str]]:
    """Return nouns that our table lacks under their class."""
    senses = _senses(wordnet / "index.noun")
    synsets = _synsets(wordnet / "data.noun")
    left_out = _named(LEFT_OUT, senses)
    roots = {name: _named(words, senses) for name, words in ROOTS.items()}
    tagged = _tagged(wordnet / "index.noun")
    verbs = _synsets(wordnet / "data.verb")
    deeds = {synset for synset, verb in verbs.items() if verb.file in FIELDS}
    own = {row["lemma"] for row in table("nouns")}
    classes = defaultdict(list)
    for word, (first, *_) in sorted(senses.items()):
        if _WORD.match(word) and word not in own and word in synsets[first].words:
            above = set(_above(first, synsets))
            found = next((name for name in ROOTS if above & roots[name]), None)
            if found is not None and not above & left_out:
                classes[found].append(word)
            elif found is None and synsets[first].file in IDEAS:
                done = synsets[first].file == ACTS and synsets[first].from_verbs & deeds
                if done or word in tagged:
                    classes["deed" if done else "idea"].append(word)
    return classes


def _verbs(wordnet: Path) -> Mapping[str, list[str]]:
    """Return verbs, those of two words with their particle, under their field."""
    synsets = _synsets(wordnet / "data.verb")
    fields, vague = defaultdict(list), VAGUE.split()
    for word, (first, *_) in sorted(_senses(wordnet / "index.verb").items()):
        field = FIELDS.get(synsets[first].file)
        if field is not None and word not in vague and word.count("_") <= 1 and _VERB.match(word):
            fields[field].append(word.replace("_", " "))
    return fields


def _write(path: Path, header: str, rows: Mapping[str, list[str]]) -> None:
    """Write one table."""
    lines = (f"{name}\t{'|'.join(words)}\n" for name, words in rows.items())
    path.write_text(header + "".join(lines), encoding="utf-8")


_SOURCE = "made by tools/make_wordnet.py from WordNet 3.0 (Princeton University, WordNet licence; docs/credits.md), first senses only."
_NOUNS = f"""\
# What a common noun can stand for when nouns.tsv has no row for it: class as there, and its lemmas; a deed is an act that comes from a verb, an idea what else is no body.
# Source: {_SOURCE}
class	lemmas
"""
_VERBS = f"""\
# What field of deeds a verb is of, for the frames of frames.tsv whose word is a field with a star.
# Source: {_SOURCE}
field	lemmas
"""


@dataclass(frozen=True, slots=True)
class Synset:
    """A synset: its lexicographer file, its words as written, the synsets right above it, and the verbs it comes from."""

    file: str
    words: frozenset[str]
    above: tuple[str, ...]
    from_verbs: frozenset[str]


def _senses(index: Path) -> dict[str, list[str]]:
    """Return each word's synsets, the commonest first."""
    found = {}
    for line in index.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            cells = line.split()
            count = int(cells[2])
            found[cells[0]] = cells[-count:]
    return found


def _tagged(index: Path) -> frozenset[str]:
    """Return the words that occur in WordNet's tagged texts."""
    lines = (line.split() for line in index.read_text(encoding="utf-8").splitlines())
    return frozenset(c[0] for c in lines if c[0][0].isalpha() and int(c[-1 - int(c[2])]) > 0)


def _synsets(data: Path) -> dict[str, Synset]:
    """Return every synset under its offset."""
    found = {}
    for line in data.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            cells = line.split("|")[0].split()
            pointers = list(zip(cells, cells[1:], cells[2:], strict=False))
            found[cells[0]] = Synset(
                file=cells[1],
                words=frozenset(cells[4 : 4 + 2 * int(cells[3], 16) : 2]),
                above=tuple(synset for pointer, synset, _ in pointers if pointer in {"@", "@i"}),
                from_verbs=frozenset(
                    s for pointer, s, pos in pointers if (pointer, pos) == ("+", "v")
                ),
            )
    return found


def _above(synset: str, synsets: Mapping[str, Synset]) -> Iterator[str]:
    """Yield a synset and everything above it."""
    yield synset
    for parent in synsets[synset].above:
        yield from _above(parent, synsets)


def _named(names: tuple[str, ...], senses: Mapping[str, list[str]]) -> set[str]:
    """Return the synsets called "word.number"."""
    found = set()
    for name in names:
        word, _, number = name.rpartition(".")
        if word in senses and int(number) <= len(senses[word]):
            found.add(senses[word][int(number) - 1])
    return found


if __name__ == "__main__":
    main()

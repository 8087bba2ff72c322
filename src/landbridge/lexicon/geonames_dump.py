"""Read a GeoNames dump, of a country (``XX.txt``) or of all: 19 columns parted by tabs.

Columns: https://download.geonames.org/export/dump/readme.txt. Of the features those are taken that
claims can be about: settlements, divisions, airports, ports, bases, border and customs posts, rivers, areas.
"""

from collections.abc import Iterable, Iterator, Mapping

from landbridge.lexicon.atlas_file import Place
from landbridge.lexicon.own_table import Faults

COLUMNS = 19
MOST_PLACES = 1_000_000
"""Features of one dump that are taken; the dump of every country has more, and is refused.
300,000 took 240 MB of memory, 20 seconds and 30 MB on disk."""
LONGEST_LINE = 1 << 16
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("A.ADM1", "A.ADM2", "A.ADM3", "A.ADMD"), "region"),
    **dict.fromkeys(("S.AIRP", "S.AIRB", "S.AIRF"), "airport"),
    **dict.fromkeys(("S.PRT", "L.PRT", "H.HBR", "S.FY"), "port"),
    **dict.fromkeys(("S.PSTB", "S.PSTC"), "crossing"),
    **dict.fromkeys(("L.MILB", "S.INSM", "L.NVB"), "base"),
    **dict.fromkeys(("H.STM", "H.CNL"), "river"),
    **dict.fromkeys(("L.RGN", "L.AREA", "T.VAL", "T.DSRT", "T.PASS"), "area"),
}
"""Feature class and code to what the place is: https://www.geonames.org/export/codes.html."""


def is_dump(first: bytes) -> bool:
    """Tell whether a file's first line is one of a dump."""
    cells = first.split(b"\t")
    return len(cells) == COLUMNS and cells[0].isdigit()


def read_dump(lines: Iterable[bytes], *, name: str) -> Iterator[Place]:
    """Yield the places of a dump, a line at a time.

    Args:
        lines: With or without their line ends.
        name: The file's name, for messages.

    Raises:
        BadTable: At the end, listing the faulty lines; or when there are too many places.
    """
    faults = Faults(name)
    taken = 0
    for number, line in enumerate(lines, start=1):
        try:
            place = place_of(line)
        except ValueError as fault:
            faults.add(number, str(fault))
            continue
        if place is not None:
            taken += 1
            if taken > MOST_PLACES:
                faults.add(number, f"more than {MOST_PLACES:,} places; load countries one by one")
                break
            yield place
    if not taken:
        faults.add(1, "has no place of a kind that reports name")
    faults.refuse()


def place_of(line: bytes) -> Place | None:
    """Return the place of a line, or None when it is of a kind that is not taken.

    Raises:
        ValueError: Saying what is wrong.
    """
    cells = line.rstrip(b"\r\n").decode("utf-8").split("\t") if len(line) < LONGEST_LINE else []
    if len(cells) != COLUMNS or not cells[0].isdigit():
        message = f"{len(cells) or 'too many'} cells; want {COLUMNS}, a number first"
        raise ValueError(message)
    one, name, _, others, lat, lon, group, code, country = cells[:9]
    kind = "town" if group == "P" else KINDS.get(f"{group}.{code}")
    x, y = float(lon), float(lat)
    if not (abs(x) <= 180 and abs(y) <= 90):  # noqa: PLR2004 - degrees
        message = f"latitude {lat}, longitude {lon} lie on no globe"
        raise ValueError(message)
    if kind is None or not name:
        return None
    parent = f"division:{country.lower()}.{cells[10].lower()}" if cells[10] else ""
    return Place(
        id=f"geonames:{one}",
        name=name,
        kind=kind,
        country=country,
        lon=x,
        lat=y,
        parent=parent,
        population=int(cells[14] or 0) or None,
        aliases=tuple(dict.fromkeys(other for other in others.split(",") if other)),
        romanised=True,
    )

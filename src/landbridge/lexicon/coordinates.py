"""Read positions written in a text: decimal degrees, or degrees, minutes and seconds.

A pair of bare decimals counts only with three decimals or more each (about 100 m), so that scores and
prices are none; with a letter for the hemisphere one decimal is enough. Latitude comes first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_GAP = r"[ \u00a0]{0,2}"
_JOIN = rf"{_GAP}[,;/]?{_GAP}"
_DEGREES = rf"(?:°|º|{_GAP}deg(?:rees)?\b)"
_MINUTES = "['\u2032\u2019]"
_SECONDS = "(?:[\"\u2033\u201d]|['\u2032\u2019]{2})"
_BARE = re.compile(
    r"(?<![\w.,])(?P<y>[-\u2212]?\d{1,2}\.\d{3,8})(?P<ns>)"
    rf"{_GAP}[,;]{_GAP}(?P<x>[-\u2212]?\d{{1,3}}\.\d{{3,8}})(?P<ew>)(?![\w%°]|\.\d)"
)
_LETTERED = re.compile(
    rf"(?<![\w.,])(?P<y>\d{{1,2}}(?:\.\d{{1,8}})?){_DEGREES}?{_GAP}(?P<ns>[NS])\b"
    rf"{_JOIN}(?P<x>\d{{1,3}}(?:\.\d{{1,8}})?){_DEGREES}?{_GAP}(?P<ew>[EW])\b"
)


def _sexagesimal(name: str, letters: str, axis: str) -> str:
    """Return the pattern of degrees and minutes, with or without seconds, and a hemisphere."""
    return (
        rf"(?P<{name}>\d{{1,3}}){_DEGREES}{_GAP}(?P<{name}m>\d{{1,2}}(?:\.\d{{1,6}})?){_MINUTES}{_GAP}"
        rf"(?:(?P<{name}s>\d{{1,2}}(?:\.\d{{1,4}})?){_SECONDS}{_GAP})?(?P<{axis}>[{letters}])\b"
    )


_SEXAGESIMAL = re.compile(
    rf"(?<![\w.,]){_sexagesimal('y', 'NS', 'ns')}{_JOIN}{_sexagesimal('x', 'EW', 'ew')}"
)
_SIXTY = 60.0


@dataclass(frozen=True, slots=True)
class Position:
    """A position written in a text.

    Attributes:
        start: First code point.
        end: First code point after it.
        lon: Degrees east, WGS 84 assumed.
        lat: Degrees north.
    """

    start: int
    end: int
    lon: float
    lat: float


def positions(text: str) -> Iterator[Position]:
    """Yield the positions written in a text, in order; one off the globe is none."""
    if "." not in text and "°" not in text and "º" not in text:
        return
    found = [m for rule in (_SEXAGESIMAL, _LETTERED, _BARE) for m in rule.finditer(text)]
    edge = 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        lat, lon = (
            _degrees(match, "y", match["ns"] == "S"),
            _degrees(match, "x", match["ew"] == "W"),
        )
        if match.start() >= edge and abs(lat) <= 90 and abs(lon) <= 180:  # noqa: PLR2004
            yield Position(match.start(), match.end(), lon, lat)
            edge = match.end()


def position(text: str) -> Position | None:
    """Return the position that a whole text is, or None."""
    first = next(positions(text), None)
    return first if first is not None and (first.start, first.end) == (0, len(text)) else None


def _degrees(match: re.Match[str], name: str, negative: bool) -> float:  # noqa: FBT001 - of one pattern
    groups = match.groupdict()
    degrees = float(groups[name].replace("\u2212", "-"))
    degrees += float(groups.get(f"{name}m") or 0) / _SIXTY
    degrees += float(groups.get(f"{name}s") or 0) / _SIXTY**2
    return round(-degrees if negative else degrees, 6)

"""A small map in braille characters: borders as dots, places as marks with their names."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len

from landbridge.views.borders import Ring, outlines
from landbridge.views.projection import Frame, fit

COLUMNS, ROWS = 64, 16
"""Size in characters; each holds two by four dots (Unicode 15, block U+2800 Braille Patterns)."""
ACROSS, DOWN = 2, 4
LEAST_KM = 60.0
SUBJECT, OTHER = "◆", "•"
_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot, by row and column."""

Marked = tuple[str, float, float]
"""Name, longitude and latitude."""


def small_map(subject: Marked, others: Sequence[Marked]) -> tuple[str, ...]:
    """Return a map's lines, north up: the subject as a diamond, others as points, all named.

    A name that has no free room is left out; its point stands. Borders are Natural Earth's 1:50m.

    Args:
        subject: What the map is about.
        others: Places around it.
    """
    frame = fit(
        [(lon, lat) for _, lon, lat in (subject, *others)],
        width=COLUMNS * ACROSS,
        height=ROWS * DOWN,
        least_km=LEAST_KM,
    )
    cells = _borders(frame)
    taken = [[False] * COLUMNS for _ in range(ROWS)]
    placed = [(name, *_cell(frame, lon, lat)) for name, lon, lat in (subject, *others)]
    for number, (_, x, y) in enumerate(placed):
        if number == 0 or not taken[y][x]:
            cells[y][x] = OTHER if number else SUBJECT
            taken[y][x] = True
    for name, x, y in placed:
        _write(name, x, y, cells, taken)
    return tuple("".join(row).rstrip(" \u2800") for row in cells)


def _cell(frame: Frame, lon: float, lat: float) -> tuple[int, int]:
    x, y = frame.at(lon, lat)
    return min(max(int(x / ACROSS), 0), COLUMNS - 1), min(max(int(y / DOWN), 0), ROWS - 1)


def _write(name: str, x: int, y: int, cells: list[list[str]], taken: list[list[bool]]) -> None:
    """Write a name right of its mark, else left of it, where no other mark or name stands."""
    wide = cell_len(name)
    if wide != len(name):
        return
    for start in (x + 2, x - 1 - wide):
        room = range(start - 1, start + wide + 1)
        if start >= 0 and start + wide <= COLUMNS and not _is_taken(taken[y], room, but=x):
            for n, letter in enumerate(name, start=start):
                cells[y][n], taken[y][n] = letter, True
            return


def _is_taken(row: Sequence[bool], room: Iterable[int], *, but: int) -> bool:
    return any(row[n] for n in room if 0 <= n < COLUMNS and n != but)


def _borders(frame: Frame) -> list[list[str]]:
    dots = [[0] * COLUMNS for _ in range(ROWS)]
    for outline in outlines(frame):
        for ring in outline.rings:
            for x, y in _steps(ring):
                if 0 <= x < COLUMNS * ACROSS and 0 <= y < ROWS * DOWN:
                    dots[y // DOWN][x // ACROSS] |= _BITS[y % DOWN][x % ACROSS]
    return [[chr(_BRAILLE + bits) if bits else " " for bits in row] for row in dots]


def _steps(ring: Ring) -> Iterable[tuple[int, int]]:
    """Yield the dots along a closed ring."""
    for (x0, y0), (x1, y1) in pairwise((*ring, ring[0])):
        count = max(1, round(max(abs(x1 - x0), abs(y1 - y0))))
        for n in range(count):
            share = n / count
            yield round(x0 + (x1 - x0) * share), round(y0 + (y1 - y0) * share)

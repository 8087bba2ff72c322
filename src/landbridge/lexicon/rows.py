"""Name a row of a table, and find it again with its line: what a reading says it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import numbered, table, text_of


@dataclass(frozen=True, slots=True)
class RowName:
    """A row by what identifies it.

    Attributes:
        table: File name without its ending, such as ``hedges``.
        cells: (column, cell) pairs that no other row before it has together.
    """

    table: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a shipped table.

    Attributes:
        table: File name without its ending.
        line: Of the file, from 1, comments counted, as an editor counts.
        cells: Column to cell.
    """

    table: str
    line: int
    cells: Mapping[str, str]


def row_name(name: str, /, **cells: str) -> RowName:
    """Return the name of a row of a table by some of its cells."""
    return RowName(name, tuple(cells.items()))


def row_called(name: RowName) -> Row | None:
    """Return the first row of a shipped table that has every cell named, or None."""
    wanted = name.cells
    for line, cells in zip(_lines(name.table), table(name.table), strict=True):
        if all(cells.get(column) == cell for column, cell in wanted):
            return Row(table=name.table, line=line, cells=cells)
    return None


@cache
def _lines(name: str) -> tuple[int, ...]:
    """Return the line of each row of a shipped table."""
    return tuple(line for line, _ in numbered(text_of(name))[1:])

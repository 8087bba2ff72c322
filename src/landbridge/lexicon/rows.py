"""Name a row of a table, and find it again with its line: what a reading says it rests on."""

from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import listed, numbered, table, text_of
from landbridge.model.explanation import Row


@dataclass(frozen=True, slots=True)
class RowName:
    """A row by what identifies it.

    Attributes:
        table: File name without its ending, such as ``hedges``.
        cells: (column, cell) pairs that no row before it has together.
    """

    table: str
    cells: tuple[tuple[str, str], ...]


def row_name(name: str, /, **cells: str) -> RowName:
    """Return the name of a row of a table by some of its cells."""
    return RowName(name, tuple(cells.items()))


@cache
def row_called(name: RowName) -> Row | None:
    """Return the first row of a shipped table that has every cell named, or None."""
    return _row_where(name.table, name.cells, listing=False)


@cache
def row_listing(name: RowName) -> Row | None:
    """Return the first row whose cells hold what is named among the items that ``|`` parts."""
    return _row_where(name.table, name.cells, listing=True)


def _row_where(name: str, wanted: tuple[tuple[str, str], ...], *, listing: bool) -> Row | None:
    for line, cells in zip(_lines(name), table(name), strict=True):
        has = {column: listed(cells.get(column, "")) for column, _ in wanted} if listing else {}
        if all(cells.get(column) == cell or cell in has.get(column, ()) for column, cell in wanted):
            return Row(table=f"{name}.tsv", line=line, key=wanted, example=cells.get("example", ""))
    return None


@cache
def _lines(name: str) -> tuple[int, ...]:
    """Return the line of each row of a shipped table."""
    return tuple(line for line, _ in numbered(text_of(name))[1:])

"""Name a row of a table, and find it again with its line: what a reading says it rests on."""

from collections.abc import Mapping
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


def row_called(name: RowName) -> Row | None:
    """Return the first row of a shipped table that has every cell named, or None."""
    return _row(name, listing=False)


def row_listing(name: RowName) -> Row | None:
    """Return the first row whose one cell named stands among the items that ``|`` parts, or None."""
    return _row(name, listing=True)


def _row(name: RowName, *, listing: bool) -> Row | None:
    columns = tuple(column for column, _ in name.cells)
    found = _index(name.table, columns, listing).get(tuple(cell for _, cell in name.cells))
    if found is None:
        return None
    line, example = found
    return Row(table=f"{name.table}.tsv", line=line, key=name.cells, example=example)


@cache
def _index(
    name: str,
    columns: tuple[str, ...],
    listing: bool,  # noqa: FBT001 - a key of the cache
) -> Mapping[tuple[str, ...], tuple[int, str]]:
    """Return line and example of the first row under its cells in some columns."""
    lines = (line for line, _ in numbered(text_of(name))[1:])
    found: dict[tuple[str, ...], tuple[int, str]] = {}
    for line, row in zip(lines, table(name), strict=True):
        cells = tuple(row.get(column, "") for column in columns)
        items = [(item,) for cell in cells for item in listed(cell)] if listing else [cells]
        for key in items:
            found.setdefault(key, (line, row.get("example", "")))
    return found

"""Read the lexicon's tables: tab-separated, one header line, ``#`` comments, ``|`` inside lists."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from landbridge.model.errors import BadTable


def parse_table(text: str, *, name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table as column to cell, cells stripped.

    Args:
        text: The whole table; blank lines and lines that begin with ``#`` are passed over.
        name: File name, for messages.

    Raises:
        BadTable: Listing every row whose number of cells is not the header's.
    """
    lines = numbered(text)
    if not lines:
        raise BadTable(table=name, faults=[(1, "no header line; want column names split by tabs")])
    header = [cell.strip() for cell in lines[0][1].split("\t")]
    rows: list[Mapping[str, str]] = []
    faults: list[tuple[int, str]] = []
    for number, line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(header):
            faults.append((number, f"{len(cells)} cells; want at most {len(header)}"))
            continue
        cells += [""] * (len(header) - len(cells))
        rows.append(dict(zip(header, cells, strict=True)))
    if faults:
        raise BadTable(table=name, faults=faults)
    return tuple(rows)


def numbered(text: str) -> list[tuple[int, str]]:
    """Return a table's header and rows with their line numbers, from 1; comments are left out."""
    return [
        (number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]


def text_of(name: str) -> str:
    """Return a shipped table's file as text, by file name without its ending."""
    resource = files("landbridge.lexicon").joinpath("data", f"{name}.tsv")
    return resource.read_text(encoding="utf-8")


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return a shipped table by file name without its ending, such as ``hedges``.

    Raises:
        BadTable: When the shipped file is faulty.
    """
    return parse_table(text_of(name), name=f"{name}.tsv")


def listed(cell: str) -> tuple[str, ...]:
    """Split a cell at ``|`` into its items, dropping empty ones."""
    return tuple(item.strip() for item in cell.split("|") if item.strip())

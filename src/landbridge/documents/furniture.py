"""Know a line that is a page's furniture, and how much of the page below it goes with it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from landbridge.lexicon.tables import table

MAX_LINE = 300
"""Longest line in code points that can be furniture; the table's patterns are written for this."""

_NAME = r"[\w.&'\u2019-]{1,40}(?:\s[\w.&'\u2019-]{1,40}){0,5}?"
_PLACEHOLDERS = {"<outlet>": f"(?:{_NAME})", "<kept>": f"(?P<publisher>{_NAME})"}


class Reach(StrEnum):
    """How far a line of furniture reaches down the page."""

    LINE = "line"
    BOX = "box"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A line of furniture.

    Attributes:
        reach: What it takes with it.
        publisher: The outlet's name when the line states it.
        rank: The row of the table, 0 first: of two that name a publisher the earlier is believed.
    """

    reach: Reach
    publisher: str | None
    rank: int


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Reach], ...]:
    """Return the compiled table in its order."""
    rules = []
    for row in table("furniture"):
        pattern = row["pattern"]
        for name, form in _PLACEHOLDERS.items():
            pattern = pattern.replace(name, form)
        rules.append((re.compile(pattern, re.IGNORECASE), Reach(row["reach"])))
    return tuple(rules)


def furniture(line: str) -> Furniture | None:
    """Return what kind of furniture a line is, or None when it may belong to an article."""
    words = " ".join(line[: MAX_LINE + 1].split())
    if len(words) > MAX_LINE:
        return None
    for rank, (pattern, reach) in enumerate(_rules()):
        found = pattern.fullmatch(words)
        if found is not None:
            publisher = found.groupdict().get("publisher")
            return Furniture(reach=reach, publisher=publisher and publisher.strip(". "), rank=rank)
    return None


@cache
def _captions() -> tuple[re.Pattern[str], ...]:
    """Return the compiled table of caption forms."""
    return tuple(re.compile(row["pattern"], re.IGNORECASE) for row in table("captions"))


def is_caption(line: str) -> bool:
    """Tell whether a line stands under a picture."""
    words = " ".join(line[:600].split())
    return len(line) <= 600 and any(pattern.match(words) for pattern in _captions())  # noqa: PLR2004

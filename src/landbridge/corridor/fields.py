"""Read the members of a JSON object one by one, keeping every fault instead of the first."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

Closed = TypeVar("Closed", bound=StrEnum)

MOST_LON = 180
MOST_LAT = 90
SHOWN = 40
"""How many characters of a faulty value a message repeats."""


class Fields:
    """The members of one JSON object, read with the faults noted in a shared list.

    Attributes:
        where: What the object is, for messages ("feature 3").
        faults: The file's list of faults, appended to.
    """

    def __init__(self, members: Any, *, where: str, faults: list[str]) -> None:
        self.where = where
        self.faults = faults
        self._members: Mapping[str, Any] = members if isinstance(members, dict) else {}
        if not isinstance(members, dict):
            self.fault(f"is {_kind(members)}; want an object")

    def fault(self, what: str) -> None:
        """Note a fault of this object."""
        self.faults.append(f"{self.where} {what}")

    def text(self, key: str) -> str:
        """Return a required text, or an empty one after noting the fault."""
        value = self._members.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.fault(f"has {key} {_shown(value)}; want a text")
        return ""

    def maybe_text(self, key: str) -> str | None:
        """Return a text that may be absent or null."""
        return None if self._members.get(key) is None else self.text(key)

    def number(self, key: str, *, least: float, greatest: float) -> float:
        """Return a required finite number within bounds, or 1.0 after noting the fault."""
        value = self._members.get(key)
        if not (isinstance(value, int | float) and not isinstance(value, bool)):
            self.fault(f"has {key} {_shown(value)}; want a number")
        elif not least <= value <= greatest:  # also refuses NaN and infinities
            self.fault(f"has {key} {_shown(value)}; want {least:g} to {greatest:g}")
        else:
            return float(value)
        return 1.0

    def maybe_number(self, key: str, *, least: float, greatest: float) -> float | None:
        """Return a number that may be absent or null."""
        if self._members.get(key) is None:
            return None
        return self.number(key, least=least, greatest=greatest)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when absent."""
        value = self._members.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        self.fault(f"has {key} {_shown(value)}; want a list of texts")
        return ()

    def items(self, key: str) -> list[Any]:
        """Return a list of anything, empty when absent."""
        value = self._members.get(key, [])
        if isinstance(value, list):
            return value
        self.fault(f"has {key} {_shown(value)}; want a list")
        return []

    def within(self, key: str, *, where: str | None = None) -> "Fields":
        """Return the object under a key."""
        return Fields(
            self._members.get(key), where=where or f"{self.where} {key}", faults=self.faults
        )

    def one_of(self, key: str, closed: type[Closed]) -> Closed:
        """Return a member of a closed set, or its first after noting the fault."""
        value = self._members.get(key)
        members = list(closed)
        if isinstance(value, str) and value in members:
            return closed(value)
        self.fault(f"has {key} {_shown(value)}; want one of {', '.join(members)}")
        return members[0]

    def points(self, key: str, *, least: int) -> tuple[tuple[float, float], ...]:
        """Return a list of (lon, lat) positions in degrees, or none after noting the fault."""
        value = self._members.get(key)
        if isinstance(value, list) and len(value) >= least and all(_is_point(p) for p in value):
            return tuple((float(p[0]), float(p[1])) for p in value)
        self.fault(f"has {key} {_shown(value)}; want {least} or more [longitude, latitude]")
        return ()

    def point(self, key: str) -> tuple[float, float]:
        """Return one (lon, lat) position in degrees, or (0, 0) after noting the fault."""
        value = self._members.get(key)
        if isinstance(value, list) and _is_point(value):
            return float(value[0]), float(value[1])
        self.fault(f"has {key} {_shown(value)}; want [longitude, latitude] in degrees")
        return 0.0, 0.0


def _is_point(value: Any) -> bool:
    """Tell whether a value is a position within the range of WGS 84 degrees."""
    if not (isinstance(value, list) and len(value) in {2, 3}):
        return False
    if not all(isinstance(n, int | float) and not isinstance(n, bool) for n in value):
        return False
    return bool(abs(value[0]) <= MOST_LON and abs(value[1]) <= MOST_LAT)


def _kind(value: Any) -> str:
    return "missing" if value is None else f"a {type(value).__name__}"


def _shown(value: Any) -> str:
    """Return a value for a message, cut short."""
    shown = "missing" if value is None else repr(value)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}..."

"""Read a file of JSON lines into records, naming the line that is wrong."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

Record = TypeVar("Record")


def records(path: Path, record_of: Callable[[Mapping[str, Any]], Record]) -> tuple[Record, ...]:
    """Return the records of a file, in its order.

    Raises:
        ValueError: Naming the file, the line, what came and what was wanted.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            found.append(record_of(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            message = f"{path.name}:{number}: {type(error).__name__}: {error}"
            raise ValueError(message) from error
    return tuple(found)

"""Write a result to a file, whole or not at all, or to standard output."""

import os
from pathlib import Path

import click

from landbridge.model.errors import LandbridgeError


class CannotWrite(LandbridgeError, OSError):
    """A result could not be written."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        super().__init__(f"{path} cannot be written: {why}")


def write(text: str, path: str) -> None:
    """Write a text to a path, or to standard output for ``-``.

    A file that stands there is replaced at once when all of the new one is on disk.

    Raises:
        CannotWrite: Saying why in one line.
    """
    if path == "-":
        click.echo(text, nl=False)
        return
    target = Path(path)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8", errors="replace")
        draft.replace(target)
    except OSError as fault:
        draft.unlink(missing_ok=True)
        raise CannotWrite(path, (fault.strerror or type(fault).__name__).lower()) from fault

"""Print results on standard output and everything else on standard error."""

import json
import sys
from collections.abc import Iterable
from typing import Any

import click
from rich.console import Console

from landbridge.views.terminal import plain

PIPE_WIDTH = 100
"""Columns where nobody's window says how many there are."""


def show(line: str = "") -> None:
    """Print a line of a result; what documents say cannot steer the terminal."""
    click.echo(plain(line))


def note(line: str) -> None:
    """Print a line that is no result."""
    click.echo(plain(line), err=True)


def show_json(value: Any) -> None:
    """Print a JSON value on one line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    click.echo(text.encode("utf-8", "replace").decode("utf-8"))


def show_lines(values: Iterable[Any]) -> None:
    """Print JSON values, one a line."""
    for value in values:
        show_json(value)


def console() -> Console:
    """Return a console for results; in a pipe it has no colour and a fixed width."""
    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else PIPE_WIDTH)

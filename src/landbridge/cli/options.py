"""Options that several commands share."""

import getpass
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from landbridge.cli.main import keep_debug
from landbridge.lexicon.own_names import use_own_names

Command = TypeVar("Command", bound=Callable[..., Any])

WORKSPACE = "landbridge-workspace"


def read_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """Return a day given as YYYY-MM-DD, or None when none is given.

    Raises:
        click.BadParameter: Saying what came and what was wanted.
    """
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError as fault:
        message = f"{value!r} is no day; want YYYY-MM-DD, such as 2018-07-10"
        raise click.BadParameter(message) from fault


def debug_option(command: Command) -> Command:
    """Add ``--debug``."""
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=keep_debug,
        help="Show the traceback of a failure.",
    )(command)


def workspace_option(command: Command) -> Command:
    """Add ``-w/--workspace`` and ``--debug``."""
    workspace = click.option(
        "-w",
        "--workspace",
        default=WORKSPACE,
        envvar="LANDBRIDGE_WORKSPACE",
        show_envvar=True,
        show_default=True,
        metavar="FOLDER",
        callback=_use_names,
        help="The workspace.",
    )
    return workspace(debug_option(command))


def _use_names(_: click.Context, __: click.Parameter, value: str) -> str:
    """Let everything in this run use the workspace's own names."""
    use_own_names(Path(value))
    return value


def json_option(command: Command) -> Command:
    """Add ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def dates_options(command: Command) -> Command:
    """Add ``--on`` and ``--known``."""
    on = click.option(
        "--on",
        callback=read_day,
        metavar="YYYY-MM-DD",
        help="The day in the world; by default the last one the reports speak from, or --known.",
    )
    return on(known_option(command))


def known_option(command: Command) -> Command:
    """Add ``--known``."""
    return click.option(
        "--known",
        callback=read_day,
        metavar="YYYY-MM-DD",
        help="Use only what was said up to this day; by default everything.",
    )(command)


def decision_options(command: Command) -> Command:
    """Add ``--reason`` and ``--by``."""
    reason = click.option("--reason", required=True, metavar="TEXT", help="Why, in a sentence.")
    return reason(by_option(command))


def by_option(command: Command) -> Command:
    """Add ``--by``."""
    return click.option(
        "--by",
        "--actor",
        "by",
        default=_user,
        envvar="LANDBRIDGE_USER",
        metavar="NAME",
        help="Who decides; by default the user of this computer.",
    )(command)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown user"

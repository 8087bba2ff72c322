"""The ``landbridge`` command: finds its subcommands, and ends every run the same way."""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NoReturn

import click

from landbridge.cli.example import Example
from landbridge.model.errors import LandbridgeError

COMMANDS: Mapping[str, str] = {
    "init": "Make an empty workspace.",
    "add": "Read reports into a workspace.",
    "gazetteer": "Load your own places and names; they win over ours.",
    "read": "Show what a file or a sentence would give, marked in its words.",
    "documents": "List the reports, and find them by their words.",
    "claims": "List claims with their quotes and who said them.",
    "status": "Tell the likely state of a place.",
    "history": "Tell what a place was like, since when, and who told it.",
    "diff": "Tell what changed between two knowledge dates, and why.",
    "events": "List happenings with every position on them.",
    "sources": "List who said what first, and who repeated it.",
    "routes": "Tell which ways between two places are usable.",
    "assess": "Answer the key questions, with footnotes.",
    "report": "Write the assessment as one web page.",
    "export": "Write the picture in a format of other programs.",
    "names": "List names to review, and what was decided.",
    "show": "Show what is known of a place, actor or outlet.",
    "merge": "Say that two names are one thing.",
    "split": "Say that a name is another thing's.",
    "not-same": "Say that two things are never one.",
    "independent": "Say that one source does not repeat another.",
    "undo": "Take back a decision.",
    "retract": "Withdraw a claim, keeping the record of it.",
    "grade": "Grade the reliability of a source.",
    "demo": "Read the example reports and assess them.",
    "doctor": "Check the installation and a workspace.",
}
"""Each subcommand in reading order, with its one-line help: a command's file is loaded when run."""

FAILED = 1


class Landbridge(Example, click.Group):
    """A group that loads a subcommand's file when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """Return the names of the subcommands, in reading order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a subcommand, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(
            f"landbridge.cli.{cmd_name.replace('-', '_')}"
        ).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of subcommands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; what goes wrong is one line on standard error and exit code 1."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, BrokenPipeError):
            raise
        except (Exception, KeyboardInterrupt) as fault:
            if ctx.meta.get("landbridge.debug"):
                raise
            _fail(_in_one_line(fault), fault)


def _in_one_line(fault: BaseException) -> str:
    """Say what went wrong; what nobody foresaw is named, so that it can be reported."""
    said = " ".join(str(fault).split())
    match fault:
        case KeyboardInterrupt() | click.Abort():
            return "interrupted; what was stored before stands"
        case LandbridgeError():
            return said
        case OSError(filename=str(path), strerror=str(why)):
            return f"{path}: {why.lower()}"
        case _:
            return f"{type(fault).__name__} {said}; --debug shows where"


def _fail(why: str, cause: BaseException) -> NoReturn:
    sys.stdout.flush()
    click.echo(f"landbridge: {why}", err=True)
    raise click.exceptions.Exit(FAILED) from cause


def keep_debug(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - Click's
    """Remember that tracebacks are wanted, wherever on the line ``--debug`` stands."""
    if value:
        ctx.meta["landbridge.debug"] = True


@click.group(
    cls=Landbridge,
    example="landbridge add reports/ -w WS\nlandbridge assess -w WS",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="landbridge")
@click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=keep_debug,
    help="Show the traceback of a failure.",
)
def cli() -> None:
    """Read open reporting on contested transport corridors and say what it supports."""

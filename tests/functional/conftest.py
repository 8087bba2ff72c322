"""The command line, run in this process or as a program, and the example corpus read once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from landbridge.cli.main import cli

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "examples" / "tehran-beirut"
REPORT = (
    "AL-QAIM, Iraq, 3 May 2018\n\nThe army closed the al-Qaim crossing on 2 May 2018, {who} said.\n"
)


class Outcome:
    """What a command gave."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(scope="session")
def landbridge():
    """Run a command in this process."""

    def run(*args, stdin=None):
        done = CliRunner().invoke(cli, [str(a) for a in args], input=stdin, prog_name="landbridge")
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Outcome(done.exit_code, done.stdout, done.stderr)

    return run


def start(*args, cwd, setup="", stdin=subprocess.DEVNULL):
    """Begin a command as a program; ``setup`` is Python run before it."""
    program = f"{setup}\nfrom landbridge.cli.main import cli\nif __name__ == '__main__':\n    cli(prog_name='landbridge')"
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", program, *map(str, args)],
        cwd=cwd,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "COLUMNS": "100"},
    )


@pytest.fixture
def program(tmp_path):
    """Run a command as a program, in an empty folder."""

    def run(*args, cwd=tmp_path, setup=""):
        process = start(*args, cwd=cwd, setup=setup)
        out, err = process.communicate(timeout=120)
        return Outcome(process.returncode, out, err)

    return run


@pytest.fixture
def report(tmp_path):
    """Write a short report that gives claims, and return its path."""

    def write(name="report.txt", who="the governor"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT.format(who=who), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def examples(tmp_path_factory, landbridge):
    """A workspace of the example corpus; do not write to it."""
    folder = tmp_path_factory.mktemp("examples") / "ws"
    assert landbridge("add", CORPUS, "-w", folder).code == 0
    return folder

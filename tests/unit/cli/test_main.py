import click
import pytest
from click.testing import CliRunner

from landbridge.cli import main
from landbridge.model.errors import UnknownName


@pytest.fixture
def failing(monkeypatch):
    """Run a command that raises what it is given."""

    def run(fault, *args):
        @click.command("init")
        def command():
            raise fault

        monkeypatch.setattr(main.cli, "get_command", lambda *_: command)
        return CliRunner().invoke(main.cli, [*args, "init"])

    return run


def test_a_foreseen_fault_is_its_own_message(failing):
    done = failing(UnknownName("X", kind="place"))
    assert done.exit_code == 1
    assert done.stderr == "landbridge: no place is called 'X'\n"


def test_an_unforeseen_fault_is_one_line_that_names_it(failing):
    done = failing(RuntimeError("two\nlines"))
    assert done.exit_code == 1
    assert done.stderr == "landbridge: RuntimeError two lines; --debug shows where\n"


def test_a_fault_of_the_system_names_the_file(failing):
    done = failing(PermissionError(13, "Permission denied", "/a/b"))
    assert done.exit_code == 1
    assert done.stderr == "landbridge: /a/b: permission denied\n"


def test_an_interrupt_says_that_what_was_stored_stands(failing):
    done = failing(KeyboardInterrupt())
    assert done.exit_code == 1
    assert done.stderr == "landbridge: interrupted; what was stored before stands\n"


@pytest.mark.parametrize("fault", [UnknownName("X", kind="place"), RuntimeError("odd")])
def test_debug_lets_faults_through(failing, fault):
    assert failing(fault, "--debug").exception is fault


def test_an_interrupt_under_debug_is_clicks_to_tell(failing):
    assert failing(KeyboardInterrupt(), "--debug").exit_code == 1


def test_an_unknown_command_is_none():
    assert main.cli.get_command(click.Context(main.cli), "frobnicate") is None


def test_commands_are_listed_in_reading_order():
    assert main.cli.list_commands(click.Context(main.cli))[:2] == ["init", "add"]

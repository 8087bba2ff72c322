"""``landbridge gazetteer`` loads own places, lists them, and refuses a faulty file in one line."""

import json

import pytest
from click.testing import CliRunner

from landbridge.cli.main import cli
from landbridge.lexicon.own_names import use_own_names


@pytest.fixture
def run(tmp_path):
    def run(*args):
        return CliRunner().invoke(cli, ["gazetteer", *args, "-w", str(tmp_path / "ws")])

    yield run
    use_own_names(None)


def table(tmp_path, text):
    path = tmp_path / "posts.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_table_is_loaded_and_listed(run, tmp_path):
    done = run("add", table(tmp_path, "name,country\nQasr Landing,SY\n"), "--by", "A")
    assert done.exit_code == 0
    assert done.stdout.startswith("posts.csv | csv | 1 place | ")
    (listed,) = map(json.loads, run("list", "--json").stdout.splitlines())
    assert (listed["name"], listed["places"], listed["actor"]) == ("posts.csv", 1, "A")


def test_a_faulty_table_is_one_line(run, tmp_path):
    done = run("add", table(tmp_path, "name,lon,lat\nX Post,1,\nY Post,1,91\n"))
    assert done.exit_code == 1
    assert done.stderr.startswith("landbridge: posts.csv: line 2: 'X Post': has only one of")
    assert "line 3" in done.stderr
    assert done.stderr.count("\n") == 1
    assert run("list", "--json").stdout == ""


def test_a_file_that_is_not_there_is_named(run):
    done = run("add", "lost.csv")
    assert done.exit_code == 1
    assert done.stderr == "landbridge: lost.csv: no such file or directory\n"

import pytest
from click.testing import CliRunner

from landbridge.cli import doctor
from landbridge.model.errors import BadTable


def run(*args):
    return CliRunner().invoke(doctor.command, args)


def test_the_default_workspace_may_be_absent(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run()
    assert done.exit_code == 0
    assert "nothing is wrong" in done.output
    assert "workspace: none" in done.output


def test_a_workspace_that_was_asked_for_may_not(tmp_path):
    done = run("-w", str(tmp_path / "nowhere"))
    assert done.exit_code == 1
    assert "no workspace here" in done.output


def test_a_missing_package_is_wrong(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(doctor, "requires", lambda _: ["no-such-package>=1", 'extra; extra == "x"'])
    done = run()
    assert done.exit_code == 1
    assert "no-such-package is not installed" in done.output


def test_a_broken_table_is_wrong(monkeypatch):
    def broken():
        raise BadTable(table="places.tsv", faults=[(3, "odd")])

    monkeypatch.setattr(doctor, "_sizes", broken)
    done = run()
    assert done.exit_code == 1
    assert "places.tsv: line 3: odd" in done.output


@pytest.mark.parametrize(
    ("requirement", "name"),
    [("click<9,>=8.1", "click"), ("lxml_html_clean", "lxml_html_clean"), ("a.b[c]==1", "a.b")],
)
def test_a_requirement_begins_with_its_name(requirement, name):
    assert doctor._name(requirement) == name

"""Own names are kept in a workspace, vouched for, and used by what reads there."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.own_names import use_own_names, workspace_used
from landbridge.model.errors import BadTable
from landbridge.pipeline.own_names import add_names
from landbridge.store.workspace import Workspace

NOW = datetime(2024, 5, 3, tzinfo=UTC)
DUMP = "174448\tAlbu Kamal\t\t\t34.6\t40.7\tP\tPPL\tSY\t\t07\t\t\t\t60001\t\t\t\t"


@pytest.fixture
def workspace(tmp_path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "ws") as made:
        yield made
    use_own_names(None)


def give(workspace, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    given = add_names(workspace, path, actor="A", now=NOW)
    use_own_names(workspace.path)
    return given


def test_a_table_is_kept_and_used(workspace, tmp_path):
    given = give(workspace, tmp_path, "posts.csv", "name,country,lon,lat\nQasr Landing,SY,40,35\n")
    assert (given.form, given.places, given.actor) == ("csv", 1, "A")
    assert [e.id for e in gazetteer().lookup("Qasr Landing")] == ["own:sy:qasrlanding"]
    assert workspace_used() == workspace.path
    assert workspace.check() == ()


def test_a_dump_moves_ours_and_adds_the_rest(workspace, tmp_path):
    other = DUMP.replace("174448", "99999999").replace("Albu Kamal", "Deh Kalan Seven")
    given = give(workspace, tmp_path, "SY.txt", f"{DUMP}\n{other}\n")
    assert (given.form, given.places) == ("geonames", 2)
    town = gazetteer().get("place:albukamal")
    assert (town.lon, town.population) == (40.7, 60001)
    assert [h.text for h in gazetteer().find("A blast near Deh Kalan Seven.")] == [
        "Deh Kalan Seven"
    ]


def test_the_last_table_wins_and_may_lean_on_the_first(workspace, tmp_path):
    give(workspace, tmp_path, "a.csv", "id,name,lon,lat\nown:x,Xanthe Post,1,1\n")
    give(workspace, tmp_path, "b.csv", "id,name,lon,lat,links\nown:x,Xanthe Post,2,2,\nown:y,Ypsi Post,3,3,near>own:x\n")  # fmt: skip
    assert gazetteer().get("own:x").lon == 2.0
    assert gazetteer().get("own:y").linked("near") == ("own:x",)


def test_a_refused_file_leaves_nothing(workspace, tmp_path):
    for name, text in (("bad.csv", "name,lon,lat\nX Post,1,\n"), ("SY.txt", f"{DUMP}\nbroken\n")):
        with pytest.raises(BadTable, match="line 2"):
            give(workspace, tmp_path, name, text)
    assert workspace.own_names() == ()
    assert workspace.check() == ()
    assert list((workspace.path / "gazetteer").glob("*")) == []


def test_a_lost_changed_or_strange_file_is_told(workspace, tmp_path):
    one = give(workspace, tmp_path, "a.csv", "name\nXanthe Post\n")
    two = give(workspace, tmp_path, "b.csv", "name\nYpsi Post\n")
    folder = workspace.path / "gazetteer"
    (folder / one.kept).unlink()
    (folder / two.kept).write_text("name\nOther\n")
    (folder / "stray.part").touch()
    assert [fault.partition("/")[2].split(" ", 1)[1] for fault in workspace.check()] == [
        "is missing", "has been changed", "belongs to no row; it can be deleted",
    ]  # fmt: skip

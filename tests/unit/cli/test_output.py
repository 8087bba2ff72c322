import json

import pytest

from landbridge.cli.output import note, show, show_json
from landbridge.cli.output_file import CannotWrite, write


def test_words_of_documents_cannot_steer_the_terminal(capsys):
    show("shut\x1b[2J\u202eopen")
    note("skipped \x1b]0;x\x07")
    told = capsys.readouterr()
    assert "\x1b" not in told.out + told.err
    assert "\u202e" not in told.out


def test_json_keeps_every_script_and_survives_broken_characters(capsys):
    show_json({"name": "البوكمال", "odd": "\ud800"})
    out = capsys.readouterr().out
    assert "البوكمال" in out
    assert json.loads(out)["odd"] == "?"


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "page.html"
    write("one", str(target))
    write("two", str(target))
    assert target.read_text(encoding="utf-8") == "two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_dash_is_standard_output(capsys):
    write("text", "-")
    assert capsys.readouterr().out == "text"


@pytest.mark.parametrize("where", ["missing/page.html", "."])
def test_what_cannot_be_written_is_told_in_one_line(tmp_path, where):
    with pytest.raises(CannotWrite, match="cannot be written"):
        write("text", str(tmp_path / where))
    assert list(tmp_path.iterdir()) == []

"""The count of claims in texts on other things."""

import json

from benchmarks.aside import blocks, main


def a_file(folder, text, name="some.txt"):
    path = folder / name
    path.write_text(text)
    return path


def test_a_text_is_begun_by_its_subject(tmp_path):
    path = a_file(tmp_path, "# tea\nDrink it hot.\n\nAdd milk.\n\n# cake\nBake it.\n")
    assert list(blocks(path)) == [("tea", ("Drink it hot.", "Add milk.")), ("cake", ("Bake it.",))]


def test_claims_are_counted_a_sentence_by_whether_they_have_a_type(tmp_path, capsys):
    path = a_file(tmp_path, "# war\nRebels shelled the port.\nThe soup was good.\n")
    assert main(["--data", str(path), "--list"]) == 0
    listed, scores = capsys.readouterr().out.strip().splitlines()
    assert listed == "war: event shelling: Rebels shelled the port"
    assert json.loads(scores)["typed_a_sentence"] == 0.5
    assert json.loads(scores)["untyped_a_sentence"] == 0


def test_a_file_kept_aside_is_not_listed(tmp_path, capsys):
    path = a_file(tmp_path, "# war\nRebels shelled the port.\n", name="aside-held.txt")
    assert main(["--data", str(path), "--list"]) == 2
    assert "kept aside" in capsys.readouterr().out

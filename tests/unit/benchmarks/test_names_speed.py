"""The speed of names is measured on names that are found."""

import importlib.util
import json

from benchmarks import names_speed


def test_a_small_run_resolves_what_it_asks_for(capsys, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert names_speed.main(["--names", "800", "--mentions", "2000"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert (scores["names"], scores["distinct"], scores["mentions"]) == (800, 800, 2000)
    assert scores["names_from"] == "made up"
    assert scores["found"] > 0.8
    assert "times_faster" not in scores

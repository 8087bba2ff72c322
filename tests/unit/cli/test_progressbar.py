import io
import sys

import pytest

from landbridge.cli.progressbar import bar
from landbridge.pipeline.progress import unseen


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_nobody_watching_sees_no_bar(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with bar("Reading") as progress:
        assert progress is unseen
        progress("a.txt", done=0, total=None)
    assert sys.stderr.getvalue() == ""


@pytest.mark.parametrize("total", [None, 4])
def test_a_person_watching_sees_how_far_it_is_and_on_what(monkeypatch, total):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with bar("Reading", total=4) as progress:
        progress("[red]evil\x1b[0m.txt" + "x" * 100, done=2, total=total)
    seen = sys.stderr.getvalue()
    assert "Reading" in seen
    assert "2/4" in seen

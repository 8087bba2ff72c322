from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from landbridge.cli import demo
from landbridge.model.errors import MissingPart


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """As if landbridge stood outside its repository."""
    monkeypatch.setattr(demo, "__file__", str(tmp_path / "a/b/c/d/demo.py"))
    return tmp_path


def test_the_repositorys_own_corpus_is_taken_first():
    assert demo.corpus() == Path(demo.__file__).parents[3] / "examples" / "tehran-beirut"


def test_an_installed_copy_finds_the_corpus_it_was_shipped_with(elsewhere, monkeypatch):
    folder = elsewhere / "share" / "tehran-beirut"
    folder.mkdir(parents=True)

    class Shipped(type(folder)):
        def locate(self):
            return self

    other, report = Shipped(elsewhere / "x.py"), Shipped(folder / "report.txt")
    monkeypatch.setattr(demo, "files", lambda _: [other, report])
    assert demo.corpus() == folder


@pytest.mark.usefixtures("elsewhere")
def test_without_any_corpus_the_remedy_is_told(monkeypatch):
    def missing(_):
        raise PackageNotFoundError

    monkeypatch.setattr(demo, "files", missing)
    with pytest.raises(MissingPart, match="install landbridge again"):
        demo.corpus()

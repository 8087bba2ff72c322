"""What an installed copy holds: the code's tables and pages, and the example corpus."""

import subprocess
import sys
import zipfile

import pytest
from tests.functional.conftest import CORPUS, ROOT


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_the_example_corpus_where_the_demo_looks(names):
    shipped = {n.rsplit("/", 1)[-1] for n in names if "/landbridge/examples/tehran-beirut/" in n}
    assert shipped == {path.name for path in CORPUS.iterdir()}


def test_the_wheel_holds_every_file_of_the_package(names):
    package = ROOT / "src" / "landbridge"
    files = {
        f"landbridge/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files <= names

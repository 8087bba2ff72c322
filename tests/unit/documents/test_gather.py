import io
import os
from pathlib import Path

import pytest

from landbridge.documents import gather as room
from landbridge.documents.gather import Found, gather
from landbridge.model.document import Skipped


def names(found: list[Found | Skipped]) -> list[str]:
    return [Path(item.path).name for item in found if isinstance(item, Found) and item.path]


def reasons(found: list[Found | Skipped]) -> list[str]:
    return [item.why for item in found if isinstance(item, Skipped)]


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/x.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text(name)
    found = list(gather([str(tmp_path)], stdin=None))
    assert names(found) == ["a.txt", "x.txt", "c.txt"]
    assert found[0] == Found(path=str(tmp_path / "a.txt"), data=b"a.txt")


def test_a_hidden_file_is_read_when_it_is_named(tmp_path):
    (tmp_path / ".hidden").write_text("x")
    assert names(list(gather([str(tmp_path / ".hidden")], stdin=None))) == [".hidden"]


def test_a_link_that_loops_is_reported_and_the_rest_is_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "z.txt").write_text("x")
    found = list(gather([str(tmp_path)], stdin=None))
    assert names(found) == ["z.txt"]
    assert len(reasons(found)) == 2
    assert "leads back" in reasons(found)[0]


def test_a_file_reached_twice_is_given_once(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert names(list(gather([str(tmp_path), str(tmp_path / "a.txt")], stdin=None))) == ["a.txt"]


def test_a_missing_file_and_a_dangling_link_are_skipped_in_one_line(tmp_path):
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    found = list(gather([str(tmp_path), str(tmp_path / "missing")], stdin=None))
    assert reasons(found) == ["cannot be read: no such file or directory"] * 2


def test_a_name_that_no_system_takes_is_skipped():
    (found,) = gather(["a\x00b"], stdin=None)
    assert isinstance(found, Skipped)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_what_may_not_be_read_is_skipped(tmp_path):
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "shut.txt").chmod(0)
    (tmp_path / "shut").mkdir(mode=0)
    assert (
        reasons(list(gather([str(tmp_path)], stdin=None)))
        == ["cannot be read: permission denied"] * 2
    )


def test_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = list(gather([str(tmp_path), os.devnull], stdin=None))
    assert reasons(found) == ["is a pipe or device; want an ordinary file"] * 2


def test_a_file_over_the_limit_is_skipped_unread(tmp_path):
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(200_000_000)
    assert "20 MB" in reasons(list(gather([str(tmp_path)], stdin=None)))[0]


def test_a_pdf_may_be_larger(tmp_path):
    with (tmp_path / "big.pdf").open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(21_000_000)
    assert names(list(gather([str(tmp_path)], stdin=None))) == ["big.pdf"]


def test_standard_input_is_read_up_to_the_limit(monkeypatch):
    assert list(gather(["-"], stdin=io.BytesIO(b"gate"))) == [Found(path=None, data=b"gate")]
    monkeypatch.setattr(room, "MAX_BYTES", 3)
    assert "limit" in reasons(list(gather(["-"], stdin=io.BytesIO(b"gate"))))[0]
    assert reasons(list(gather(["-"], stdin=None))) == ["there is no standard input"]


def test_a_standard_input_that_fails_is_skipped():
    class Broken(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, "Input/output error")

    assert reasons(list(gather(["-"], stdin=Broken()))) == ["cannot be read: input/output error"]


def test_files_are_read_only_when_asked_for(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    found = gather([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], stdin=None)
    assert names([next(found)]) == ["a.txt"]
    (tmp_path / "b.txt").write_text("changed")
    assert next(found).data == b"changed"

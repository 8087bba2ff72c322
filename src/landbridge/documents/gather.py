"""Find the files a user names and bring their bytes, one at a time."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from landbridge.model.document import Skipped

STDIN = "-"

MAX_BYTES = 20_000_000
"""Most bytes of a text or web page; trafilatura's own limit."""

MAX_PDF_BYTES = 64_000_000
"""Most bytes of a PDF, whose pictures weigh."""

_HEAD = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file's bytes; ``path`` is None for standard input."""

    path: str | None
    data: bytes


def gather(paths: Sequence[str], *, stdin: BinaryIO | None) -> Iterator[Found | Skipped]:
    """Yield each named file, every file of each named folder, and standard input for ``-``.

    Folders are walked in sorted order; hidden files are passed over unless named themselves, a
    file reached twice is given once, and a link that leads back to a folder above is reported.
    At most one file's bytes are in memory at a time.

    Args:
        paths: Files, folders or ``-``.
        stdin: What ``-`` reads; None when there is none.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path == STDIN:
            yield _from_stdin(stdin)
        else:
            yield from _from_path(Path(path), seen=seen, above=())


def _from_stdin(stdin: BinaryIO | None) -> Found | Skipped:
    """Read standard input up to the bound."""
    if stdin is None:
        return Skipped(what=STDIN, why="there is no standard input")
    try:
        data = stdin.read(MAX_PDF_BYTES + 1)
    except OSError as fault:
        return _failed(STDIN, fault)
    too_large = _too_large(len(data), head=data[:_HEAD])
    return Skipped(what=STDIN, why=too_large) if too_large else Found(path=None, data=data)


def _from_path(
    path: Path, *, seen: set[tuple[int, int]], above: tuple[tuple[int, int], ...]
) -> Iterator[Found | Skipped]:
    """Yield what stands at a path; ``above`` are the folders it lies in, by device and inode."""
    try:
        about = path.stat()
    except OSError as fault:
        yield _failed(str(path), fault)
        return
    except ValueError:
        yield Skipped(what=repr(str(path)), why="is no file name")
        return
    identity = (about.st_dev, about.st_ino)
    if stat.S_ISDIR(about.st_mode):
        if identity in above:
            yield Skipped(what=str(path), why="leads back to a folder it lies in")
        else:
            yield from _from_folder(path, seen=seen, above=(*above, identity))
    elif identity not in seen:
        seen.add(identity)
        yield _from_file(path, about)


def _from_folder(
    folder: Path, *, seen: set[tuple[int, int]], above: tuple[tuple[int, int], ...]
) -> Iterator[Found | Skipped]:
    """Yield what a folder holds, sorted by name."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError as fault:
        yield _failed(str(folder), fault)
        return
    for name in names:
        if not name.startswith("."):
            yield from _from_path(folder / name, seen=seen, above=above)


def _from_file(path: Path, about: os.stat_result) -> Found | Skipped:
    """Read one file, unless it is no ordinary file or too large."""
    if not stat.S_ISREG(about.st_mode):
        return Skipped(what=str(path), why="is a pipe or device; want an ordinary file")
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if (why := _too_large(about.st_size, head=head)) is not None:
                return Skipped(what=str(path), why=why)
            data = head + file.read(MAX_PDF_BYTES + 1 - len(head))
    except OSError as fault:
        return _failed(str(path), fault)
    why = _too_large(len(data), head=head)
    return Skipped(what=str(path), why=why) if why else Found(path=str(path), data=data)


def _too_large(size: int, *, head: bytes) -> str | None:
    """Return why a file of this many bytes is not read, or None when it is."""
    limit = MAX_PDF_BYTES if b"%PDF-" in head else MAX_BYTES
    if size <= limit:
        return None
    return f"is over the limit of {limit // 1_000_000} MB; split it or pick the report out of it"


def _failed(what: str, fault: OSError) -> Skipped:
    """Say in one line why the system gave nothing."""
    reason = (fault.strerror or type(fault).__name__).lower()
    return Skipped(what=what, why=f"cannot be read: {reason}")

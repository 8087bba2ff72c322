"""Read files in this process or in several; a reader that dies costs the file it died on.

The process that only hands out files and stores what comes back loads no language model.
"""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from functools import partial
from multiprocessing import get_context, parent_process
from os import _exit
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from threading import Thread
from types import TracebackType
from typing import Self

from landbridge.documents.gather import STDIN, Found
from landbridge.lexicon.own_names import use_own_names, workspace_used
from landbridge.model.document import Skipped
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.report import Report

AHEAD = 2
"""Reports waiting for each process; their bytes are in memory."""

Outcome = tuple[Report | Skipped, ...]
"""What became of a file, report by report."""


class Readers:
    """Processes that read reports; with one job, this process alone. A context manager."""

    def __init__(self, jobs: int, *, now: datetime, endpoint: Endpoint | None = None) -> None:
        """Start nothing yet.

        Args:
            jobs: How many processes, from 1.
            now: When the reports are read, with time zone.
            endpoint: Where a language model proposes further claims, or None.
        """
        self._jobs = jobs
        self._endpoint = endpoint
        self._now = now
        self._pool = _pool(jobs) if jobs > 1 else None

    @property
    def ahead(self) -> int:
        """How many reports to begin before the first is wanted."""
        return 0 if self._pool is None else self._jobs * AHEAD

    def begin(self, found: Found) -> Callable[[], Outcome]:
        """Return what waits for the reading of a file and gives its outcome."""
        if self._pool is None:
            return partial(_read, found.data, found.path, self._now, self._endpoint)
        try:
            future = self._submit(self._pool, found)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = _pool(self._jobs)
            future = self._submit(self._pool, found)
        return partial(self._finish, found, future)

    def _submit(self, pool: ProcessPoolExecutor, found: Found) -> "Future[Outcome]":
        return pool.submit(_read, found.data, found.path, self._now, self._endpoint)

    def _finish(self, found: Found, future: "Future[Outcome]") -> Outcome:
        """Return a reading's outcome; when some reader died, read this report again alone."""
        try:
            return future.result()
        except BrokenProcessPool:
            with _pool(1) as alone:
                try:
                    return self._submit(alone, found).result()
                except BrokenProcessPool:
                    why = "ended the process that read it, perhaps for want of memory"
                    return (Skipped(what=found.path or STDIN, why=why),)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Return fresh processes that leave an interrupt to this one."""
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(workspace_used(),)
    )


def _begin(workspace: Path | None) -> None:
    """Make a fresh process leave interrupts alone and know the names its parent knows."""
    signal(SIGINT, SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    use_own_names(workspace)


def _end_with_parent() -> None:
    """End this process once its parent is gone: a killed parent cannot tell it to, and it waits."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        _exit(1)


def _read(data: bytes, path: str | None, now: datetime, endpoint: Endpoint | None) -> Outcome:
    from landbridge.pipeline.reading import read_file  # noqa: PLC0415 - loads spaCy, only here

    return read_file(data, path, now, endpoint)

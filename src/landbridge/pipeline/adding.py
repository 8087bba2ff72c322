"""Add reports to a workspace: gather, read, store; each file whole or not at all."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from landbridge.documents.gather import STDIN, Found, gather
from landbridge.model.document import Document, Skipped
from landbridge.model.errors import InvalidRecord
from landbridge.model.proposal import Rejected
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.progress import Progress, unseen
from landbridge.pipeline.readers import Outcome, Readers
from landbridge.pipeline.report import Report
from landbridge.store.reading import Reading
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A report that is in the workspace now.

    Attributes:
        document: The report.
        claims: How many claims of it stand.
        new: False when it was there before.
        skipped: What of it was not read, and why.
        rejected: What a language model proposed and its words do not bear out.
    """

    document: Document
    claims: int
    new: bool
    skipped: tuple[Skipped, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file whose outcome is waited for; ``data`` is empty when it could not be gathered."""

    name: str
    data: bytes
    outcome: Callable[[], Outcome | tuple[Added, ...]]


def add(  # noqa: PLR0913 - what is read, by whom and when, and who is told
    workspace: Workspace,
    paths: Sequence[str],
    *,
    now: datetime,
    stdin: BinaryIO | None,
    jobs: int = 1,
    endpoint: Endpoint | None = None,
    progress: Progress = unseen,
) -> Iterator[Added | Skipped]:
    """Read files, folders and standard input into a workspace, one transaction a file.

    What is stored stands, whatever ends the run; running again reads only what is missing.

    Args:
        workspace: Open for writing.
        paths: Files, folders or ``-``.
        now: When, with time zone.
        stdin: What ``-`` reads, or None.
        jobs: Processes that read.
        endpoint: Where a language model proposes further claims; None, and there is no network.
        progress: Told of each file before its outcome is waited for.

    Yields:
        Each report in the order of the paths, or what was skipped and why; both are stored.

    Raises:
        WorkspaceError: When the workspace takes no more.
        MissingPart: When the language model is not installed.
    """
    with Readers(jobs, now=now, endpoint=endpoint) as readers:
        gathered = (one for one in gather(paths, stdin=stdin) if not _is_own(one, workspace))
        begun = _begun(gathered, workspace, readers)
        for done, waiting in enumerate(begun):
            progress(waiting.name, done=done, total=None)
            yield from _stored(workspace, waiting, now=now)


def _is_own(one: Found | Skipped, workspace: Workspace) -> bool:
    """Tell whether a file belongs to the workspace itself, which may lie in a folder that is read."""
    path = one.what if isinstance(one, Skipped) else one.path
    if path is None or path == STDIN:
        return False
    return Path(path).absolute().is_relative_to(workspace.path.absolute())


def _begun(
    gathered: Iterator[Found | Skipped], workspace: Workspace, readers: Readers
) -> Iterator[_Waiting]:
    """Yield every file with what gives its outcome, some files begun ahead."""
    ahead: deque[_Waiting] = deque()
    for one in gathered:
        ahead.append(_begin(one, workspace, readers))
        while len(ahead) > readers.ahead:
            yield ahead.popleft()
    yield from ahead


def _begin(one: Found | Skipped, workspace: Workspace, readers: Readers) -> _Waiting:
    if isinstance(one, Skipped):
        return _Waiting(one.what, b"", lambda: (one,))
    there = _known(workspace, one.data)
    outcome = (lambda: there) if there else readers.begin(one)
    return _Waiting(one.path or STDIN, one.data, outcome)


def _known(workspace: Workspace, data: bytes) -> tuple[Added, ...]:
    """Return the stored reports of a file, told by its bytes; () when none is."""
    return tuple(
        Added(
            document=workspace.document(document),
            claims=workspace.claim_count(document),
            new=False,
        )
        for document in workspace.documents_of(hashlib.sha256(data).hexdigest())
    )


def _stored(workspace: Workspace, waiting: _Waiting, *, now: datetime) -> Iterator[Added | Skipped]:
    """Store a file's reports together, and yield what became of each in their order."""
    outcome = waiting.outcome()
    reports = [one for one in outcome if isinstance(one, Report)]
    try:
        new = iter(_store(workspace, reports, waiting.data, now=now))
    except InvalidRecord as fault:
        outcome, new = (Skipped(what=waiting.name, why=str(fault)),), iter(())
    for one in outcome:
        told = _added(one, new=next(new)) if isinstance(one, Report) else one
        for skipped in (told,) if isinstance(told, Skipped) else told.skipped:
            workspace.skip(skipped, now=now)
        yield told


def _store(
    workspace: Workspace, reports: Sequence[Report], original: bytes, *, now: datetime
) -> tuple[bool, ...]:
    """Store the reports of one file; tell for each whether it is new.

    Raises:
        InvalidRecord: When the store refuses one of them; then none is stored.
    """
    if not reports:
        return ()
    readings = [
        Reading(
            document=report.document,
            claims=report.read.claims,
            provisional=report.read.provisional,
            resolutions=report.read.resolutions,
        )
        for report in reports
    ]
    return workspace.add_file(readings, original=original, now=now)


def _added(report: Report, *, new: bool) -> Added:
    claims = len({claim.id for claim in report.read.claims})
    return Added(
        document=report.document,
        claims=claims,
        new=new,
        skipped=report.skipped,
        rejected=report.rejected,
    )

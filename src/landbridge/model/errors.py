"""Every error landbridge raises on purpose.

    LandbridgeError
    ├── InvalidRecord (ValueError)        a record's fields contradict one another
    ├── BadTable (ValueError)             a lexicon or user table has faulty rows
    ├── UnreadableDocument (ValueError)   bytes that no reader can turn into a document
    ├── UnknownName (LookupError)         a place, actor or record nobody has named
    ├── AmbiguousName (LookupError)       a name that several entities answer to
    ├── RefusedDecision (ValueError)      a decision on names that another one forbids
    ├── MissingPart (ImportError)         an optional part or language model is not installed
    ├── EndpointFault (ConnectionError)   a language model's endpoint gave no usable answer
    └── WorkspaceError
        ├── NoWorkspace (FileNotFoundError)
        ├── WorkspaceBusy (TimeoutError)
        ├── WorkspaceFull (OSError)
        └── WorkspaceDamaged (ValueError)

Each message says what came, what was wanted and where; the parts stay as attributes.
"""

from collections.abc import Sequence


class LandbridgeError(Exception):
    """Anything that goes wrong in a way landbridge foresees."""


class InvalidRecord(LandbridgeError, ValueError):
    """A record cannot exist with these fields.

    Attributes:
        record: Name of the record's class.
        faults: Every fault found, one sentence each.
    """

    def __init__(self, *, record: str, faults: Sequence[str]) -> None:
        self.record = record
        self.faults = tuple(faults)
        super().__init__(f"{record}: {'; '.join(self.faults)}")


class BadTable(LandbridgeError, ValueError):
    """A table has rows that cannot be used.

    Attributes:
        table: File name of the table.
        faults: (line number, what is wrong) for every faulty row, 1-based with the header as line 1.
    """

    def __init__(self, *, table: str, faults: Sequence[tuple[int, str]]) -> None:
        self.table = table
        self.faults = tuple(faults)
        rows = "; ".join(f"line {line}: {fault}" for line, fault in self.faults)
        super().__init__(f"{table}: {rows}")


class UnreadableDocument(LandbridgeError, ValueError):
    """These bytes give no document.

    Attributes:
        why: One clear sentence for the person who supplied the file.
    """

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class UnknownName(LandbridgeError, LookupError):
    """A name that nothing here answers to.

    Attributes:
        name: The name as given.
        near: Names that are close, best first; may be empty.
    """

    def __init__(self, name: str, *, kind: str, near: Sequence[str] = ()) -> None:
        self.name = name
        self.near = tuple(near)
        hint = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        super().__init__(f"no {kind} is called {name!r}{hint}")


class AmbiguousName(LandbridgeError, LookupError):
    """A name that several things answer to, where only one can be meant.

    Attributes:
        name: The name as given.
        among: What it may mean, the likeliest first, each told so that it can be chosen.
    """

    def __init__(self, name: str, *, among: Sequence[str]) -> None:
        self.name = name
        self.among = tuple(among)
        super().__init__(f"{name!r} may mean {' or '.join(self.among)}; give the id")


class RefusedDecision(LandbridgeError, ValueError):
    """A decision on names that cannot be taken.

    Attributes:
        why: One clear sentence, naming the row or decision that stands against it.
    """

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class MissingPart(LandbridgeError, ImportError):
    """A part that is not installed.

    Attributes:
        part: What is missing.
        remedy: The command that installs it.
    """

    def __init__(self, *, part: str, remedy: str) -> None:
        self.part = part
        self.remedy = remedy
        super().__init__(f"{part} is not installed; {remedy}")


class EndpointFault(LandbridgeError, ConnectionError):
    """An endpoint that a language model answers at gave no usable answer.

    Attributes:
        host: Host and port; never the rest of the address, which may hold a secret.
        why: What it did.
        passing: Whether asking again may help.
        after: Seconds it asks to be left alone for, or 0.
    """

    def __init__(self, host: str, why: str, *, passing: bool = False, after: float = 0) -> None:
        self.host = host
        self.why = why
        self.passing = passing
        self.after = after
        super().__init__(f"{host} {why}")


class WorkspaceError(LandbridgeError):
    """A workspace folder that cannot be used as asked.

    Attributes:
        path: The workspace folder.
    """

    def __init__(self, path: str, what: str) -> None:
        self.path = path
        super().__init__(f"{path}: {what}")


class NoWorkspace(WorkspaceError, FileNotFoundError):
    """No workspace stands at this path."""


class WorkspaceBusy(WorkspaceError, TimeoutError):
    """Another process held the workspace for too long."""


class WorkspaceFull(WorkspaceError, OSError):
    """The disk took no more; what was stored before stands."""


class WorkspaceDamaged(WorkspaceError, ValueError):
    """The database is not one of ours, is newer than this program, or fails its checks."""

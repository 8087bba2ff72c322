"""How long work tells how far it is; what shows it is the caller's."""

from typing import Protocol


class Progress(Protocol):
    """Told before each piece of long work."""

    def __call__(self, what: str, *, done: int, total: int | None) -> None:
        """Take note.

        Args:
            what: The piece that is begun, such as a file's name.
            done: Pieces finished so far.
            total: Pieces in all, or None while nobody knows.
        """


def unseen(what: str, *, done: int, total: int | None) -> None:
    """Take no note of progress."""

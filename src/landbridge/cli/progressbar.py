"""Show progress on standard error while a person watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from landbridge.pipeline.progress import Progress, unseen


@contextmanager
def bar(title: str, *, total: int | None = None) -> Iterator[Progress]:
    """Yield a progress that draws a bar, or one that is not seen where nobody watches.

    Args:
        title: What is being done.
        total: Pieces in all, where the pieces do not tell.
    """
    if not sys.stderr.isatty():
        yield unseen
        return
    from rich.console import Console  # noqa: PLC0415 - drawing is loaded when somebody looks
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.progress import Progress as Bars  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[what]}"),
    )
    both = sys.stdout.isatty()  # then lines go above the bar; else results keep their own way
    with Bars(*columns, console=Console(stderr=True), transient=True, redirect_stdout=both) as bars:
        task = bars.add_task(title, total=total, what="")

        def seen(what: str, *, done: int, total: int | None) -> None:
            if total is None:
                bars.update(task, completed=done, what=_short(what))
            else:
                bars.update(task, completed=done, total=total, what=_short(what))

        yield seen


def _short(what: str, most: int = 40) -> str:
    printable = "".join(c if c.isprintable() else "\ufffd" for c in what).replace("[", "\\[")
    return printable if len(printable) <= most else f"…{printable[1 - most :]}"

"""Score which claims are taken for one happening, against labels of the happenings reports tell of.

The gold is in ``benchmarks/gold/events``; ``gold/README.md`` says how it was labelled. A line of
labels is ``document`` (a path in the project), ``words`` (as they stand there once, white space
aside) and ``event``, the happening they tell of. All reports of a part are added to one workspace
and read as anybody's would be.

A claim of a happening counts as telling of the label whose words it holds, or overlaps where it
holds none; one that holds words of two happenings is left out, as is one that holds none. ``read``
is the share of labels that some claim tells of: what is not read cannot be joined. Over the claims
that are labelled, ``pair_f`` is the F of pairs in one event against pairs of one label, and
``bcubed_f`` that of B-cubed (Bagga and Baldwin 1998), the mean over claims of how much of a claim's
event is its label's and how much of its label's is in its event. A claim in no event stands alone.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.jsonlines import records
from landbridge.model.claim import Claim, ClaimKind, Modality
from landbridge.pipeline.adding import add
from landbridge.pipeline.happening import Happened, list_events
from landbridge.store.workspace import Workspace

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold" / "events"
THEN = datetime(2026, 1, 1, tzinfo=UTC)
PARTS = ("examples", "dev", "held")
TOLD = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.POSSIBLE})


class Label(NamedTuple):
    """Words of a report and the happening they tell of."""

    document: str
    words: str
    event: str


class Told(NamedTuple):
    """A claim with the label it tells of and the event it was put in; itself where in none."""

    claim: Claim
    label: str
    event: str


def read(path: Path) -> tuple[Label, ...]:
    """Return the labels of a file.

    Raises:
        ValueError: Naming the line that is wrong.
    """
    return records(path, lambda row: Label(row["document"], row["words"], row["event"]))


def happened(documents: Iterable[Path]) -> Happened:
    """Add reports to a workspace of their own and return what happened in them."""
    paths = [str(path) for path in documents]
    with TemporaryDirectory() as folder, Workspace.create(Path(folder)) as workspace:
        list(add(workspace, paths, now=THEN, stdin=None))
        return list_events(workspace)


def span_of(label: Label, text: str) -> tuple[int, int]:
    """Return where a label's words stand.

    Raises:
        ValueError: When they do not stand in the report once.
    """
    pattern = r"\s+".join(re.escape(word) for word in label.words.split())
    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        message = f"{label.document}: {label.words!r} stands there {len(found)} times; want once"
        raise ValueError(message)
    return found[0].span()


def tell(labels: Sequence[Label], seen: Happened, root: Path) -> tuple[list[Told], int]:
    """Return the labelled claims and how many labels some claim tells of.

    Raises:
        ValueError: When a label's words do not stand in its report once.
    """
    spans: dict[str, list[tuple[int, int, Label]]] = {}
    by_path = {_path(d.path): d for d in seen.documents.values()}
    for label in labels:
        document = by_path[_path(str(root / label.document))]
        spans.setdefault(document.id, []).append((*span_of(label, document.text), label))
    home = {claim: event.id for event in seen.events for claim in event.claims}
    told: list[Told] = []
    read_: set[Label] = set()
    for claim in filter(_is_told, seen.claims.values()):
        held = _held(claim, spans.get(claim.document, ()))
        events = {label.event for label in held}
        if len(events) == 1:
            told.append(Told(claim, events.pop(), home.get(claim.id, claim.id)))
            read_.update(held)
    return told, len(read_)


def _path(path: str | None) -> str:
    return str(Path(path or "").resolve())


def _is_told(claim: Claim) -> bool:
    taken = claim.kind is ClaimKind.CONTROL and claim.type == "took_over"
    return claim.modality in TOLD and (taken or claim.kind is ClaimKind.EVENT)


def _held(claim: Claim, spans: Iterable[tuple[int, int, Label]]) -> list[Label]:
    """Return the labels whose words a claim holds, else those it overlaps."""
    spans = list(spans)
    whole = [label for a, b, label in spans if claim.start <= a and b <= claim.end]
    return whole or [label for a, b, label in spans if claim.start < b and a < claim.end]


def scores(told: Sequence[Told]) -> dict[str, float]:
    """Return the F of pairs and of B-cubed, with precision and recall, each from 0 to 1."""
    mine = Counter(one.event for one in told)
    gold = Counter(one.label for one in told)
    both = Counter((one.event, one.label) for one in told)
    right = _pairs(both)
    pair = _f(right, _pairs(mine), _pairs(gold))
    of_event = sum(both[o.event, o.label] / mine[o.event] for o in told)
    of_label = sum(both[o.event, o.label] / gold[o.label] for o in told)
    precision, recall = of_event / (len(told) or 1), of_label / (len(told) or 1)
    return {
        "pair_precision": pair[0],
        "pair_recall": pair[1],
        "pair_f": pair[2],
        "bcubed_precision": round(precision, 4),
        "bcubed_recall": round(recall, 4),
        "bcubed_f": _harmonic(precision, recall),
    }


def _pairs(sizes: Mapping[object, int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def _f(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = (right / n if n else 0.0 for n in (found, wanted))
    return round(precision, 4), round(recall, 4), _harmonic(precision, recall)


def _harmonic(a: float, b: float) -> float:
    return round(2 * a * b / (a + b), 4) if a + b else 0.0


def misses(told: Sequence[Told]) -> Iterator[str]:
    """Yield a line for each happening that was torn apart and each event that holds several."""
    for name in sorted({one.label for one in told}):
        parts = {o.event for o in told if o.label == name}
        if len(parts) > 1:
            yield f"TORN {name}: {len(parts)} events"
            yield from (f"    {o.event[:8]} {_words(o)}" for o in told if o.label == name)
    for a, b in combinations(sorted({one.label for one in told}), 2):
        shared = {o.event for o in told if o.label == a} & {o.event for o in told if o.label == b}
        for event in shared:
            yield f"JOINED {a} and {b}"
            yield from (f"    {o.label} {_words(o)}" for o in told if o.event == event)


def _words(one: Told) -> str:
    return f"{one.claim.type}: {' '.join(one.claim.quote.split())[:90]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a part: one JSON line; with ``--misses``, first what was torn apart or joined."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__)
    parser.add_argument("--data", type=Path, default=GOLD, help="folder of the labels")
    parser.add_argument("--part", choices=PARTS, default=PARTS[0], help="which labels")
    parser.add_argument("--root", type=Path, default=HERE.parent, help="folder paths start from")
    parser.add_argument("--misses", action="store_true", help="print what was torn or joined")
    chosen = parser.parse_args(arguments)
    if chosen.misses and chosen.part == "held":
        parser.error("the held part is scored, not looked at")
    try:
        labels = read(chosen.data / f"{chosen.part}.jsonl")
        paths = [chosen.root / name for name in dict.fromkeys(label.document for label in labels)]
        told, read_ = tell(labels, happened(paths), chosen.root)
    except (OSError, ValueError, KeyError) as error:
        print(f"events: {error}", file=sys.stderr)
        return 1
    if chosen.misses:
        print("\n".join(misses(told)))
    counts = {
        "labels": len(labels),
        "happenings": len({label.event for label in labels}),
        "claims": len(told),
        "read": round(read_ / len(labels), 4),
    }
    print(json.dumps({"benchmark": "events", "part": chosen.part} | counts | scores(told)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

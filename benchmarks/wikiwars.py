"""Score the grammar of time on WikiWars: relaxed span F and value F.

The corpus (Mazur & Dale 2010) is not shipped; its TIMEX2 key files are read from ``--data``, by
default ``../shared/bench/wikiwars`` beside the repository. Documents are histories, so dates are
read against the text, never against a day of publication.

Span: a found expression matches a gold one when they share a character, one to one. Value: of all
found and all gold with a value, the share matched with exactly the gold TIMEX2 value. Ranges count
as their two ends, as the corpus marks them.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.times import find_times

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "wikiwars"


class Gold(NamedTuple):
    """An annotated expression: its code-point span in the text and its value, or None."""

    start: int
    end: int
    value: str | None


class Counts(NamedTuple):
    """Sums over documents; ``valued`` found expressions are those not matched to a valueless gold."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    gold_valued: int = 0
    found_valued: int = 0
    right: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Add two counts."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))


def parse(path: Path) -> tuple[str, list[Gold]]:
    """Return a key file's text and its annotations."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    body = etree.parse(path, parser).find(".//TEXT")
    pieces: list[str] = []
    gold: list[Gold] = []
    _walk(body, pieces, gold, 0)
    return "".join(pieces), sorted(gold)


def _walk(element: etree._Element, pieces: list[str], gold: list[Gold], at: int) -> int:
    start = at
    pieces.append(element.text or "")
    at += len(element.text or "")
    for child in element:
        at = _walk(child, pieces, gold, at)
        pieces.append(child.tail or "")
        at += len(child.tail or "")
    if element.tag == "TIMEX2":
        gold.append(Gold(start, at, element.get("val") or element.get("VAL")))
    return at


def flat(found: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield expressions, a range as its ends."""
    for expression in found:
        yield from expression.parts or (expression,)


def align(gold: Sequence[Gold], found: Sequence[TimeExpression]) -> list[tuple[int, int]]:
    """Return index pairs of gold and found that overlap, one to one, longest overlap first."""
    pairs = []
    first = 0
    for g, mark in enumerate(gold):
        while first < len(found) and found[first].end <= mark.start - 400:
            first += 1
        for f in range(first, len(found)):
            if found[f].start >= mark.end:
                break
            shared = min(mark.end, found[f].end) - max(mark.start, found[f].start)
            if shared > 0:
                pairs.append((shared, g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    kept = []
    for _, g, f in sorted(pairs, key=lambda pair: -pair[0]):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            kept.append((g, f))
    return kept


def score(text: str, gold: Sequence[Gold]) -> Counts:
    """Count one document."""
    found = list(flat(find_times(text, anchor=None)))
    pairs = align(gold, found)
    unvalued = sum(gold[g].value is None for g, _ in pairs)
    return Counts(
        gold=len(gold),
        found=len(found),
        matched=len(pairs),
        gold_valued=sum(mark.value is not None for mark in gold),
        found_valued=len(found) - unvalued,
        right=sum(gold[g].value == found[f].value for g, f in pairs),
    )


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _f(right: int, found: int, gold: int) -> float:
    return _ratio(2 * right, found + gold)


def summary(counts: Counts) -> dict[str, float]:
    """Return precision, recall and F of spans and of values."""
    return {
        "gold": counts.gold,
        "found": counts.found,
        "span_precision": _ratio(counts.matched, counts.found),
        "span_recall": _ratio(counts.matched, counts.gold),
        "span_f": _f(counts.matched, counts.found, counts.gold),
        "value_precision": _ratio(counts.right, counts.found_valued),
        "value_recall": _ratio(counts.right, counts.gold_valued),
        "value_f": _f(counts.right, counts.found_valued, counts.gold_valued),
        "value_accuracy_of_matches": _ratio(
            counts.right, counts.matched - (counts.found - counts.found_valued)
        ),
    }


def _files(folder: Path, *, first: int, last: int) -> list[Path]:
    files = sorted(folder.glob("*.key.xml"))
    return [f for at, f in enumerate(files, start=1) if first <= at <= last]


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a folder and print one line a document and one JSON line of totals."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wikiwars", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="folder of *.key.xml")
    parser.add_argument("--first", type=int, default=1, help="first document, by file order")
    parser.add_argument("--last", type=int, default=10**6, help="last document")
    chosen = parser.parse_args(arguments)
    files = _files(chosen.data, first=chosen.first, last=chosen.last)
    if not files:
        print(f"wikiwars: skipped, no *.key.xml in {chosen.data}")
        print(json.dumps({"benchmark": "wikiwars", "documents": 0, "skipped": True}))
        return 0
    total = Counts()
    for path in files:
        counts = score(*parse(path))
        total = total.plus(counts)
        one = summary(counts)
        print(f"{path.name:40} span {one['span_f']:.3f}  value {one['value_f']:.3f}")
    scores = {"benchmark": "wikiwars", "documents": len(files)} | summary(total)
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measure reading speed: words a second of claim extraction beside the bare language pipeline.

Both read the same paragraphs in the same run, in turn; the ratio is the figure to keep. Seconds are
the processor's, so that what else the machine does counts for little. Texts are the shipped example
corpora, or every text file of ``--data``.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import spacy

from landbridge.claims.extract import extract
from landbridge.claims.parser import DEFAULT_MODEL
from landbridge.documents.gather import Found, gather
from landbridge.documents.read import read
from landbridge.model.document import Document, SectionKind

DEFAULT = Path(__file__).resolve().parent.parent / "examples"
ROUNDS = 5
THEN = datetime(2020, 1, 1, tzinfo=UTC)


def documents(folder: Path) -> list[Document]:
    """Read every report in the folders below one; what lies beside them tells of the folders."""
    below = [str(one) for one in sorted(folder.iterdir()) if one.is_dir()] or [str(folder)]
    found = gather(below, stdin=None)
    return [read(f.data, path=f.path, fetched=THEN) for f in found if isinstance(f, Found)]


def _own(document: Document) -> list[str]:
    return [
        document.text[s.start : s.end]
        for s in document.sections
        if s.kind is not SectionKind.FURNITURE
    ]


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="folder of reports")
    chosen = parser.parse_args(arguments)
    reports = documents(chosen.data)
    texts = [text for report in reports for text in _own(report)]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(DEFAULT_MODEL)
    bare, whole = [], []
    for _ in range(ROUNDS):
        bare.append(_timed(lambda: list(nlp.pipe(texts))))
        whole.append(_timed(lambda: [extract(report, recorded=THEN) for report in reports]))
    ratios = [b / w for b, w in zip(bare, whole, strict=True)]
    scores = {
        "benchmark": "throughput",
        "words": words,
        "spacy_words_per_second": round(words / statistics.median(bare)),
        "extract_words_per_second": round(words / statistics.median(whole)),
        "ratio_to_spacy": round(statistics.median(ratios), 3),
    }
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

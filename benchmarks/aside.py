"""Count the claims read in texts on other things: sport, markets, medicine, cookery, courts.

``--data`` holds short texts in blocks, each begun by a line ``# subject``, a sentence a line. They are
full of the field's words in other senses ("stormed back", "crossed from the right", "a gate in the cell
wall"): a claim of passage, control or attack drawn from them is noise to who asks about a crossing.
Each block is read as a report of its own. Less is better; ``--list`` prints what was read.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from landbridge.claims.extract import extract
from landbridge.documents.read import read
from landbridge.model.claim import UNTYPED, Claim

DEFAULT = Path(__file__).resolve().parent / "gold" / "aside.txt"
THEN = datetime(2026, 1, 1, tzinfo=UTC)
HEAD = "Date: 2 May 2023\n\n"
"""Above each text, so that its times have something to rest on."""


def blocks(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the subject and the sentences of each text of a file."""
    for block in path.read_text(encoding="utf-8").split("# ")[1:]:
        subject, *lines = block.splitlines()
        yield subject, tuple(line for line in lines if line.strip())


def claims_in(sentences: Sequence[str]) -> tuple[Claim, ...]:
    """Read sentences as the paragraphs of one report."""
    text = HEAD + "\n\n".join(sentences)
    return extract(read(text.encode(), path=None, fetched=THEN), recorded=THEN)


def main(arguments: Sequence[str] | None = None) -> int:
    """Count and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.aside", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="texts on other things")
    parser.add_argument("--list", action="store_true", help="print each claim that has a type")
    chosen = parser.parse_args(arguments)
    if chosen.list and "held" in chosen.data.name:
        print(f"aside: {chosen.data.name} is kept aside; it prints totals only")
        return 2
    count = typed = untyped = 0
    for subject, sentences in blocks(chosen.data):
        count += len(sentences)
        for claim in claims_in(sentences):
            untyped += claim.type in UNTYPED
            if claim.type not in UNTYPED:
                typed += 1
                if chosen.list:
                    print(f"{subject}: {claim.kind.value} {claim.type}: {claim.quote}")
    scores = {
        "benchmark": "aside",
        "data": chosen.data.name,
        "sentences": count,
        "typed_a_sentence": round(typed / count, 3),
        "untyped_a_sentence": round(untyped / count, 3),
    }
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

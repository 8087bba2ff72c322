"""Score attribution on PolNeAR's development set: who said what, by pair F.

The corpus (Newell et al. 2018) is not shipped; articles are read from ``--data``, by default
``../shared/bench/polnear-dev.jsonl`` beside the repository: one JSON object a line with ``text``
and ``attributions``, each with ``source``, ``cue`` and ``content`` as lists of code-point spans.

A predicted attribution matches a gold one when their sources share a character and their contents
share a character, one to one. Gold attributions without a source or content are left out. The corpus
marks no attribution inside another's content, so only the outermost of the tree are compared, and it
marks what one cue introduces once, however many quotations that is; both are done here likewise.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from spacy.tokens import Token

from landbridge.claims.attributing import attribute, outermost
from landbridge.claims.hits import mark_hits
from landbridge.claims.parser import Passage, parse
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Mention
from landbridge.model.document import Document, Section, SectionKind

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "polnear-dev.jsonl"
THEN = datetime(2020, 1, 1, tzinfo=UTC)

Span = tuple[int, int]
Pair = tuple[list[Span], list[Span]]


def document_of(text: str) -> Document:
    """Return an article as a document, one section a paragraph."""
    sections = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            sections.append(Section(kind=SectionKind.BODY, start=at, end=at + len(line)))
        at += len(line) + 1
    return Document(
        id=sha256(text.encode()).hexdigest(),
        text=text,
        sections=tuple(sections),
        path=None,
        url=None,
        publisher=None,
        title=None,
        authors=(),
        language="en",
        published=None,
        fetched=THEN,
        media_type="text/plain",
    )


def predict(text: str) -> list[Pair]:
    """Return predicted (source spans, content spans) of an article."""
    document = document_of(text)
    found: list[Pair] = []
    for passage in parse(document):
        mark_hits(passage)
        found += _pairs(passage)
    return found


def _pairs(passage: Passage) -> list[Pair]:
    """Return the outermost attributions of a paragraph, one for each source and cue."""
    pairs: dict[tuple[int, int], Pair] = {}
    for a in outermost(attribute(passage), passage):
        if a.source is not None:
            sources = [_span(mention_of(passage, a.source)), *_relative(passage, a.cue[0])]
            pair = pairs.setdefault((a.source.i, a.cue[0].i), (sources, []))
            pair[1].append(a.content)
    return list(pairs.values())


def _relative(passage: Passage, verb: Token) -> list[Span]:
    """Return the "who" that stands for the source at a verb: the corpus marks it as the source."""
    found = (c for c in verb.children if c.dep_ == "nsubj" and c.tag_ in {"WP", "WDT"})
    return [(passage.start_of(c), passage.end_of(c)) for c in found]


def _span(mention: Mention) -> Span:
    return (mention.start or 0, mention.end or 0)


def _overlap(a: Sequence[Span], b: Sequence[Span]) -> bool:
    return any(s < f and t < e for s, e in a for t, f in b)


def matches(gold: Sequence[Pair], found: Sequence[Pair]) -> int:
    """Count one-to-one matches, greedily in text order."""
    left = list(found)
    count = 0
    for source, content in gold:
        hit = next((p for p in left if _overlap(p[0], source) and _overlap(p[1], content)), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a file and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="articles, one JSON a line")
    chosen = parser.parse_args(arguments)
    if not chosen.data.exists():
        print(f"attribution: skipped, no file {chosen.data}")
        print(json.dumps({"benchmark": "attribution", "articles": 0, "skipped": True}))
        return 0
    total_gold = total_found = right = articles = 0
    for line in chosen.data.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        gold = [
            ([tuple(s) for s in a["source"]], [tuple(s) for s in a["content"]])
            for a in article["attributions"]
            if a.get("source") and a.get("content")
        ]
        found = predict(article["text"])
        right += matches(gold, found)
        total_gold += len(gold)
        total_found += len(found)
        articles += 1
    scores = {
        "benchmark": "attribution",
        "articles": articles,
        "gold": total_gold,
        "found": total_found,
        "precision": round(right / max(total_found, 1), 4),
        "recall": round(right / max(total_gold, 1), 4),
        "pair_f": round(2 * right / max(total_gold + total_found, 1), 4),
    }
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

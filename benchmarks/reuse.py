"""Score the finding of reused text on copies made by rule, and on independent texts of one event.

``--data`` has ``voice text``: sentences of a wire, of one's own and of another hand, with ``{slots}`` and
``[one|another]`` wording, and a ``slot:`` row for each slot. For every event of every seed a wire text is
made, and from it: *half* of it cut; a tenth of its words *dropped*; two of its sentences *embedded* among
twenty of one's own; the same two with a tenth of their words dropped (*embedded_dropped*). Two texts by
other hands on the same event are *independent*, of it and of each other. Scored are the documents linked
(embedded: both sentences) and the sentences traced to their source. Beside ours, on the same texts, are
measures of whole documents, each at the threshold that serves it best in hindsight.
"""

import argparse
import csv
import importlib
import importlib.util
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.interval import day_interval
from landbridge.states.reuse import SHINGLE, find_reuse

GOLD = Path(__file__).resolve().parent / "gold" / "reuse.tsv"
EVENTS = 100
SEEDS = (0, 1, 2)
WIRE_SENTENCES = 12
OWN_SENTENCES = 20
DROPPED = 0.1
PERMUTATIONS = 128
"""Of MinHash, datasketch's default."""

_CHOICE = re.compile(r"\[([^\]]+)\]")
_SLOT = re.compile(r"\{(\w+)\}")


class Bank(NamedTuple):
    """Sentences to make texts of, by voice, and the fillings of their slots."""

    sentences: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, tuple[str, ...]]


class Made(NamedTuple):
    """The texts of one event, each a list of sentences.

    Attributes:
        wire: What was copied from.
        copies: By case, (the copy, for each of its sentences the number of the wire's, or -1).
        others: Independent texts.
    """

    wire: list[str]
    copies: dict[str, tuple[list[str], list[int]]]
    others: list[list[str]]


def read(path: Path) -> Bank:
    """Return the bank of a file."""
    sentences: defaultdict[str, list[str]] = defaultdict(list)
    slots: dict[str, tuple[str, ...]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind, _, name = row["voice"].partition(":")
            if name:
                slots[name] = tuple(row["text"].split("|"))
            else:
                sentences[kind].append(row["text"])
    return Bank({voice: tuple(some) for voice, some in sentences.items()}, slots)


def make(bank: Bank, rng: random.Random) -> Made:
    """Return the texts of one event."""
    facts = {name: rng.choice(some) for name, some in bank.slots.items()}

    def told(voice: str, count: int) -> list[str]:
        chosen = rng.sample(bank.sentences[voice], count)
        return [_worded(sentence, facts, rng) for sentence in chosen]

    wire, own = told("wire", WIRE_SENTENCES), told("own", OWN_SENTENCES)
    half = sorted(rng.sample(range(len(wire)), len(wire) // 2))
    two = rng.sample(range(len(wire)), 2)
    thinned = [_thinned(sentence, rng) for sentence in wire]
    return Made(
        wire=wire,
        copies={
            "half": ([wire[i] for i in half], half),
            "dropped": (thinned, list(range(len(wire)))),
            "embedded": _embedded(own, wire, two, rng),
            "embedded_dropped": _embedded(own, thinned, two, rng),
        },
        others=[told("own", OWN_SENTENCES), told("other", OWN_SENTENCES)],
    )


def _worded(sentence: str, facts: Mapping[str, str], rng: random.Random) -> str:
    chosen = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), sentence)
    filled = _SLOT.sub(lambda found: facts[found[1]], chosen)
    return filled[0].upper() + filled[1:]


def _thinned(sentence: str, rng: random.Random) -> str:
    """Return a sentence with a tenth of its words dropped, at least one, its full stop kept."""
    words = sentence.split()
    gone = set(rng.sample(range(len(words)), max(1, round(DROPPED * len(words)))))
    return " ".join(w for i, w in enumerate(words) if i not in gone).rstrip(".") + "."


def _embedded(
    own: Sequence[str], wire: Sequence[str], two: Sequence[int], rng: random.Random
) -> tuple[list[str], list[int]]:
    """Return one's own text with two sentences of the wire put in at random."""
    text = [(sentence, -1) for sentence in own]
    for i in two:
        text.insert(rng.randrange(len(text) + 1), (wire[i], i))
    return [sentence for sentence, _ in text], [i for _, i in text]


def linked(source: Sequence[str], copy: Sequence[str]) -> dict[int, int]:
    """Return which sentence of a copy is traced to which of its source, by number."""
    texts = {"source": _document("source", 1, source), "copy": _document("copy", 2, copy)}
    starts = {name: _starts(some) for name, some in (("source", source), ("copy", copy))}
    return {
        starts["copy"][reuse.later.start]: starts["source"][reuse.earlier.start]
        for reuse in find_reuse(texts)
    }


def _document(name: str, day: int, sentences: Sequence[str]) -> Document:
    text = " ".join(sentences)
    return Document(
        id=name,
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        path=None,
        url=None,
        publisher=name,
        title=None,
        authors=(),
        language="en",
        published=Published(interval=day_interval(date(2021, 3, day)), basis=DateBasis.METADATA),
        fetched=datetime(2026, 1, 2, tzinfo=UTC),
        media_type="text/plain",
    )


def _starts(sentences: Sequence[str]) -> dict[int, int]:
    """Return the number of each sentence by where it is read to begin, the space before it included."""
    starts, at = {}, 0
    for number, sentence in enumerate(sentences):
        starts[max(at - 1, 0)] = number
        at += len(sentence) + 1
    return starts


def ours(made: Sequence[Made]) -> dict[str, float]:
    """Return the shares of copies found by case, of independent pairs linked, and of sentences traced."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    traced = right = wanted = 0
    for one in made:
        for case, (copy, origin) in one.copies.items():
            pairs = linked(one.wire, copy)
            hits = sum(origin[i] == j for i, j in pairs.items())
            copied = sum(i >= 0 for i in origin)
            traced, right, wanted = traced + len(pairs), right + hits, wanted + copied
            found[case].append(hits == copied if case.startswith("embedded") else hits > 0)
        found["false_links"] += [bool(linked(a, b)) for a, b in _apart(one)]
    return {
        **{case: _share(some) for case, some in found.items()},
        "sentence_precision": round(right / traced, 4) if traced else 0.0,
        "sentence_recall": round(right / wanted, 4),
    }


def _apart(one: Made) -> list[tuple[list[str], list[str]]]:
    """Return the pairs of texts of one event that are independent."""
    own, other = one.others
    return [(one.wire, own), (one.wire, other), (own, other)]


def _share(some: Sequence[bool]) -> float:
    return round(sum(some) / len(some), 4)


def beside(
    made: Sequence[Made], likeness: Callable[[str, str], float], *, name: str
) -> dict[str, float]:
    """Return the same shares of a measure of whole documents, at its best threshold in hindsight."""
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for one in made:
        for case, (copy, _) in one.copies.items():
            scores[case].append(likeness(" ".join(one.wire), " ".join(copy)))
        scores["false_links"] += [likeness(" ".join(a), " ".join(b)) for a, b in _apart(one)]

    def shares(at: float) -> dict[str, float]:
        return {case: _share([score >= at for score in some]) for case, some in scores.items()}

    def worth(at: float) -> float:
        at_it = shares(at)
        return sum(s for c, s in at_it.items() if c != "false_links") - 4 * at_it["false_links"]

    best = max(sorted({score for some in scores.values() for score in some}), key=worth)
    return {f"{name}_{case}": share for case, share in shares(best).items()} | {
        f"{name}_threshold": round(best, 4)
    }


def peers() -> dict[str, Callable[[str, str], float] | None]:
    """Return each method beside ours by name; None where it is not installed."""
    known = {"minhash": ("datasketch", _minhash), "rapidfuzz_ratio": ("rapidfuzz", _ratio)}
    return {
        name: measure() if importlib.util.find_spec(package) else None
        for name, (package, measure) in known.items()
    }


def _minhash() -> Callable[[str, str], float]:
    module = importlib.import_module("datasketch")

    def of(text: str) -> object:
        words = re.findall(r"\w+", text.casefold())
        hashed = module.MinHash(num_perm=PERMUTATIONS)
        for i in range(len(words) - SHINGLE + 1):
            hashed.update(" ".join(words[i : i + SHINGLE]).encode())
        return hashed

    return lambda a, b: float(of(a).jaccard(of(b)))  # type: ignore[attr-defined]


def _ratio() -> Callable[[str, str], float]:
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    return lambda a, b: float(fuzz.ratio(a, b)) / 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reuse", description=__doc__)
    parser.add_argument("--data", type=Path, default=GOLD, help="the sentences")
    parser.add_argument("--events", type=int, default=EVENTS, help="of each seed")
    chosen = parser.parse_args(arguments)
    bank = read(chosen.data)
    dice = [random.Random(seed) for seed in SEEDS]  # noqa: S311 - no secret
    made = [make(bank, rng) for rng in dice for _ in range(chosen.events)]
    scores: dict[str, object] = {**ours(made)}
    for name, likeness in peers().items():
        scores |= {name: "not installed"} if likeness is None else beside(made, likeness, name=name)
    head: dict[str, object] = {"benchmark": "reuse", "events": len(made), "seeds": len(SEEDS)}
    print(json.dumps(head | scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

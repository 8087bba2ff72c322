"""Score the comparison of names on pairs of one name and of two, beside rapidfuzz and nomenklatura.

``--data`` has ``a b label part source`` (see ``gold/README.md``). Ours is scored at its own ``SAME_FROM``,
set on the part ``dev``; each peer at the threshold that gives it the best F on ``dev``. All scores that
are printed, but ``dev_f``, are of the part ``held``. A peer that is not installed is said to be absent.
"""

import argparse
import csv
import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from landbridge.lexicon.comparing import SAME_FROM, compare
from landbridge.lexicon.sounds import sounds

GOLD = Path(__file__).resolve().parent / "gold" / "name-pairs.tsv"
LONG = 10_000
"""Letters of the name whose comparison is timed."""


class Pair(NamedTuple):
    """Two names, whether they are one, and whether the pair is kept aside."""

    a: str
    b: str
    same: bool
    held: bool


def read(path: Path) -> list[Pair]:
    """Return the pairs of a file, in its order."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Pair(row["a"], row["b"], row["label"] == "same", row["part"] == "held") for row in rows
        ]


def quality(pairs: Sequence[Pair], scores: Sequence[float], *, at: float) -> dict[str, float]:
    """Return precision, recall and F of taking pairs for one from a score."""
    taken = [pair.same for pair, score in zip(pairs, scores, strict=True) if score >= at]
    precision = sum(taken) / len(taken) if taken else 0.0
    recall = sum(taken) / sum(pair.same for pair in pairs)
    f = 2 * precision * recall / (precision + recall) if taken and sum(taken) else 0.0
    return {"precision": precision, "recall": recall, "f": f}


def threshold(pairs: Sequence[Pair], scores: Sequence[float]) -> float:
    """Return the score from which taking pairs for one gives the best F."""
    return max(sorted(set(scores)), key=lambda at: quality(pairs, scores, at=at)["f"])


def peers() -> Iterator[tuple[str, Callable[[str, str], float] | None]]:
    """Yield each method beside ours by name, with its score of two names; None where absent."""
    if importlib.util.find_spec("rapidfuzz"):
        from rapidfuzz import fuzz, utils  # noqa: PLC0415 - not always there

        ready = utils.default_process
        yield (
            "rapidfuzz_token_sort",
            lambda a, b: fuzz.token_sort_ratio(a, b, processor=ready),
        )
        yield "rapidfuzz_wratio", lambda a, b: fuzz.WRatio(a, b, processor=ready)
    else:
        yield "rapidfuzz", None
    if importlib.util.find_spec("nomenklatura"):
        yield from _nomenklatura()
    else:
        yield "nomenklatura", None


def _nomenklatura() -> Iterator[tuple[str, Callable[[str, str], float]]]:
    """Yield its matchers that go by names alone, over organisations without other properties."""
    from followthemoney import model  # noqa: PLC0415 - not always there
    from nomenklatura.matching import (  # noqa: PLC0415 - not always there
        LogicV1,
        LogicV2,
        NameMatcher,
        ScoringConfig,
    )

    defaults = ScoringConfig.defaults()

    def scorer(matcher: type) -> Callable[[str, str], float]:
        def score(a: str, b: str) -> float:
            one, other = (
                model.get_proxy({"id": i, "schema": "Organization", "properties": {"name": [n]}})
                for i, n in (("a", a), ("b", b))
            )
            return float(matcher.compare(one, other, defaults).score)

        return score

    for matcher in (LogicV2, LogicV1, NameMatcher):
        yield f"nomenklatura_{matcher.NAME.replace('-', '_')}", scorer(matcher)


def microseconds(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return what a comparison costs, its names seen before and not, and that of a very long name."""
    costs = []
    for pair in pairs:
        start = time.process_time()
        compare(pair.a, pair.b)
        costs.append(time.process_time() - start)
    sounds.cache_clear()
    start = time.process_time()
    for pair in pairs:
        compare(pair.a, pair.b)
    fresh = (time.process_time() - start) / len(pairs)
    start = time.process_time()
    compare("Abu Kamal" * (LONG // 9), "Albukamal" * (LONG // 9))
    long = time.process_time() - start
    return {
        "microseconds_median": round(statistics.median(costs) * 1e6, 1),
        "microseconds_mean": round(statistics.fmean(costs) * 1e6, 1),
        "microseconds_mean_names_unseen": round(fresh * 1e6, 1),
        "milliseconds_of_10000_letters": round(long * 1e3, 2),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Score, print the misses of the part tuned on when asked, and end with one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--data", type=Path, default=GOLD, help="the pairs")
    parser.add_argument("--misses", action="store_true", help="print those of the part dev")
    chosen = parser.parse_args(arguments)
    pairs = read(chosen.data)
    dev = [pair for pair in pairs if not pair.held]
    held = [pair for pair in pairs if pair.held]
    if chosen.misses:
        for pair in dev:
            found = compare(pair.a, pair.b)
            if found.same != pair.same:
                print(f"{found.score:.2f}  {pair.a} | {pair.b}: {found.why}")
    own = quality(held, [compare(p.a, p.b).score for p in held], at=SAME_FROM)
    on_dev = quality(dev, [compare(p.a, p.b).score for p in dev], at=SAME_FROM)
    scores: dict[str, object] = {
        "benchmark": "names",
        "pairs_dev": len(dev),
        "pairs_held": len(held),
        **{name: round(value, 4) for name, value in own.items()},
        "dev_f": round(on_dev["f"], 4),
    }
    for name, score in peers():
        if score is None:
            scores[name] = "absent: not installed"
            continue
        at = threshold(dev, [score(p.a, p.b) for p in dev])
        other = quality(held, [score(p.a, p.b) for p in held], at=at)
        scores[f"{name}_f"] = round(other["f"], 4)
    print(json.dumps(scores | microseconds(pairs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

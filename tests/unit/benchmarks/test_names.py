"""The pairs of names are a fair test: as many of each kind, split by hash, and scored as they should be."""

import hashlib
import json

import pytest
from benchmarks.names import GOLD, Pair, main, quality, read, threshold

PAIRS = read(GOLD)


def test_there_are_enough_pairs_and_about_half_are_one_name():
    for part in ([p for p in PAIRS if p.held], [p for p in PAIRS if not p.held]):
        assert 0.4 < sum(p.same for p in part) / len(part) < 0.6
    assert len(PAIRS) >= 400
    assert len({(p.a, p.b) for p in PAIRS}) == len(PAIRS)


def test_pairs_are_kept_aside_by_their_hash():
    for pair in PAIRS:
        number = int(hashlib.sha256(f"{pair.a}\t{pair.b}".encode()).hexdigest(), 16)
        assert not pair.held or number % 3 == 0
    assert sum(pair.held for pair in PAIRS) > 0.3 * len(PAIRS)


def test_f_counts_what_is_taken_wrongly_and_what_is_missed():
    pairs = [Pair("a", "b", same=same, held=False) for same in (True, True, False, False)]
    scores = [0.9, 0.2, 0.6, 0.1]
    assert quality(pairs, scores, at=0.5) == {"precision": 0.5, "recall": 0.5, "f": 0.5}
    assert quality(pairs, scores, at=0.95)["f"] == 0
    assert threshold(pairs, scores) == pytest.approx(0.2)


def test_it_prints_misses_of_the_part_tuned_on_and_ends_with_scores(capsys):
    assert main(["--misses"]) == 0
    *misses, last = capsys.readouterr().out.splitlines()
    scores = json.loads(last)
    assert scores["f"] >= 0.95
    assert scores["rapidfuzz"] if "rapidfuzz" in scores else scores["rapidfuzz_wratio_f"]
    assert misses
    held = {f"{p.a} | {p.b}" for p in PAIRS if p.held}
    assert not any(miss.split("  ")[1].split(":")[0] in held for miss in misses)

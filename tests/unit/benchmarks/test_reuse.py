"""The copies that reuse is scored on are what they are called, and the scores count what they say."""

import json
import random

from benchmarks.reuse import GOLD, beside, linked, main, make, ours, read

BANK = read(GOLD)
MADE = [make(BANK, random.Random(seed)) for seed in range(4)]  # noqa: S311


def words(sentences: list[str]) -> list[str]:
    return " ".join(sentences).split()


def test_every_slot_of_the_bank_is_filled_and_every_choice_made():
    texts = [
        t for one in MADE for t in (one.wire, *one.others, *(c for c, _ in one.copies.values()))
    ]
    assert not any(mark in sentence for text in texts for sentence in text for mark in "{}[]|")


def test_hands_share_no_sentence_of_the_bank():
    sentences = [s for some in BANK.sentences.values() for s in some]
    assert len(set(sentences)) == len(sentences) > 70


def test_half_of_a_wire_text_is_cut_and_the_rest_is_word_for_word():
    for one in MADE:
        copy, origin = one.copies["half"]
        assert copy == [one.wire[i] for i in origin]
        assert len(copy) * 2 == len(one.wire)


def test_a_tenth_of_the_words_is_dropped_and_none_is_added():
    for one in MADE:
        copy, _ = one.copies["dropped"]
        assert 0.85 < len(words(copy)) / len(words(one.wire)) < 0.95
        assert {w.strip(".,") for w in words(copy)} <= {w.strip(".,") for w in words(one.wire)}


def test_two_wire_sentences_stand_among_twenty_of_ones_own():
    for one in MADE:
        copy, origin = one.copies["embedded"]
        assert len(copy) == 22
        assert [copy[at] for at, i in enumerate(origin) if i >= 0] == [
            one.wire[i] for i in origin if i >= 0
        ]
        assert sum(i >= 0 for i in origin) == 2


def test_a_sentence_is_traced_to_the_number_of_its_source():
    source = ["Nobody came to the old bridge on that very wet Monday.", "It rained."]
    copy = ["It was dull.", "Nobody came to the old bridge on that wet Monday."]
    assert linked(source, copy) == {1: 0}


def test_scores_fall_when_copies_are_not_copies():
    others = [one._replace(copies={"half": (one.others[0], [-1] * 20)}) for one in MADE]
    assert ours([*MADE, *others])["half"] == 0.5


def test_a_peer_is_scored_where_it_does_best():
    def by_length(a: str, b: str) -> float:
        return len(b) / len(a)

    scores = beside(MADE, by_length, name="length")
    assert set(scores) >= {"length_half", "length_false_links", "length_threshold"}
    assert all(0 <= share <= 1 for case, share in scores.items() if case != "length_threshold")


def test_it_ends_with_a_line_of_scores(capsys):
    assert main(["--events", "2"]) == 0
    scores = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert scores["events"] == 6
    assert "minhash" in scores or "minhash_half" in scores

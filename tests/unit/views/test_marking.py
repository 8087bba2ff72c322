"""A marked sentence reads without colour, in any script, and never loses a word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from landbridge.model.explanation import Part, PartKind
from landbridge.views.marking import marked
from landbridge.views.terminal import plain

WORDS = "On Monday the army closed the Trebil crossing."


def part(text, words, name="role", kind=PartKind.ROLE):
    at = text.index(words)
    return Part(kind=kind, name=name, start=at, end=at + len(words))


def mark(text, *parts):
    return marked(text, start=0, end=len(text), parts=parts).plain


def test_each_part_stands_in_brackets_with_its_name():
    line = mark(WORDS, part(WORDS, "the army", "agent"), part(WORDS, "closed", "trigger"))
    assert line == "On Monday [agent the army] [trigger closed] the Trebil crossing."


def test_a_part_inside_another_is_nested():
    line = mark(
        WORDS, part(WORDS, "Trebil", "place"), part(WORDS, "the Trebil crossing", "subject")
    )
    assert line.endswith("[subject the [place Trebil] crossing].")


def test_two_parts_of_one_stretch_share_a_bracket():
    line = mark(WORDS, part(WORDS, "closed", "trigger"), part(WORDS, "closed", "denied"))
    assert "[trigger, denied closed]" in line


def test_a_part_that_crosses_another_is_cut_and_goes_on():
    line = mark(WORDS, part(WORDS, "the army closed", "a"), part(WORDS, "closed the Trebil", "b"))
    assert "[a the army [b closed]][b, continued  the Trebil] crossing." in line


def test_parts_outside_the_stretch_are_left_out():
    line = marked(WORDS, start=10, end=len(WORDS), parts=[part(WORDS, "Monday", "time")]).plain
    assert "time" not in line


def test_right_to_left_words_are_isolated_and_stay_in_order():
    text = "Trucks crossed معبر القائم on Monday."
    line = mark(text, part(text, "معبر القائم", "via"))
    assert "[via \u2068معبر القائم\u2069] on Monday." in line


def test_words_around_right_to_left_words_keep_their_own_direction():
    text = "معبر القائم was shut"
    assert mark(text) == "\u2068معبر القائم\u2069 was shut"


def test_wide_characters_keep_their_columns():
    text = "国境の gate was shut"
    line = mark(text, part(text, "国境の gate", "subject"))
    assert line == "[subject 国境の gate] was shut"
    assert cell_len(line) == cell_len(text) + len("[subject ]")


def test_a_combining_mark_is_not_cut_from_its_letter():
    text = "Cafe\u0301 Sudan was shut"
    cut = Part(kind=PartKind.PLACE, name="place", start=0, end=4)
    assert mark(text, cut) == "[place Cafe\u0301] Sudan was shut"


def test_a_stretch_of_combining_marks_alone_is_not_marked():
    text = "e\u0301 was shut"
    assert mark(text, Part(kind=PartKind.PLACE, name="place", start=1, end=2)) == text


def test_words_cannot_steer_the_terminal():
    text = "the \x1b[2Jarmy\u202e closed"
    line = mark(text, part(text, "closed", "trigger"))
    assert "\x1b" not in line
    assert "\u202e" not in line


SPAN = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda s: s[0] < s[1])


@given(
    st.text(st.characters(exclude_characters="[]"), min_size=30, max_size=40),
    st.lists(SPAN, max_size=6),
)
def test_no_word_is_lost_or_changed_by_marking(text, spans):
    parts = [Part(kind=PartKind.ROLE, name="x", start=a, end=b) for a, b in spans]
    line = mark(text, *parts)
    bare = re.sub(r"\[x(, continued)? ", "", line).replace("]", "")
    assert re.sub("[\u2068\u2069]", "", bare) == plain(text)
    assert line.count("[") == line.count("]")


@pytest.mark.parametrize("kind", PartKind)
def test_every_kind_of_part_has_a_colour(kind):
    line = marked(WORDS, start=0, end=len(WORDS), parts=[part(WORDS, "closed", "x", kind)])
    assert any("closed" in line.plain[s.start : s.end] and s.style for s in line.spans)

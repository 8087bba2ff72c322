"""The assessment on a terminal: complete without colour, in any width, and never steered."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from landbridge.views.terminal import plain, print_assessment


def printed(build, *, width=80, picture=None, assessment=None):
    stream = io.StringIO()
    console = Console(file=stream, width=width, color_system=None)
    print_assessment(console, picture or build.PICTURE, assessment or build.ASSESSMENT)
    return stream.getvalue()


def test_likelihood_and_confidence_stand_in_different_lines(build):
    lines = printed(build).splitlines()
    likely = [line for line in lines if "80\u201395" in line]
    assert likely
    assert not [line for line in likely if "onfidence" in line]


def test_a_level_of_confidence_without_a_sentence_is_still_told(build):
    assert "Confidence: low" in printed(build)


def test_every_footnote_is_printed_with_its_words(build):
    flat = " ".join(printed(build).split())
    for note in build.ASSESSMENT.footnotes:
        assert f"[{note.number}]" in flat
    assert '"Israel sent the jets"' in flat


def test_dissent_gaps_and_indicators_are_printed(build):
    flat = " ".join(printed(build).split())
    assert "Other positions: - Officials hold that talks still go on. [4]" in flat
    assert "Not stated: - How many lorries cross and how often." in flat
    assert "What would change it: - The paved road is used. [5]" in flat


@pytest.mark.parametrize("width", [30, 46, 80, 200])
def test_no_line_is_wider_than_the_window_or_ends_in_blanks(build, width):
    for line in printed(build, width=width).splitlines():
        assert len(line.rstrip()) <= width
    body = [line for line in printed(build, width=width).splitlines() if line.startswith("  ")]
    assert all(line == line.rstrip() for line in body)


def test_an_assessment_without_judgements_says_so(build):
    text = printed(build, picture=build.EMPTY_PICTURE, assessment=build.EMPTY_ASSESSMENT)
    assert "No key question can be answered" in text
    assert "0 documents" in text


def test_a_footnote_whose_document_is_gone_is_still_printed(build):
    picture = replace(build.PICTURE, documents=())
    assert "document not at hand" in " ".join(printed(build, picture=picture).split())


def test_square_brackets_in_a_document_are_not_markup(build):
    first = replace(build.ASSESSMENT.footnotes[0], quote="[bold red]not[/] markup")
    assessment = replace(build.ASSESSMENT, footnotes=(first,))
    assert "[bold red]not[/] markup" in printed(build, width=200, assessment=assessment)


@given(text=st.text())
def test_no_text_can_steer_the_terminal(text):
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", plain(text))


def test_the_bottom_line_is_printed_before_the_questions(build):
    first = build.ASSESSMENT.judgements[0]
    flat = " ".join(
        printed(build, assessment=replace(build.ASSESSMENT, summary=first.answer[:1])).split()
    )
    assert flat.index("Bottom line:") < flat.index(f"1. {first.question}")

"""Reasons on a terminal: coloured only where a terminal is, whole in any width."""

import io
import re

import pytest
from rich.console import Console

from landbridge.model.entity import Resolution
from landbridge.model.explanation import Explanation, Ground, Part, PartKind, Row, Unread
from landbridge.views.reasonobject import explanation_object
from landbridge.views.reasons import print_claim, print_reasons, print_unread

ROW = Row(table="frames.tsv", line=12, key=(("id", "close.v"),), example="They closed the gate.")


@pytest.fixture
def case(build):
    """A claim of the hand-made picture, its document, and an explanation of it."""
    claim = build.PICTURE.claims[0]
    document = next(d for d in build.PICTURE.documents if d.id == claim.document)
    explanation = Explanation(
        claim=claim.id,
        start=claim.start,
        end=claim.end,
        parts=(
            Part(kind=PartKind.TRIGGER, name="trigger", start=claim.start, end=claim.start + 3),
            Part(kind=PartKind.PLACE, name="lent", start=claim.end + 2, end=claim.end + 8),
        ),
        rule="close.v",
        grounds=(
            Ground(words="closed", gave="status: closed", row=ROW),
            Ground(words="", gave="certainty 0.85-0.99, for want of a hedge"),
        ),
    )
    return claim, document, explanation


def printed(show, *, width=100, terminal=False):
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
    )
    show(console)
    return stream.getvalue()


def told(case, build, **how):
    claim, document, explanation = case
    entities = {e.id: e for e in build.ENTITIES}
    mention = claim.arguments[0].mention
    decision = Resolution(
        text=mention.name, entity=mention.entity, score=0.9, reason="It is a name in the tables."
    )

    def show(console):
        print_claim(console, claim, explanation, document=document, entities=entities)
        print_reasons(console, claim, explanation, resolutions=[decision], entities=entities)

    return printed(show, **how)


def test_without_a_terminal_there_is_no_escape(case, build):
    assert "\x1b" not in told(case, build)


def test_on_a_terminal_the_parts_are_coloured(case, build):
    assert "\x1b[1;32m" in told(case, build, terminal=True)


def test_colour_changes_no_word(case, build):
    coloured = told(case, build, terminal=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == told(case, build)


@pytest.mark.parametrize("width", [30, 60, 200])
def test_every_width_holds_every_word(case, build, width):
    narrow = told(case, build, width=width)
    assert "".join(narrow.split()) == "".join(told(case, build).split())


def test_a_part_of_another_sentence_is_shown_with_its_neighbourhood(case, build):
    assert "elsewhere: " in told(case, build)
    assert "[lent " in told(case, build)


def test_rows_and_names_are_told(case, build):
    out = " ".join(told(case, build).split())
    assert '(frames.tsv line 12, close.v, as in "They closed the gate.")' in out
    assert "certainty 0.85-0.99, for want of a hedge" in out
    assert "0.90: It is a name in the tables." in out


def test_an_unread_sentence_tells_the_nearest_or_everything():
    text = "The debate opened."
    gap = Unread(
        start=0,
        end=len(text),
        reasons=(Ground(words="opened", gave="nearly", row=ROW), Ground(words="", gave="hardly")),
    )
    short = printed(lambda console: print_unread(console, gap, text=text, every=False))
    whole = printed(lambda console: print_unread(console, gap, text=text, every=True))
    assert "hardly" not in short
    assert "frames.tsv" not in short
    assert "hardly" in whole
    assert "frames.tsv line 12" in whole


def test_no_explanation_is_null(case):
    claim, document, _ = case
    assert explanation_object(claim, None, text=document.text, resolutions=()) is None


def test_an_explanation_counts_offsets_of_the_text(case):
    claim, document, explanation = case
    told = explanation_object(claim, explanation, text=document.text, resolutions=())
    for part in told["parts"]:
        assert document.text[part["start"] : part["end"]] == part["text"]
    assert told["grounds"][1]["row"] is None

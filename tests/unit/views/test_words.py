"""Dates, probabilities, sources and stances in words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.lexicon.tables import table
from landbridge.model.claim import ClaimKind, Modality, Polarity
from landbridge.model.interval import Interval, Precision
from landbridge.views.stance import Stance, position, stance, subject_of
from landbridge.views.words import (
    carriers,
    counted,
    interval_words,
    listed_words,
    outlets,
    percent,
    range_words,
    speaker,
)


def span(start, end, precision):
    return Interval(start=start, end=end, precision=precision)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (span(date(2018, 6, 18), date(2018, 6, 19), Precision.DAY), "18 June 2018"),
        (span(date(2018, 4, 1), date(2018, 5, 1), Precision.MONTH), "April 2018"),
        (span(date(2017, 12, 1), date(2018, 1, 1), Precision.MONTH), "December 2017"),
        (span(date(2017, 6, 1), date(2017, 9, 1), Precision.SEASON), "summer 2017"),
        (span(date(2018, 1, 1), date(2019, 1, 1), Precision.YEAR), "2018"),
        (
            span(date(2017, 12, 11), date(2017, 12, 21), Precision.MONTH),
            "11 December 2017 \u2013 20 December 2017",
        ),
        (span(date(2018, 7, 10), None, Precision.VAGUE), "since 10 July 2018"),
        (span(None, date(2018, 7, 10), Precision.VAGUE), "until 9 July 2018"),
        (span(None, None, Precision.VAGUE), "not dated"),
    ],
)
def test_a_span_is_said_in_the_precision_it_was_stated_in(interval, words):
    assert interval_words(interval) == words


@given(p=st.floats(0, 1))
def test_a_probability_is_never_said_as_certainty(p):
    assert percent(p) not in {"0\u00a0%", "100\u00a0%"}


def test_counts_and_lists_read_as_words():
    assert counted(1, "outlet") == "1 outlet"
    assert counted(2000, "claim") == "2,000 claims"
    assert counted(2, "use", "uses") == "2 uses"
    assert listed_words(["a"]) == "a"
    assert listed_words(["a", "b", "c"]) == "a, b and c"
    assert range_words(0.8, 0.95) == "80\u201395\u00a0%"


def test_cited_outlets_carry_a_speaker_and_the_publisher_only_where_none_is_cited(build):
    assert outlets([build.CLAIMS[3]]) == ("SANA", "Enab Baladi", "Buratha")
    assert outlets([build.CLAIMS[10]]) == ("Wire & Sons",)
    assert carriers(build.CLAIMS[3])[-1] == "Orbital Desk"


def test_the_same_outlet_is_counted_once_however_it_is_written(build):
    talks = build.CLAIMS[3]
    louder = replace(
        talks,
        chain=(
            replace(talks.chain[0], citations=build.CLAIMS[6].chain[0].citations),
            talks.chain[1],
        ),
    )
    assert outlets([talks, louder]) == ("SANA", "Enab Baladi", "Buratha")


def test_an_anonymous_source_is_called_so(build):
    assert speaker(build.CLAIMS[8]) == "An official (anonymous)"
    assert speaker(build.CLAIMS[7]) == "A Central Command spokesman"


@pytest.mark.parametrize(
    ("number", "chip", "words"),
    [
        (0, Stance.ASSESSED, "Not open"),
        (1, Stance.ASSERTED, "In use"),
        (2, Stance.SLIPPED, "Opening planned, not kept"),
        (7, Stance.DENIED, "No airstrike by those named"),
        (9, Stance.PLANNED, "Opening planned"),
        (12, Stance.RECOMMENDED, "Recommended (recommended)"),
    ],
)
def test_a_claim_is_shown_for_what_it_is(build, number, chip, words):
    assert stance(build.CLAIMS[number]) is chip
    assert position(build.CLAIMS[number]) == words


def test_a_possible_state_is_not_shown_as_a_fact(build):
    claim = replace(build.CLAIMS[1], modality=Modality.POSSIBLE)
    assert stance(claim) is Stance.POSSIBLE
    assert position(claim) == "In use (possible)"


def test_a_type_without_a_phrase_is_shown_by_its_own_name(build):
    claim = replace(build.CLAIMS[1], type="flooded_again")
    assert position(claim) == "Flooded again"
    assert position(replace(claim, polarity=Polarity.DENIED)) == "Not: Flooded again"


def test_a_claim_without_roles_is_about_its_place_or_nothing(build):
    strike = replace(build.CLAIMS[5], arguments=())
    assert subject_of(strike).text == "the town"
    assert subject_of(replace(strike, where=None)) is None


def test_every_phrase_belongs_to_a_kind_and_has_an_example():
    kinds = {kind.value for kind in ClaimKind}
    rows = table("positions")
    assert {row["kind"] for row in rows} == kinds
    assert all(
        row["affirmed"] and row["denied"] and row["planned"] and row["example"] for row in rows
    )

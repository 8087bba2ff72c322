"""States told in passing are of some earlier time, and dates belong to their own clause."""

import pytest
from tests.unit.claims.reading import claims_of, document_of, only, read, told

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import PAST


@pytest.mark.parametrize(
    ("type_", "sentence", "words"),
    [
        ("controls", "When it held both sides of the Goma crossing, the militia left.", "When"),
        ("controls", "At the time, rebels controlled the Goma crossing.", "At the time"),
        ("controls", "The army formerly held the Goma road.", "formerly"),
        ("controls", "Rebels once controlled the Goma crossing.", "once"),
        ("controls", "The Goma road, which rebels had held, is mined.", "had"),
        ("controls", "The army controlled Goma until rebels took it.", "until"),
        ("controls", "Rebels were driven from the last districts they held in Goma.", "driven"),
        ("controls", "The army captured the Goma bridge that rebels held.", "captured"),
        ("open", "The Goma gate used to be open to trucks.", "used to"),
        ("open", "The Goma crossing was once open around the clock.", "once"),
        ("open", "Before the war, the Goma crossing was open to all.", "Before"),
        ("open", "When Rwanda controlled Goma, the road was open.", "When"),
        ("open", "In those days the Goma pass was open all year.", "In those days"),
        ("closed", "The then-closed Goma crossing was shelled.", "then"),
        ("closed", "The Goma gate, previously closed, was painted.", "previously"),
        ("closed", "The Goma bridge was reopened after being closed for years.", "after"),
        ("closed", "Back then the Goma crossing was closed at night.", "Back then"),
        ("closed", "The Goma crossing had been closed for three weeks.", "had"),
        ("blocked", "The Goma bridge had been blocked for months when a convoy came.", "had"),
    ],
)  # fmt: skip
def test_a_state_told_in_passing_is_of_an_earlier_time(
    type_: str, sentence: str, words: str
) -> None:
    claim = told(type_, sentence)
    assert claim.when is not None
    assert (claim.when.anchor, claim.when.text) == (PAST, words)
    assert claim.when.interval.start is None
    assert str(claim.when.interval.end) == "2024-04-30"


@pytest.mark.parametrize(
    ("type_", "sentence"),
    [
        ("open", "The Goma crossing is open once again."),
        ("open", "The minister said the Goma crossing had been reopened."),
        ("closed", "Traders said the Goma road had been closed by rebels."),
        ("closed", "Officials said the Goma border was closed until further notice."),
        ("open", "When the Goma gate is open, trucks pass."),
        ("open", "The Goma gate, previously closed, is open."),
        ("took_over", "Rebels captured Goma before the talks."),
        ("controls", "The army shelled the Goma bridge that rebels held."),
        ("controls", "The army captured the Goma bridge that rebels hold."),
        ("closed", "The Goma gate was closed when gunmen came."),
        ("closed", "The minister said the Goma gate had been closed for two days."),
        ("closed", "The Goma gate has been closed for two days."),
    ],
)
def test_what_still_holds_or_happened_is_not_put_in_the_past(type_: str, sentence: str) -> None:
    claim = told(type_, sentence)
    assert claim.when is None or claim.when.anchor != PAST


def test_a_past_state_of_a_document_without_a_date_has_no_bounds():
    document = document_of("Rebels once controlled the Goma crossing.", published=None)
    when = only(read(document), "controls").when
    assert when is not None
    assert (when.interval.start, when.interval.end) == (None, None)


def test_a_date_in_a_relative_clause_stays_in_it():
    claims = claims_of("The Goma crossing, which was closed until Tuesday, has reopened.")
    assert only(claims, "closed").when.text == "until Tuesday"
    assert only(claims, "open").when is None


def test_a_date_after_the_second_verb_is_of_that_verb():
    claims = claims_of("The Goma gate was open to aid but has been closed in recent months.")
    assert only(claims, "open").when is None
    assert only(claims, "closed").when.text == "recent months"


def test_a_date_before_two_verbs_is_of_both():
    claims = claims_of("On Monday rebels captured Goma and the army closed the road to Sake.")
    assert {c.when.text for c in claims if c.type in ("took_over", "closed")} == {"Monday"}


def test_what_ended_a_span_happened_at_its_end():
    claims = claims_of("The Goma crossing was open until last month, when rebels seized it.")
    seized = only(claims, "took_over").when
    assert (str(seized.interval.start), str(seized.interval.end)) == ("2024-03-01", "2024-04-01")


def test_a_clause_of_a_year_holds_in_that_year():
    claims = claims_of("In 2017, when rebels controlled Goma, convoys crossed the border.")
    assert only(claims, "controls").when.text == "2017"


def test_paragraphs_keep_their_years_apart():
    document = document_of(
        "In August 2017 the army captured Goma.", "Rebels closed the road to Sake in March."
    )
    when = only(read(document), "closed").when
    assert (when.interval.start.year, when.anchor) == (2024, "publication")


@pytest.mark.parametrize(
    "row", [row for row in table("past_cues") if row["kind"] != "joined"], ids=lambda r: r["cue"]
)
def test_every_past_cue_is_read_in_its_example(row: dict[str, str]) -> None:
    claims = [c for c in claims_of(row["example"]) if c.when and c.when.anchor == PAST]
    assert len(claims) == 1
    assert claims[0].when.text.lower() in listed(row["cue"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad agreed last week to open the Goma crossing.",
        "The ministry decided on Monday to open the Goma crossing.",
        "Officials promised in March to open the Goma crossing.",
    ],
)
def test_the_day_of_a_decision_is_not_that_of_what_was_decided(sentence: str) -> None:
    claim = told("open", sentence)
    assert claim.when is None


def test_a_day_to_come_is_that_of_what_was_decided() -> None:
    claim = told("open", "Chad agreed to open the Goma crossing on 1 June 2024.")
    assert claim.when is not None
    assert str(claim.when.interval.start) == "2024-06-01"

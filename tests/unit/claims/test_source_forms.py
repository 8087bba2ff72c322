"""The forms in which reports name a source, each read into a chain."""

import pytest
from tests.unit.claims.reading import claims_of, only, page_of, read, sources, told

from landbridge.model.document import SectionKind


@pytest.mark.parametrize(
    ("text", "type_", "chain"),
    [
        (
            "The Nyala gate reopened on Monday, said Omar Bashir, a customs officer.",
            "open",
            ["Omar Bashir"],
        ),
        ("As the mayor noted, the Nyala gate is closed.", "closed", ["the mayor"]),
        ("The Nyala gate, as the mayor noted, is closed.", "closed", ["the mayor"]),
        (
            "State television quoted the minister as saying that the Nyala gate was closed.",
            "closed",
            ["the minister", "State television"],
        ),
        (
            "The mayor was quoted by SUNA as saying that the Nyala gate was closed.",
            "closed",
            ["The mayor", "SUNA"],
        ),
        ("Residents of Sake said that the army shelled it.", "shelling", ["Residents of Sake"]),
        (
            "Two sources in the ministry said that the Nyala gate was closed.",
            "closed",
            ["Two sources in the ministry"],
        ),
        ("A witness testified that the Nyala gate was closed.", "closed", ["A witness"]),
        ("A driver related that the Nyala gate was closed.", "closed", ["A driver"]),
        (
            "The statement that the Nyala gate was closed came late.",
            "closed",
            ["The statement"],
        ),
    ],
)
def test_a_source_is_named_in_many_forms(text, type_, chain):
    assert sources(told(type_, text)) == chain


@pytest.mark.parametrize("verb", ["said", "believed", "reported", "alleged"])
def test_passive_reporting_leaves_the_source_unnamed(verb):
    claim = told("withdrew", f"Rebels are {verb} to have left Sennar.")
    assert [(s.source.text, s.kind.value) for s in claim.chain[:-1]] == [(verb, "anonymous")]


def test_a_label_before_a_colon_speaks():
    head = SectionKind.HEADLINE
    claim = only(read(page_of((head, "Army: rebels left Sennar"))), "withdrew")
    assert sources(claim) == ["Army"]
    claim = only(read(page_of((head, "Reuters: rebels captured Sennar"))), "took_over")
    assert [(s.source.text, s.kind.value) for s in claim.chain[:-1]] == [("Reuters", "outlet")]


def test_a_name_behind_a_dash_speaks_in_a_headline_only():
    head, body = SectionKind.HEADLINE, SectionKind.BODY
    words = "Rebels have left the town of Sennar \u2013 army"
    assert sources(only(read(page_of((head, words))), "withdrew")) == ["army"]
    assert sources(only(read(page_of((body, words))), "withdrew")) == []


def test_a_place_before_a_colon_is_no_speaker():
    claims = claims_of("Sennar: rebels captured the bridge.", "Background: rebels left Goma.")
    assert all(sources(c) == [] for c in claims)
    assert claims


def test_an_unclosed_quotation_runs_on_into_the_next_paragraphs():
    claims = claims_of(
        'The governor said: "The army captured the bridge at Sennar.',
        '"Rebels shelled the road to Goma.',
        '"We closed the Nyala gate."',
        "Rebels left Bunagana on Sunday.",
    )
    assert sources(only(claims, "shelling")) == sources(only(claims, "closed")) == ["The governor"]
    assert sources(only(claims, "withdrew")) == []


def test_a_paragraph_of_nothing_but_quotation_has_the_speaker_before_it():
    claims = claims_of(
        "\u201cThe army captured Sennar,\u201d the governor said.",
        "\u201cRebels shelled the road to Goma.\u201d",
        "Rebels left Bunagana on Sunday.",
    )
    assert sources(only(claims, "shelling")) == ["the governor"]
    assert sources(only(claims, "withdrew")) == []


def test_a_short_quotation_between_does_not_lose_the_speaker():
    claims = claims_of(
        '"Both sides left Sake," the envoy said. "It was quiet."', '"The Nyala gate is closed."'
    )
    assert sources(only(claims, "closed")) == ["the envoy"]


def test_a_paragraph_of_quotation_after_none_has_no_speaker():
    claims = claims_of(
        "The governor said that the Nyala gate was closed.",
        "\u201cRebels shelled the road to Goma.\u201d",
    )
    assert sources(only(claims, "shelling")) == []


def test_a_statement_that_names_its_owner_is_read_as_the_owner():
    claim = told("withdrew", "According to a statement from the army, rebels left Sennar.")
    assert (claim.chain[0].source.antecedent, claim.chain[0].kind.value) == (
        "the army",
        "armed group",
    )


def test_a_spokesman_and_a_pronoun_are_read_as_who_was_named():
    claims = claims_of(
        "Omar Bashir, a spokesman for the army, arrived on Monday.",
        "The spokesman said that rebels had left Sennar.",
        "According to him, the Nyala gate is closed.",
    )
    assert only(claims, "withdrew").chain[0].source.antecedent == "Omar Bashir"
    assert only(claims, "closed").chain[0].source.antecedent is not None


def test_asking_to_stay_unnamed_is_no_demand():
    claims = claims_of("An official who asked to remain anonymous said that rebels left Sennar.")
    assert {c.kind.value for c in claims} == {"control"}
    assert only(claims, "withdrew").chain[0].kind.value == "anonymous"


@pytest.mark.parametrize(
    ("text", "attitude"),
    [
        ("As the mayor rightly noted, the Nyala gate is closed.", "endorses"),
        ("The mayor revealed that the Nyala gate was closed.", "endorses"),
        ("The mayor confirmed that the Nyala gate was closed.", "endorses"),
        ("The mayor claimed that the Nyala gate was closed.", "distances"),
        ("The mayor alleged that the Nyala gate was closed.", "doubts"),
        ("The mayor falsely said that the Nyala gate was closed.", "doubts"),
        ("The mayor said that the Nyala gate was closed.", "neutral"),
    ],
)
def test_the_reporters_attitude_is_kept(text, attitude):
    assert told("closed", text).chain[0].attitude.value == attitude


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (
            ("The army said that rebels had left Sennar. The claim could not be verified.",),
            "could not be verified",
        ),
        (
            ("The army said that rebels had left Sennar.", "AFP was unable to confirm the report."),
            "unable to confirm",
        ),
        (
            ("The army said that rebels had left Sennar, but AFP could not verify the claim.",),
            "could not verify",
        ),
    ],
)
def test_a_report_that_nobody_could_check_is_doubted(paragraphs, words):
    claim = told("withdrew", *paragraphs)
    assert (claim.chain[0].attitude.value, claim.chain[0].reliability) == ("doubts", words)
    assert claim.certainty.high == 0.6


def test_a_checked_report_is_not_doubted():
    claim = told(
        "withdrew", "The army said that rebels had left Sennar. AFP confirmed the report on Friday."
    )
    assert claim.chain[0].reliability is None


def test_who_could_not_confirm_a_report_is_no_source_of_it():
    claims = claims_of("AFP could not confirm the report that rebels left Sennar.")
    assert [(s.source.text, s.attitude.value) for s in only(claims, "withdrew").chain[:-1]] == [
        ("the report", "doubts")
    ]


def test_the_publisher_is_always_last():
    for text in ("Army: rebels left Sennar", "Rebels left Sennar, said the mayor."):
        assert told("withdrew", text).chain[-1].source.text == "Border Gazette"

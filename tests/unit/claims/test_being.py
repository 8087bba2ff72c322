"""What there is, where it is and who is left there are read as states, denied by whatever denies them."""

import pytest
from tests.unit.claims.reading import claims_of, told

from landbridge.model.claim import Modality, Polarity


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("present", "There are no mercenaries in Kaga Bandoro."),
        ("present", "Paris has no soldiers left in Gao."),
        ("existence", "There is no bridge over the Ulanga."),
        ("supply", "There is no flour in the enclave."),
        ("present", "The rebels are no longer inside the harbour."),
        ("commands", "The militia answers to no ministry."),
        ("took_over", "Kostiantynivka has not fallen."),
    ],
)
def test_what_is_not_there_is_denied_of_now(type_, text):
    claim = told(type_, text)
    assert claim.polarity is Polarity.DENIED
    assert claim.modality in {Modality.ONGOING, Modality.HAPPENED}


@pytest.mark.parametrize(
    ("text", "holder", "place"),
    [
        ("Marines are inside the Lagunillas camp.", "Marines", "camp"),
        ("Tribal fighters are on the outskirts of Marib.", "fighters", "Marib"),
        ("The brigade is ten kilometres from Shire.", "brigade", "Shire"),
        ("The mission has 300 peacekeepers in Bunia.", "peacekeepers", "Bunia"),
    ],
)
def test_whoever_is_somewhere_is_present_there(text, holder, place):
    claim = told("present", text)
    named = {a.role: a.mention.text for a in claim.arguments}
    assert holder in named["holder"]
    assert place in named["object"]
    assert claim.modality is Modality.ONGOING


def test_who_is_in_control_of_a_place_is_not_only_present():
    assert {c.type for c in claims_of("Rebels are in control of the town.")} == {"controls"}


@pytest.mark.parametrize(
    "text",
    [
        "The first lorries since the truce have crossed at Ibanda.",
        "The only convoy since May reached Dori.",
    ],
)
def test_what_came_since_a_date_is_the_subject(text):
    (claim,) = claims_of(text)
    assert any(a.mention.text.endswith(("lorries", "convoy")) for a in claim.arguments)


def test_no_time_at_all_denies_nothing():
    (claim,) = claims_of("The pickups crossed the border in no time.")
    assert claim.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Lorries cannot use the Qaraqosh road.", Polarity.DENIED, Modality.ONGOING),
        ("Lorries could not reach the camp on Friday.", Polarity.DENIED, Modality.HAPPENED),
        ("Lorries can only cross the dam by day.", Polarity.AFFIRMED, Modality.ONGOING),
        ("The terminal can handle 300 lorries a day.", Polarity.AFFIRMED, Modality.ONGOING),
        ("No lorries at Kasumbalesa", Polarity.DENIED, Modality.ONGOING),
        ("The ferry runs, if less often than before.", Polarity.AFFIRMED, Modality.ONGOING),
    ],
)
def test_what_can_be_done_is_told_as_it_stands(text, polarity, modality):
    (claim,) = claims_of(text)
    assert (claim.polarity, claim.modality, claim.certainty.words) == (polarity, modality, ())


def test_who_drives_through_a_place_is_the_subject_of_what_follows():
    paid = told("cost", "Drivers carrying cement to Juba pay four bribes.")
    assert [a.mention.text for a in paid.arguments if a.role == "agent"] == ["Drivers"]


def test_a_clause_that_tells_how_a_thing_is_done_leaves_the_thing_itself():
    found = {c.quote.split()[2] for c in claims_of("Both brigades live by taxing the Minova road.")}
    assert "live" in found


@pytest.mark.parametrize(
    ("text", "kind", "polarity", "modality"),
    [
        ("The garrison at Abéché is on high alert.", "event", Polarity.AFFIRMED, Modality.ONGOING),
        ("The brigades at Ras Lanuf are under the Fifth Corps.", "relation", Polarity.AFFIRMED, Modality.ONGOING),
        ("Aid agencies have no access to Kutum.", "status", Polarity.DENIED, Modality.ONGOING),
        ("Not an ounce of flour has entered Djibo.", "movement", Polarity.DENIED, Modality.HAPPENED),
        ("The column left Gao without firing a shot.", "event", Polarity.DENIED, Modality.HAPPENED),
        ("Police cleared the bridge without arresting anybody.", "event", Polarity.DENIED, Modality.HAPPENED),
        ("No lorries through Rafah since Monday", "attribute", Polarity.DENIED, Modality.ONGOING),
        ("There are no villagers left in Dalori.", "attribute", Polarity.DENIED, Modality.ONGOING),
        ("Fighting resumed around Kobo on Wednesday.", "event", Polarity.AFFIRMED, Modality.HAPPENED),
        ("Lorries waiting at Malaba pay for parking.", "movement", Polarity.AFFIRMED, Modality.ONGOING),
        ("The army found the rockets fired from the hill.", "event", Polarity.AFFIRMED, Modality.HAPPENED),
        ("Roads in the county are unusable from June to November.", "status", Polarity.AFFIRMED, Modality.ONGOING),
        ("Each boat sails to the island at dawn.", "movement", Polarity.AFFIRMED, Modality.ONGOING),
    ],
)  # fmt: skip
def test_a_state_stands_as_its_clause_does(text, kind, polarity, modality):
    found = [(c.polarity, c.modality) for c in claims_of(text) if c.kind.value == kind]
    assert (polarity, modality) in found

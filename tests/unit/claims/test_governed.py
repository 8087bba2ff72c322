"""What is planned, asked for or doubted is kept, whether or not a frame knows the deed."""

import pytest
from tests.unit.claims.reading import claims_of, roles

GOVERNED = [
    ("Caracas vowed to electrify the border fence at Paraguaipoa.", "electrify", "planned"),
    ("Kenya has decided to renumber the checkpoints on the road.", "renumber", "planned"),
    ("The mayor petitioned the ministry to repaint the bridge at Goma.", "repaint", "recommended"),
    ("Plans to televise the convoy were scrapped at the last minute.", "televise", "slipped"),
    ("The council shelved the repainting of the bridge at Kosti.", "repainting", "slipped"),
    ("Islamabad is mulling a diversion of lorries away from Torkham.", "diversion", "possible"),
    (
        "The junta gave the convoy two days to repaint its lorries at Goma.",
        "repaint",
        "recommended",
    ),
    (
        "Farmers petitioned the council to have the checkpoint at Goma repainted.",
        "repainted",
        "recommended",
    ),
    ("Don't televise the convoy to Goma, Oslo tells crews", "televise", "recommended"),
    (
        "Peacekeepers say a patrol is the only way to televise the crossing.",
        "televise",
        "recommended",
    ),
    ("Herders at Goma were given until dawn to clear out.", "clear", "recommended"),
    ("Traders want to see the checkpoint at Goma repainted.", "repainted", "recommended"),
    ("The army issued diversion orders for lorries at Torkham.", "diversion", "planned"),
    ("A diversion of lorries from Torkham cannot be ruled out.", "diversion", "possible"),
    ("A diversion of lorries from Torkham is a real possibility.", "diversion", "possible"),
]


KEPT = {"deed", "journey", "transfer", "recommendation"}


def about(text, word):
    """Return the claims on a deed whose quote holds a word."""
    return [c for c in claims_of(text) if word in c.quote and c.type in KEPT]


@pytest.mark.parametrize(("text", "word", "modality"), GOVERNED)
def test_what_a_governing_word_tells_of_is_kept_without_a_frame(text, word, modality):
    assert modality in {c.modality.value for c in about(text, word)}


def test_the_end_that_a_command_bids_is_asked_for():
    (asked,) = about("Kigali to Kinshasa: stop shelling the camps near Goma", "stop")
    assert (asked.modality.value, asked.polarity.value) == ("recommended", "affirmed")


def test_what_is_denied_of_a_deed_without_tense_is_a_claim():
    (told,) = claims_of("The militia denied having whitewashed the arch at Qalaat.")
    assert (told.type, told.polarity.value) == ("deed", "denied")
    assert roles(told) == {"subject": "The militia", "object": "the arch"}


def test_who_is_forbidden_is_the_doer_of_what_he_may_not_do():
    told = claims_of("The decree forbids drivers to honk at the Tina gate.")
    (honking,) = [c for c in told if c.type in KEPT]
    assert honking.polarity.value == "denied"
    assert "drivers" in roles(honking).values()


def test_a_doubted_happening_keeps_the_type_of_its_noun():
    told = {c.type: c.certainty.words for c in claims_of("Purported clashes alarmed herders.")}
    assert told["clash"] == ("purported",)


def test_a_noun_of_verb_and_particle_is_read_as_one_word():
    told = {c.type: c.modality.value for c in claims_of("Juba put off the pull-out of its guards.")}
    assert told["withdrew"] == "slipped"


def test_a_gate_that_is_said_to_be_something_is_no_deed():
    told = claims_of("The crossing is the largest of the province.")
    assert {c.type for c in told} <= {"statement"}


def test_what_is_refused_about_nothing_of_the_field_is_left():
    assert claims_of("The singer declined to comment on her album.") == ()


def test_when_a_thing_ends_is_not_what_happens():
    assert claims_of("The agency announced the end of Daesh.") == ()


def test_a_happening_that_a_report_only_points_back_to_is_not_told_again():
    assert claims_of("The reports of the meeting give no date.") == ()


def test_the_goods_of_a_ban_are_no_deed_of_their_own():
    told = claims_of("The ministry is weighing a ban on diesel sales through Goma.")
    assert {c.type for c in told} == {"deed"}
    assert len(told) == 1


def test_a_siege_that_drags_on_goes_on():
    (told,) = claims_of("The siege of the town drags on into a sixth month.")
    assert told.modality.value == "ongoing"


def test_the_effect_of_a_deed_makes_a_supposition_of_it():
    told = {c.type: c.modality.value for c in claims_of("An eviction would ruin the traders.")}
    assert set(told.values()) == {"hypothetical"}
    assert any("An eviction" in c.quote for c in claims_of("An eviction would ruin the traders."))


def test_what_is_in_progress_goes_on():
    told = {c.type: c.modality.value for c in claims_of("A call-up is in progress near Bosaso.")}
    assert told["deed"] == "ongoing"


def test_who_has_orders_to_do_a_thing_is_its_doer():
    told = claims_of("Marines received written orders to crouch beside the bridge by night.")
    (crouching,) = [c for c in told if c.type == "journey"]
    assert roles(crouching) == {"subject": "Marines"}
    assert crouching.modality.value == "planned"


def test_a_clause_beside_a_deed_does_not_hide_it():
    told = claims_of("Cairo offered to relabel the trucks provided Rafah reopens.")
    assert any("relabel" in c.quote and c.type == "deed" for c in told)


def test_in_return_for_names_no_return():
    told = claims_of("In return for the use of the road, Baku would let lorries cross at Torkham.")
    assert not [c for c in told if c.type == "journey"]

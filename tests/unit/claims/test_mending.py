"""Faults of the small parser that are put right before anything is read off the parse."""

from tests.unit.claims.reading import claims_of, only, roles, sources, told

from landbridge.claims.mending import mend
from landbridge.claims.parser import load_model
from landbridge.model.claim import Modality


def test_the_verb_behind_a_relative_clause_is_the_main_verb():
    claims = claims_of("The bridge that Ruritanian engineers built near Kupiansk was destroyed.")
    assert roles(only(claims, "destroyed")) == {"subject": "The bridge"}
    assert roles(only(claims, "built"))["agent"] == "Ruritanian engineers"


def test_a_participle_does_not_take_the_verb_of_its_subject():
    killed = told("killed", "Guards shut the gate after rockets fired from Mandera killed two men.")
    assert roles(killed)["agent"] == "rockets"


def test_the_subject_behind_after_is_no_object_of_it():
    claims = claims_of("The army lost a bridge after a column of rebels drove into Goma.")
    assert roles(only(claims, "traffic"))["agent"] == "a column of rebels"


def test_who_said_goes_on_to_claim():
    claim = told(
        "clash",
        "The monitors said most fighters had left Goma and claimed that fighting continued.",
    )
    assert sources(claim) == ["The monitors"]


def test_what_was_told_by_one_who_asked_not_to_be_named_is_a_report():
    claim = told(
        "open", "An officer told Reuters, asking not to be named, that the bridge had reopened."
    )
    assert sources(claim) == ["An officer"]
    assert claim.modality is Modality.HAPPENED


def test_a_gate_opened_to_aid_is_open_to_aid():
    claim = told("open", "The Mandera gate opened to aid on Sunday for the first time.")
    assert roles(claim) == {"subject": "The Mandera gate", "user": "aid"}


def test_a_crossing_heads_its_name():
    claim = told("closed", "Israel shut the Kerem Shalom crossing on Sunday.")
    assert roles(claim)["subject"] == "the Kerem Shalom crossing"


def test_the_parts_of_a_hyphenated_name_are_one_subject():
    claims = claims_of(
        "On February 13 the ministry agreed that Bab al-Salama and al-Rai be opened."
    )
    assert [a.mention.text for a in only(claims, "open").arguments if a.role == "subject"] == [
        "Bab al-Salama",
        "al-Rai",
    ]


def test_a_second_verb_before_part_of_a_place_is_a_verb():
    claims = claims_of("Rebels attacked Goma with mortars and seized parts of the city.")
    assert roles(only(claims, "took_over")) == {"holder": "Rebels", "object": "parts of the city"}


def test_an_agency_named_behind_its_description_is_told():
    claim = told(
        "present",
        "Troops arrived at the border on Friday, a military source told the state agency SANA.",
    )
    assert sources(claim) == ["a military source"]


def test_a_long_row_of_hyphens_is_looked_at_once():
    doc = load_model()("Al-" * 900 + "Rai was shut.")
    mend(doc)
    assert len(doc) > 900


def test_three_subjects_in_a_row_are_one_list():
    claim = told("attack", "The army, the police and the border guards were hit.")
    targets = [a.mention.text for a in claim.arguments if a.role == "target"]
    assert targets == ["The army", "the police", "the border guards"]


def test_the_name_behind_a_date_is_the_subject():
    claim = told("open", "At the end of March Ruritanian television said the gate would open.")
    assert sources(claim) == ["Ruritanian television"]


def test_a_noun_right_before_a_finite_verb_is_its_subject():
    assert roles(told("course", "The road links Goma with Bukavu."))["subject"] == "The road"


def test_about_before_a_number_opens_no_clause():
    claim = told("traffic", "Port staff reckon about half of the grain goes south to Jinja.")
    assert (claim.modality, claim.certainty.words) == (Modality.ONGOING, ("reckon",))


def test_a_plural_before_a_bare_verb_is_its_subject():
    doc = load_model()("Trucks queue for days at Goma.")
    mend(doc)
    queue = doc[1]
    assert (queue.tag_, [c.text for c in queue.children if c.dep_ == "nsubj"]) == (
        "VBP",
        ["Trucks"],
    )


def test_a_verb_before_provided_is_no_auxiliary():
    reopen = told("open", "The gate will reopen provided that both sides sign.")
    assert reopen.modality is Modality.CONDITIONAL


def test_what_is_denied_with_ing_is_a_deed_and_no_kind_of_thing():
    denied = told("transfer", "Asmara denied flying drones from the Bosaso airport.")
    assert (denied.polarity.value, roles(denied)["cargo"]) == ("denied", "drones")
    accused = told("airstrike", "Lawmakers accuse Kampala of bombing villages along the Sobat.")
    assert roles(accused)["agent"] == "Kampala"
    assert claims_of("The militia denied pending charges.") == ()


def test_a_capital_amid_a_name_is_no_verb():
    (claim,) = claims_of(
        "A spokesman for the rebels, Padoh Saw Taw Nee, said its fighters hold the bridge."
    )
    assert claim.type == "controls"
    assert sources(claim) == ["A spokesman for the rebels"]


def test_aid_before_convoys_is_no_command():
    (claim,) = claims_of("Aid convoys were not let in on Friday.")
    assert (claim.type, claim.polarity.value) == ("open", "denied")

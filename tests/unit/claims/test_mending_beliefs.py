"""What words of belief, report and appearance stand over is read through parses gone wrong."""

import pytest
from tests.unit.claims.reading import claims_of, roles, told


def _standing(claim):
    return (claim.polarity.value, claim.modality.value, claim.certainty.low)


@pytest.mark.parametrize(
    ("text", "type_", "thing"),
    [
        ("The depot bears all the marks of having been shelled.", "shelling", "The depot"),
        ("The patrol gave every indication of having been ambushed.", "attack", "The patrol"),
        ("The tunnel gives the impression of having been dug by hand.", "built", "The tunnel"),
        ("The gate has all the appearance of being shut.", "closed", "The gate"),
        ("The ford shows signs of being used by lorries.", "in_use", "The ford"),
    ],
)
def test_what_gives_the_appearance_of_something_is_what_it_is_said_of(text, type_, thing):
    claim = told(type_, text)
    assert thing in roles(claim).values()
    assert claim.certainty.words


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("The bridge is presumed destroyed.", "destroyed", "ongoing"),
        ("The culvert was believed mined.", "blocked", "happened"),
        ("Two villages were reported burned by riders.", "attack", "happened"),
        ("The pass was reported as closed on Monday.", "closed", "happened"),
        ("The trucks are reported as stuck south of the bridge.", "waiting", "ongoing"),
    ],
)
def test_a_state_under_a_word_of_belief_is_read_with_its_hedge(text, type_, modality):
    claim = told(type_, text)
    assert claim.modality.value == modality
    assert claim.certainty.words


def test_a_state_that_something_is_listed_as_is_told_of_it():
    assert roles(told("destroyed", "The bridge is listed as destroyed.")) == {
        "subject": "The bridge"
    }


def test_a_headline_believes_its_subject_behind_a_deed():
    claim = told("attack", "Militia believed behind killings on the river road")
    assert roles(claim)["agent"] == "Militia"
    assert _standing(claim) == ("affirmed", "happened", 0.55)


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("The suspicion that rebels tax the lorries is old.", "toll_levied", "rebels"),
        ("Belief that soldiers loot the trucks is common.", "attack", "soldiers"),
        ("The video appears to show militiamen burning tankers.", "attack", "militiamen"),
        (
            "The allegation that soldiers charged drivers ten dollars spread.",
            "toll_levied",
            "soldiers",
        ),
    ],
)
def test_a_verb_taken_for_a_noun_has_its_doer(text, type_, doer):
    assert roles(told(type_, text))["agent"] == doer


@pytest.mark.parametrize(
    "text",
    [
        "Four men are on trial on suspicion of having smuggled fuel.",
        "He was held on charges of having smuggled fuel.",
        "The captain faces charges of having smuggled fuel.",
    ],
)
def test_what_somebody_is_tried_for_has_happened_if_at_all(text):
    claim = told("transfer", text)
    assert claim.modality.value == "happened"
    assert claim.certainty.high < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Reports of a raid on the ferry could not be independently checked.",
        "Accounts of a raid on the ferry could not be authenticated.",
        "Claims of a raid on the ferry could not be corroborated.",
    ],
)
def test_what_could_not_be_checked_is_neither_denied_nor_a_mere_possibility(text):
    assert _standing(told("attack", text)) == ("affirmed", "happened", 0.25)


def test_what_is_asked_about_is_not_asked_for():
    claim = told("shelling", "Kyiv asked the envoy about the alleged shelling of the barracks.")
    assert _standing(claim) == ("affirmed", "happened", 0.3)


def test_a_deed_that_is_spoken_about_is_no_plan():
    assert (
        told("shelling", "They spoke about the shelling of the town.").modality.value == "happened"
    )


def test_what_something_looks_like_doing_may_come():
    claim = told("traffic", "The convoy looks like crossing the river tonight.")
    assert _standing(claim) == ("affirmed", "possible", 0.5)


def test_would_only_softens_an_opinion_of_ones_own():
    claim = told("withdrew", "I would say that the army left the town.")
    assert claim.modality.value == "happened"


def test_it_could_not_be_established_establishes_nothing():
    text = "It could not be established whether the convoy crossed the river."
    assert [c.type for c in claims_of(text)] == ["traffic"]


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("Shepherds guess the patrol bivouacked below the pass.", "deployed", "the patrol"),
        ("Elders think the convoy crossed the river.", "traffic", "the convoy"),
        ("Drivers reckon soldiers looted the depot.", "attack", "soldiers"),
        ("Officers reckon gunmen burned the ferry.", "attack", "gunmen"),
        ("Monitors assume troops shelled the port.", "shelling", "troops"),
    ],
)
def test_what_is_believed_without_that_is_hedged(text, type_, doer):
    claim = told(type_, text)
    assert doer in roles(claim).values()
    assert claim.certainty.words


def test_who_is_believed_arrested_by_others_has_not_arrested():
    claims = claims_of("The guards think the men arrested by police crossed the border.")
    assert {c.type: roles(c)["agent"] for c in claims} == {"arrest": "police", "traffic": "the men"}


def test_what_follows_after_in_a_headline_is_the_subject_of_its_verb():
    claim = told("blocked", "Dozens feared trapped after attack cuts Ancuabe road")
    assert roles(claim)["agent"] == "attack"


@pytest.mark.parametrize(
    ("text", "type_", "doer", "interval"),
    [
        (
            "Engineers have, it was reported, destroyed the bridge.",
            "destroyed",
            "Engineers",
            "0.40-0.75",
        ),
        ("Rebels had, it is believed, mined the road.", "blocked", "Rebels", "0.50-0.80"),
        (
            "The gate was, it is thought, closed by the militia.",
            "closed",
            "the militia",
            "0.50-0.80",
        ),
        ("The road was, drivers believe, mined by the army.", "blocked", "the army", "0.50-0.80"),
        ("The convoys are, residents suspect, carrying rifles.", "transfer", "", "0.40-0.75"),
    ],
)
def test_an_aside_of_belief_does_not_part_a_verb_from_its_subject(text, type_, doer, interval):
    claim = told(type_, text)
    assert roles(claim).get("agent", "") == doer
    assert f"{claim.certainty.low:.2f}-{claim.certainty.high:.2f}" == interval


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The post is presumed looted.", "attack"),
        ("Dozens are believed wounded.", "wounded"),
        ("The envoy is reported detained.", "arrest"),
        ("The mast was thought damaged.", "damaged"),
        ("Two drivers were feared kidnapped.", "abduction"),
    ],
)
def test_a_participle_taken_for_an_adjective_is_what_is_believed_done(text, type_):
    assert told(type_, text).certainty.words


def test_what_it_sounded_as_if_is_no_mere_possibility():
    claim = told("shelling", "It sounded as if gunmen were shelling the depot.")
    assert _standing(claim) == ("affirmed", "ongoing", 0.45)


@pytest.mark.parametrize(
    ("text", "type_", "interval"),
    [
        ("The convoy was, presumably, ambushed at the ford.", "attack", "0.55-0.80"),
        ("The bridge was, almost certainly, destroyed by the army.", "destroyed", "0.90-0.99"),
        ("The road has, perhaps, been mined by rebels.", "blocked", "0.20-0.55"),
        ("The lorries were by all accounts looted at the gate.", "attack", "0.60-0.85"),
        ("The gate was in all likelihood closed by the militia.", "closed", "0.70-0.90"),
    ],
)
def test_an_adverbial_by_an_auxiliary_hedges_its_verb(text, type_, interval):
    claim = told(type_, text)
    assert f"{claim.certainty.low:.2f}-{claim.certainty.high:.2f}" == interval
    assert "accounts" not in roles(claim).get("agent", "")


@pytest.mark.parametrize(
    ("text", "type_", "thing"),
    [
        ("What appears to be a drone hit the depot.", "attack", "a drone"),
        ("What is believed to be a mine damaged the bridge.", "damaged", "a mine"),
        (
            "What officials described as a convoy of mercenaries crossed the border.",
            "traffic",
            "convoy",
        ),
        ("What looked like a patrol of the guard crossed the river.", "traffic", "a patrol"),
        ("What is thought to be a militia controls the pass.", "controls", "a militia"),
    ],
)
def test_what_a_clause_with_what_names_fills_the_role(text, type_, thing):
    assert any(thing in name for name in roles(told(type_, text)).values())


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A bridge believed damaged by a mine was inspected.", "damaged"),
        ("A ferry thought hit by a drone sank near the port.", "attack"),
        ("Convoy believed heading for Goma", "traffic"),
        ("Rebels believed shelling depot at Goma", "shelling"),
        ("The road, reported passable in May, is cut again.", "passable"),
        ("Bosses, fearing their lorries had been burned, drove out to look.", "attack"),
    ],
)
def test_a_reduced_clause_of_belief_hedges_what_it_tells(text, type_):
    assert told(type_, text).certainty.words


def test_what_somebody_looked_to_be_doing_went_on():
    claim = told("withdrew", "Soldiers looked to be leaving the town.")
    assert _standing(claim) == ("affirmed", "ongoing", 0.5)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ferry believed sunk off Goma", "accident"),
        ("The ferry is feared sunk.", "accident"),
        ("The post is presumed lost.", "lost"),
        ("Two drivers are believed shot.", "attack"),
        ("Dozens feared trapped after attack cuts road", "deed"),
    ],
)
def test_a_believed_loss_is_neither_plan_nor_possibility(text, type_):
    assert told(type_, text).modality.value in {"happened", "ongoing"}

"""The main verb is found where the parser took it for a noun, and a headline without one stays so."""

import pytest
from tests.unit.claims.reading import claims_of, roles

from landbridge.claims.mending import mend
from landbridge.claims.parser import load_model
from landbridge.lexicon.tables import listed, table


def mended(text):
    """Return a mended parse."""
    doc = load_model()(text)
    mend(doc)
    return doc


@pytest.mark.parametrize(
    ("text", "verb", "subject", "goal"),
    [
        ("Dutch soldiers man every post on the ridge.", "man", "soldiers", "post"),
        ("Militias along the Congo levy a fee on every canoe.", "levy", "Militias", "fee"),
        ("Gunmen torch customs booth on road to Kamanyola", "torch", "Gunmen", "booth"),
        ("Officers at Farchana habitually extort cash from herders.", "extort", "Officers", "cash"),
        (
            "A second ferry enters service between Varna and Poti in April, the operator's timetable shows.",
            "enters",
            "ferry",
            "service",
        ),
        ("Kachin battalion hands over Mansi airfield", "hands", "battalion", "airfield"),
    ],
)
def test_a_verb_taken_for_a_noun_gets_its_subject_and_object_back(text, verb, subject, goal):
    doc = mended(text)
    word = next(t for t in doc if t.text == verb)
    found = {c.dep_: c.text for c in word.children}

    assert word.pos_ == "VERB"
    assert (found.get("nsubj"), found.get("dobj")) == (subject, goal)


@pytest.mark.parametrize(
    "text",
    [
        "Drone strikes on the Kupiansk bridge",
        "Army patrols along the border",
        "Border clashes near Galwan",
        "Truck queues at the Chaman gate",
        "Goods train derailment near Quetta",
        "Customs post closure at Torkham",
        "Houthis missile attack on tanker",
        "Taliban fighters at the Spin Boldak gate",
        "Refugee returns to Tigray on hold",
        "Ships passage through the strait",
        "Women protest leaders in custody",
        "Heavy losses for both sides",
    ],
)
def test_a_headline_without_a_verb_is_given_none(text):
    before = [t.tag_ for t in load_model()(text)]

    assert [t.tag_ for t in mended(text)] == before


def test_of_two_subjects_the_first_may_be_a_clause():
    doc = mended("The Osh bus restarts on Monday, the ministry announced.")
    word = next(t for t in doc if t.text == "restarts")

    assert (word.pos_, word.dep_, word.head.text) == ("VERB", "ccomp", "announced")


@pytest.mark.parametrize("row", table("separable"), ids=lambda row: row["particle"])
def test_a_particle_leaves_its_object_to_the_verb(row):
    doc = mended(row["example"])
    particle = next(t for t in doc if t.lower_ == row["particle"])

    assert particle.head.lemma_ in listed(row["verbs"])
    assert any(c.dep_ in {"dobj", "nsubjpass"} for c in particle.head.children)


def test_what_is_done_at_a_place_or_time_is_no_object_of_a_particle():
    doc = mended("The parcels were handed in Kabul, and more will be sent in June.")

    assert {t.dep_ for t in doc if t.text in {"Kabul", "June"}} == {"pobj"}


def test_a_mended_headline_is_read():
    (claim,) = claims_of("Kachin battalion hands over Mansi airfield to the police")

    assert (claim.kind.value, claim.type) == ("control", "took_over")


@pytest.mark.parametrize(
    ("text", "verb", "above", "goal"),
    [
        ("Envoys pushed the militia to clear roadblocks near Goma.", "clear", "pushed", "roadblocks"),
        ("Partners are encouraged to preposition stocks in Abeche.", "preposition", "encouraged", "stocks"),
        ("The cabinet earmarked funds to clear mines around Sake.", "clear", "earmarked", "mines"),
    ],
)  # fmt: skip
def test_an_infinitive_read_as_a_description_gets_its_object_back(text, verb, above, goal):
    word = next(t for t in mended(text) if t.text == verb)
    assert (word.tag_, word.head.text) == ("VB", above)
    assert [c.text for c in word.children if c.dep_ == "dobj"] == [goal]


def test_a_gerund_behind_a_noun_is_what_the_preposition_holds():
    word = next(
        t for t in mended("Kenya sets date for Mandera gate reopening") if t.text == "reopening"
    )
    assert (word.pos_, word.dep_, word.head.text) == ("NOUN", "pobj", "for")


def test_back_before_a_place_belongs_to_the_verb():
    word = next(t for t in mended("The militia pulls back north of the river.") if t.text == "back")
    assert word.head.text == "pulls"


def test_who_is_to_do_what_an_order_bids_is_its_subject():
    word = next(
        t
        for t in mended("The mayor issued orders for the gates to be shut at dusk.")
        if t.text == "shut"
    )
    assert {c.dep_: c.text for c in word.children}["nsubjpass"] == "gates"
    assert word.head.text == "orders"


@pytest.mark.parametrize(
    ("text", "role", "filler"),
    [
        ("Gunmen man at least six posts on the road.", "holder", "Gunmen"),
        ("Soldiers guard more than 20 posts along the fence.", "holder", "Soldiers"),
        ("Militias tax some forty lorries a day at the ford.", "agent", "Militias"),
    ],
)
def test_a_verb_before_a_rounded_number_is_no_noun(text, role, filler):
    (claim,) = claims_of(text)
    assert roles(claim)[role] == filler


@pytest.mark.parametrize("text", ["Russian artillery shelled Kupiansk, wounding two women."])
def test_a_name_behind_a_verb_is_its_object(text):
    (name,) = (t for t in mended(text) if t.ent_type_ and t.pos_ == "PROPN")
    assert name.dep_ == "dobj"

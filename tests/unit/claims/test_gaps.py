"""Objects that stand before their verb: "the districts they held"."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles, told


@pytest.mark.parametrize(
    ("text", "type_", "object_"),
    [
        ("The army retook three of the districts it lost in April.", "lost", "the districts"),
        (
            "Militants left the last villages they held in the hills.",
            "controls",
            "the last villages",
        ),
        ("The general spoke of the towns his forces captured.", "took_over", "the towns"),
    ],
)
def test_a_noun_is_the_object_of_its_relative_clause(text, type_, object_):
    assert roles(only(claims_of(text), type_))["object"] == object_


@pytest.mark.parametrize(
    "text",
    [
        "On the day the army attacked, Goma was quiet.",
        "The way the army attacked surprised the town.",
    ],
)
def test_a_day_or_a_way_is_no_object(text):
    assert "target" not in roles(only(claims_of(text), "attack"))


def test_who_sends_forces_is_their_agent():
    claim = told("deployed", "Taliban forces deployed additional fighters to Kunduz.")
    assert roles(claim) == {
        "agent": "Taliban forces",
        "holder": "additional fighters",
        "object": "Kunduz",
    }


def test_forces_that_deploy_themselves_have_no_agent():
    assert "agent" not in roles(told("deployed", "Troops deployed at the gate."))


def test_both_ends_of_a_link_are_kept():
    claim = told("course", "The road connects Goma with Bukavu.")
    assert [a.mention.text for a in claim.arguments if a.role == "object"] == ["Goma", "Bukavu"]


def test_according_to_names_no_destination():
    claim = told("traffic", "The convoy crossed on Monday, according to the mayor of Goma.")
    assert "destination" not in roles(claim)

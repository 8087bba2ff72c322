"""Who a gate is open to, and who not, are told apart."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles, told

from landbridge.model.claim import ClaimKind, Polarity


def users(claim):
    return [m.text for m in claim.mentions("user")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Kasumbalesa terminal is open, but only for police and army lorries.",
            ["police and army lorries"],
        ),
        ("The bridge at Rosso was reopened only to ambulances.", ["ambulances"]),
        ("The Galabat gate is open exclusively for aid.", ["aid"]),
    ],
)
def test_a_gate_open_to_some_only_is_restricted_to_them(text, who):
    claim = told("restricted", text)
    assert claim.polarity is Polarity.AFFIRMED
    assert users(claim) == who


@pytest.mark.parametrize("whom", ["except to", "to all but", "to everyone but"])
def test_a_gate_closed_except_to_some_is_restricted_to_them(whom):
    claim = told("restricted", f"The Oursi checkpoint is closed {whom} ambulances.")
    assert users(claim) == ["ambulances"]


def test_open_to_some_but_not_to_others_is_two_claims():
    both = claims_of("The Beitbridge gate is open for lorries but not for passengers.")
    assert {(c.type, c.polarity.value, *users(c)) for c in both} == {
        ("open", "affirmed", "lorries"),
        ("open", "denied", "passengers"),
    }


def test_a_gate_open_to_some_stays_open_to_them():
    assert users(told("open", "The Ruzizi bridge is open for pedestrians.")) == ["pedestrians"]


def test_who_is_let_through_is_who_a_gate_is_open_to():
    claim = told("restricted", "Only ambulances are allowed through the gate.")
    assert (roles(claim)["subject"], users(claim)) == ("the gate", ["ambulances"])


def test_traffic_that_is_halted_is_not_also_told_as_traffic():
    found = claims_of("Commercial traffic at Mandera was halted after a shooting.")
    assert roles(only(found, "closed"))["via"] == "Mandera"
    assert not [c for c in found if c.kind is ClaimKind.MOVEMENT]

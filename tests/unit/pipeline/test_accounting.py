from datetime import date

import pytest
from tests.unit.pipeline.build import GATE, claim, tell

from landbridge.model.errors import UnknownName
from landbridge.model.state import Facet
from landbridge.pipeline.accounting import why
from landbridge.pipeline.asking import status

SHUT = claim("status", "closed", subject=GATE, quote="The gate is shut.")


def test_every_estimate_of_the_status_has_its_reasons(workspace):
    tell(workspace, SHUT)
    found = why(workspace, "Abu Kamal")
    assert (
        tuple(one.estimate for one in found.reasons)
        == status(workspace, "Abu Kamal").state.estimates
    )
    (gate,) = (one for one in found.reasons if one.estimate.facet is Facet.GATE)
    assert {c for r in gate.removals for c in r.claims} <= set(found.grounds.claims)


def test_only_what_was_said_by_the_day_counts(workspace):
    tell(workspace, SHUT, on="2018-07-10")
    tell(workspace, SHUT, on="2018-09-10", by="Evening Post")
    (gate,) = (
        one
        for one in why(workspace, "Abu Kamal", known=date(2018, 8, 1)).reasons
        if one.estimate.facet is Facet.GATE
    )
    assert len(gate.removals) == 1


def test_who_is_kept_out_of_a_held_crossing_is_told(workspace):
    held = claim(
        "control", "controls", holder="country:us", object="place:al-tanf", quote="Theirs."
    )
    tell(workspace, held)
    (gate,) = (one for one in why(workspace, "Tanf").passages if one.actor == "country:ir")
    assert gate.denied
    assert gate.claims
    assert gate.reasons


def test_a_place_on_no_corridor_has_no_passages(workspace):
    tell(workspace, SHUT)
    assert why(workspace, "Rafah").passages == ()


def test_an_unknown_place_is_refused(workspace):
    tell(workspace, SHUT)
    with pytest.raises(UnknownName):
        why(workspace, "Nowhereville")

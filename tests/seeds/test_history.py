"""The history of the founding articles' two crossings, as a careful reader would write it."""

from datetime import date

import pytest

from landbridge.model.claim import Modality
from landbridge.model.history import Track
from landbridge.model.state import Facet
from landbridge.pipeline.accounting import why
from landbridge.pipeline.recounting import Recounted, history
from landbridge.store.workspace import Workspace

pytestmark = pytest.mark.seed

LAST = date(2019, 3, 27)


def recount(seeds, place, known=LAST) -> Recounted:
    with Workspace.open(seeds.path) as workspace:
        return history(workspace, place, known=known)


def track(found: Recounted, facet, of=None) -> Track:
    return next(t for t in found.tracks if (t.facet, t.of) == (facet, of))


@pytest.mark.parametrize("known", [date(2018, 7, 31), LAST])
def test_the_gate_was_never_open(seeds, known):
    gate = track(recount(seeds, "Albukamal", known), Facet.GATE)
    assert gate.periods
    for period in gate.periods:
        assert period.values
        assert set(period.values) <= {"closed", "under_construction"}


def test_the_opening_of_april_is_a_plan_not_kept_and_that_of_2019_a_plan(seeds):
    found = recount(seeds, "Albukamal")
    told = [t for p in track(found, Facet.GATE).periods for t in p.tellings]
    kinds = [found.grounds.claims[t.claim].modality for t in told]
    assert Modality.SLIPPED in kinds
    assert Modality.PLANNED in kinds
    assert not any("open" in t.values for t in told)


def test_the_bypass_was_in_use(seeds):
    (used,) = track(recount(seeds, "Albukamal"), Facet.BYPASS).periods
    assert used.values == ("in_use",)
    assert used.since.by <= date(2018, 7, 10)


def test_the_town_changed_hands_in_november_2017(seeds):
    periods = track(recount(seeds, "Albukamal"), Facet.CONTROLLER, "place:albukamal").periods
    (since,) = [p.since.by for p in periods if "actor:iran-backed-militias" in p.values]
    assert (since.year, since.month) == (2017, 11)


def test_the_months_without_a_report_of_the_gate_are_told(seeds):
    (silence,) = track(recount(seeds, "Albukamal"), Facet.GATE).silences
    assert (silence.start, silence.end) == (date(2018, 7, 10), LAST)


def test_tanf_was_denied_to_iran_by_who_held_it(seeds):
    found = recount(seeds, "Tanf")
    (iran,) = [one for one in found.passages if one.actor == "country:ir"]
    assert iran.denied
    held = track(found, Facet.CONTROLLER, "surroundings").periods[-1]
    assert held.values == ("country:us",)


def test_the_gate_rests_on_no_one_origin(seeds):
    with Workspace.open(seeds.path) as workspace:
        reasons = why(workspace, "Albukamal", known=LAST).reasons
    (gate,) = [one for one in reasons if one.estimate.facet is Facet.GATE]
    assert set(gate.values) == {"closed", "under_construction"}
    assert gate.p > 0.8
    assert all(removal.p > 0.7 for removal in gate.removals)
    assert gate.against is None

import pytest
from tests.unit.states.build import about_gate, day, gate, state, told

from landbridge.model.difference import Shift
from landbridge.model.state import Facet
from landbridge.states.difference import Known, is_moved, shifts

SHUT = [
    gate("closed", on="2018-03-10", by="Daily Herald"),
    gate("closed", on="2018-03-12", by="Gamma Post"),
]
OPENED = gate("open", on="2018-06-20", by="Beta Wire", modality="happened", when="2018-06-18")


def known(claims, by, *, on=None):
    return Known(subject=about_gate(claims), told=told(claims, known=by), on=day(on or by))


def moved(then, now, facet=Facet.GATE) -> Shift:
    return next(s for s in shifts(then, now) if s.estimate.facet is facet)


def test_a_report_that_became_known_moves_a_facet_and_is_named():
    shift = moved(known(SHUT, "2018-04-01"), known([*SHUT, OPENED], "2018-07-01"))
    assert (shift.values_before, shift.values_after) == (("closed",), ("open",))
    assert is_moved(shift)
    (arrival,) = shift.arrived
    assert arrival.claims == (OPENED.id,)
    assert arrival.p == pytest.approx(shift.p_waited)


def test_both_dates_tell_what_the_state_tells():
    shift = moved(known(SHUT, "2018-04-01"), known([*SHUT, OPENED], "2018-07-01"))
    then = state(SHUT, on="2018-04-01").get(Facet.GATE)
    now = state([*SHUT, OPENED], on="2018-07-01").get(Facet.GATE)
    assert (shift.before, shift.after) == (then, now)
    assert shift.p_before == pytest.approx(then.probability("open"))
    assert shift.p_after == pytest.approx(now.probability("open"))


def test_what_time_alone_makes_is_told_apart():
    shift = moved(known(SHUT, "2018-04-01"), known(SHUT, "2019-04-01"))
    assert shift.arrived == ()
    assert shift.p_waited == pytest.approx(shift.p_after)
    assert shift.p_after < shift.p_before


def test_of_one_day_only_what_was_said_can_move_a_facet():
    then, now = (known(SHUT, by, on="2018-04-01") for by in ("2018-04-01", "2019-04-01"))
    assert not is_moved(moved(then, now))


def test_a_claim_that_no_longer_stands_is_named():
    shift = moved(known(SHUT, "2018-04-01"), known(SHUT[:1], "2018-04-02"))
    assert shift.withdrawn == (SHUT[1].id,)


def test_what_nobody_spoke_of_before_had_no_evidence():
    shift = moved(known([], "2018-03-01"), known(SHUT, "2018-04-01"))
    assert shift.before.no_evidence
    assert shift.values_before == ()
    assert is_moved(shift)


def test_when_all_of_it_is_withdrawn_nothing_is_known_any_more():
    shift = moved(known(SHUT, "2018-04-01"), known([], "2018-04-02"))
    assert shift.after.no_evidence
    assert shift.values == ("closed",)
    assert len(shift.withdrawn) == 2


def test_a_copy_that_became_known_is_no_new_origin():
    copy = gate("closed", on="2018-04-02", by="Daily Herald")
    shift = moved(known(SHUT, "2018-04-01"), known([*SHUT, copy], "2018-04-03"))
    assert all(copy.id in a.claims for a in shift.arrived)
    assert not is_moved(shift)


def test_facets_that_nobody_speaks_of_on_either_date_are_left_out():
    found = shifts(known(SHUT, "2018-04-01"), known(SHUT, "2018-05-01"))
    assert [s.estimate.facet for s in found] == [Facet.GATE]


def test_a_shift_of_nothing_has_no_estimate():
    nothing = Shift(
        before=None, after=None, values=(), values_before=(), values_after=(), p_before=0,
        p_waited=0, p_after=0, arrived=(), withdrawn=(),
    )  # fmt: skip
    with pytest.raises(LookupError):
        _ = nothing.estimate

from tests.unit.states.build import (
    CROSSING,
    GATE,
    KIN,
    SIDE,
    about_gate,
    claim,
    day,
    gate,
    library,
    month,
    told,
)

from landbridge.model.history import Beginning
from landbridge.model.state import Facet
from landbridge.states.history import change_days, tracks
from landbridge.states.said import said_on

CLOSED = gate("closed", on="2018-03-10", modality="ongoing")
CLOSED_TOO = gate("closed", on="2018-03-12", by="Gamma Post", modality="ongoing")
REOPENED = gate("open", on="2018-06-20", by="Beta Wire", modality="happened", when="2018-06-18")
ELSEWHERE = claim("status", "open", subject="crossing:far", doc="Far@2018-05-01")


def changes(claims, known: str):
    documents = library(claims)
    said = {c.id: said_on(c, documents[c.document]) for c in claims}
    return change_days(GATE, claims=claims, said=said, known=day(known), kin=KIN)


def test_estimates_may_change_when_something_is_said_or_is_said_to_have_happened():
    assert changes([CLOSED, REOPENED, ELSEWHERE], "2018-12-31") == (
        day("2018-03-03"),
        day("2018-03-10"),
        day("2018-06-17"),
        day("2018-06-18"),
        day("2018-06-20"),
    )


def test_what_was_said_later_changes_nothing_yet():
    assert changes([CLOSED, REOPENED], "2018-06-19") == (day("2018-03-03"), day("2018-03-10"))


def recount(claims, *, on, facet=Facet.GATE, of=None):
    found = tracks(about_gate(claims), told=told(claims, known=on), on=day(on))
    return next(t for t in found if (t.facet, t.of) == (facet, of))


def held(type_="controls", *, by, on, holder="actor:army", **more):
    return claim("control", type_, holder=holder, object=SIDE, by=by, doc=f"{by}@{on}", **more)


def test_days_of_one_reading_make_one_period():
    shut, opened = recount([CLOSED, CLOSED_TOO, REOPENED], on="2018-12-31").periods
    assert (shut.values, opened.values) == (("closed",), ("open",))
    assert shut.end == opened.start
    assert opened.end is None
    assert 0 < shut.least <= shut.most < 1


def test_a_period_begins_on_the_day_a_report_of_the_change_gives():
    _, opened = recount([CLOSED, CLOSED_TOO, REOPENED], on="2018-12-31").periods
    assert (opened.since.how, opened.since.by) == (Beginning.TOLD, day("2018-06-18"))
    assert opened.since.claim == REOPENED.id


def test_a_change_told_of_a_month_begins_in_it_and_keeps_its_claim():
    reopened = gate("open", on="2018-07-20", by="B", modality="happened", when=month("2018-06"))
    _, opened = recount([CLOSED, CLOSED_TOO, reopened], on="2018-12-31").periods
    assert (opened.since.how, opened.since.claim) == (Beginning.TOLD, reopened.id)


def test_a_change_that_nobody_reports_lies_between_two_reports():
    now = [gate("open", on="2018-06-20", by=by, modality="ongoing") for by in ("Beta", "Delta")]
    _, opened = recount([CLOSED, CLOSED_TOO, *now], on="2018-07-31").periods
    assert opened.since.how is Beginning.BETWEEN
    assert (opened.since.after, opened.since.by) == (day("2018-03-12"), day("2018-06-20"))


def test_the_first_period_begins_by_its_first_report():
    (shut,) = recount([CLOSED], on="2018-05-01").periods
    assert (shut.since.how, shut.since.by) == (Beginning.BY, day("2018-03-10"))


def test_a_holder_only_told_of_as_driven_out_held_it_before():
    taken = held(
        "took_over", by="A", on="2018-03-10", when="2018-03-09", loser="actor:band", modality="happened"
    )  # fmt: skip
    before, after = recount([taken], on="2018-05-01", facet=Facet.CONTROLLER, of=SIDE).periods
    assert (before.values, before.since.how) == (("actor:band",), Beginning.BEFORE)
    assert (after.values, after.since.by) == (("actor:army",), day("2018-03-09"))


def test_what_is_known_grows_old_until_it_is_known_no_more():
    shut, unknown = recount([CLOSED], on="2022-05-01").periods
    assert (unknown.values, unknown.since.how) == ((), Beginning.AGED)
    assert shut.most > shut.least


def test_a_silence_reaches_from_the_last_report_to_the_day_asked_about():
    found = recount([CLOSED], on="2019-05-10")
    (silence,) = found.silences
    assert (silence.start, silence.end) == (day("2018-03-10"), day("2019-05-10"))
    assert found.last_fact == day("2018-03-10")


def test_a_plan_breaks_no_silence_and_is_told_on_the_day_it_was_said():
    plan = gate("open", on="2018-12-01", by="B", modality="planned", when="2019-02-01")
    found = recount([CLOSED, plan], on="2019-05-10")
    assert len(found.silences) == 1
    (told_of,) = (t for p in found.periods for t in p.tellings if t.claim == plan.id)
    assert (told_of.start, told_of.said) == (day("2018-12-01"), day("2018-12-01"))


def test_a_plan_is_never_the_beginning_of_a_period():
    plan = gate("open", on="2018-02-01", by="B", modality="planned")
    (shut,) = recount([plan, CLOSED], on="2018-05-01").periods
    assert shut.since.claim == CLOSED.id


def test_facets_without_any_report_have_no_history():
    found = tracks(
        about_gate([CLOSED]), told=told([CLOSED], known="2018-05-01"), on=day("2018-05-01")
    )
    assert [t.facet for t in found] == [Facet.GATE]


def test_a_demand_is_told_but_is_no_evidence():
    demand = gate("open", on="2018-04-01", by="B", modality="recommended")
    (shut,) = recount([CLOSED, demand], on="2018-05-01").periods
    assert [(t.claim, bool(t.values)) for t in shut.tellings] == [
        (CLOSED.id, True),
        (demand.id, False),
    ]
    alone = recount([CLOSED], on="2018-05-01").periods[0]
    assert (shut.least, shut.most) == (alone.least, alone.most)


def test_a_question_tells_nothing():
    asked = gate("open", on="2018-04-01", by="B", modality="hypothetical")
    (shut,) = recount([CLOSED, asked], on="2018-05-01").periods
    assert [t.claim for t in shut.tellings] == [CLOSED.id]


def test_every_report_is_told_once_in_the_period_of_its_days():
    later = gate("open", on="2018-07-20", by="Delta", modality="ongoing")
    shut, opened = recount([CLOSED, CLOSED_TOO, REOPENED, later], on="2018-12-31").periods
    assert [t.claim for t in shut.tellings] == [CLOSED.id, CLOSED_TOO.id]
    assert [t.claim for t in opened.tellings] == [REOPENED.id, later.id]


def test_reports_at_odds_make_a_time_of_which_nothing_is_clear():
    odds = [gate(t, on="2018-03-10", by=t.title()) for t in ("closed", "open")]
    (unclear,) = recount(odds, on="2018-04-10").periods
    assert (unclear.values, unclear.since.how) == ((), Beginning.AGED)
    assert len(unclear.tellings) == 2


def test_reports_said_later_are_not_in_the_history():
    found = tracks(
        about_gate([CLOSED, REOPENED]),
        told=told([CLOSED, REOPENED], known="2018-04-01"),
        on=day("2018-04-01"),
    )
    assert [t.claim for p in found[0].periods for t in p.tellings] == [CLOSED.id]


def test_access_is_told_before_control_and_places_before_their_parts():
    claims = [
        held(by="A", on="2018-03-01"),
        claim("control", "controls", holder="actor:army", where=(SIDE, "outskirts of"), object=SIDE, doc="B@2018-03-01", by="B"),
        CLOSED,
        claim("movement", "traffic", via=CROSSING, doc="C@2018-03-02", by="C"),
    ]  # fmt: skip
    found = tracks(about_gate(claims), told=told(claims, known="2018-05-01"), on=day("2018-05-01"))
    assert [(t.facet, t.of) for t in found] == [
        (Facet.GATE, None),
        (Facet.TRAFFIC, "any"),
        (Facet.CONTROLLER, SIDE),
        (Facet.CONTROLLER, "surroundings"),
    ]


def test_a_denied_opening_fits_all_that_is_not_open():
    denied = gate("open", on="2018-03-10", polarity="denied")
    (shut,) = recount([denied], on="2018-05-01").periods
    assert shut.values == ("closed", "under_construction")
    assert shut.tellings[0].values == ("closed", "under_construction")


def test_between_two_told_states_belief_drifts_without_a_period_of_its_own():
    def aid(type_, on, polarity):
        return claim("movement", type_, via=CROSSING, agent="aid lorries", quote="aid lorries pass", polarity=polarity, by=f"{type_}-{on}", doc=f"A{on}@{on}")  # fmt: skip

    claims = [
        *(aid(t, "2024-03-04", "denied") for t in ("traffic", "convoy")),
        *(aid(t, "2024-08-22", "affirmed") for t in ("traffic", "convoy")),
    ]
    periods = recount(claims, on="2024-08-22", facet=Facet.TRAFFIC, of="humanitarian").periods
    assert [p.values for p in periods] == [("none",), ("some",)]


def test_a_gate_reopened_to_some_was_shut_before():
    reopened = gate(
        "open", on="2018-06-20", by="B", modality="happened", when="2018-06-18", user="pedestrians"
    )
    shut, some = recount([CLOSED, reopened], on="2018-07-01").periods
    assert shut.values == ("closed",)
    assert (some.since.how, some.since.by) == (Beginning.TOLD, day("2018-06-18"))
    assert "restricted" in some.values

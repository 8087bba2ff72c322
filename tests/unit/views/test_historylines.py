from tests.unit.states.build import (
    SIDE,
    about_gate,
    claim,
    day,
    days,
    gate,
    grounds,
    month,
    state,
    told,
)

from landbridge.model.interval import Precision
from landbridge.model.state import Facet
from landbridge.states.history import tracks
from landbridge.views.historylines import silent_words, track_lines
from landbridge.views.historyobject import track_object
from landbridge.views.notes import Notes

SHUT = [
    gate("closed", on="2018-03-10", by="Daily Herald", quote="It is shut."),
    gate("closed", on="2018-03-12", by="Gamma Post", quote="The gate is closed."),
]


def found(claims, *, on, facet=Facet.GATE, of=None):
    every = tracks(about_gate(claims), told=told(claims, known=on), on=day(on))
    return next(t for t in every if (t.facet, t.of) == (facet, of))


def lines(claims, *, on="2018-05-01", **which):
    notes = Notes(grounds(claims))
    track = found(claims, on=on, **which)
    told_of = track_lines(track, on=day(on), grounds=grounds(claims), notes=notes)
    return [line.plain for _, line in told_of]


def test_a_period_is_told_with_its_beginning_and_the_reports_footnoted():
    title, period, reports = lines(SHUT)
    assert title == "gate"
    assert period.startswith("by 10 March 2018: closed (")
    assert reports == "Closed: 10 March 2018 [1]; 12 March 2018 [2]"


def test_a_change_is_told_in_the_precision_of_its_report():
    opened = gate("open", on="2018-07-20", by="B", modality="happened", when=month("2018-06"))
    assert any(
        line.startswith("since June 2018: ") for line in lines([*SHUT, opened], on="2018-08-01")
    )


def test_a_long_span_begins_in_its_first_month():
    since = days("2018-02-01", "2018-03-11", Precision.MONTH)
    used = gate("closed", on="2018-03-10", when=since)
    assert any(line.startswith("by February 2018: ") for line in lines([used]))


def test_a_change_nobody_reports_is_told_between_two_days():
    now = [gate("open", on="2018-06-20", by=by, modality="ongoing") for by in ("B", "C")]
    assert any(
        line.startswith("since some day between 12 March 2018 and 20 June 2018: ")
        for line in lines([*SHUT, *now], on="2018-07-31")
    )


def test_plans_demands_and_failed_plans_are_told_as_no_state():
    claims = [
        *SHUT,
        gate("open", on="2018-04-01", by="C", modality="planned"),
        gate("open", on="2018-04-02", by="D", modality="slipped", when="2018-03-20"),
        gate("open", on="2018-04-03", by="E", modality="recommended"),
    ]
    told_of = " | ".join(lines(claims))
    assert "plan, no state: Opening planned: 1 April 2018" in told_of
    assert "Opening planned, not kept: 20 March 2018" in told_of
    assert "demand, no state: Opening planned: 3 April 2018" in told_of


def test_a_denied_opening_is_told_as_such_and_what_is_at_odds_as_otherwise():
    claims = [
        *SHUT,
        gate("open", on="2018-04-01", by="C", polarity="denied"),
        gate("open", on="2018-04-02", by="D", certainty=0.6),
    ]
    told_of = lines(claims)
    assert any(line.startswith("Not open: 1 April 2018") for line in told_of)
    assert any(line.startswith("otherwise: Open: 2 April 2018") for line in told_of)


def test_silence_to_the_last_day_and_between_reports_is_told():
    later = gate("closed", on="2019-03-10", by="C")
    told_of = lines([*SHUT, later], on="2020-05-10")
    assert "no report of fact from 12 March 2018 to 10 March 2019, 12 months" in told_of
    assert "last report of fact 10 March 2019, 14 months before 10 May 2020" in told_of


def test_what_grew_old_is_told_as_known_no_more():
    told_of = lines(SHUT[:1], on="2023-05-01")
    assert any(line.endswith(": not known any more") for line in told_of)


def test_reports_at_odds_are_told_as_not_clear():
    odds = [gate(t, on="2018-03-10", by=t.title()) for t in ("closed", "open")]
    assert any("not clear" in line for line in lines(odds))


def test_plans_alone_are_no_report_of_fact():
    plan = gate("open", on="2018-03-10", by="C", modality="planned")
    assert "no report of fact; only plans and the like" in lines([plan])


def test_holders_are_told_under_the_name_of_what_they_hold():
    taken = claim(
        "control", "took_over", holder="actor:army", loser="actor:band", object=SIDE,
        modality="happened", when="2018-03-09", doc="A@2018-03-10", by="A",
    )  # fmt: skip
    title, before, after, told_of = lines([taken], facet=Facet.CONTROLLER, of=SIDE)
    assert title == SIDE
    assert before.startswith("until 9 March 2018: actor:band (")
    assert after.startswith("since 9 March 2018: actor:army (")
    assert told_of == "Took it over, actor:army: 9 March 2018 [1]"


def test_a_holder_nobody_names_is_told_as_such():
    held = claim(
        "control", "controls", holder="the militia", object=SIDE, doc="A@2018-03-10", by="A"
    )
    assert any(
        line.startswith("Controls it, a party not named: ")
        for line in lines([held], facet=Facet.CONTROLLER, of=SIDE)
    )


def test_footnotes_quote_each_claim_once_with_publisher_and_date():
    notes = Notes(grounds(SHUT))
    assert notes.mark([SHUT[1].id]) == " [1]"
    assert notes.mark([SHUT[0].id, SHUT[1].id]) == " [1, 2]"
    first, second = (line.plain for line in notes.lines())
    assert '"The gate is closed."' in first
    assert "Daily Herald, 10 March 2018" in second
    assert [one["number"] for one in notes.objects()] == [1, 2]


def test_runs_of_footnotes_are_shortened():
    many = [gate("closed", on=f"2018-03-{n:02}", by=f"Outlet {n}") for n in range(1, 6)]
    notes = Notes(grounds(many))
    assert notes.mark(c.id for c in many) == " [1\u20135]"
    assert notes.mark([]) == ""


def test_facets_without_a_report_are_listed():
    silent = [e for e in state(SHUT, on="2018-05-01").estimates if e.facet is Facet.BYPASS]
    assert silent_words(silent, grounds(SHUT)) == "No evidence: bypass"
    assert silent_words([], grounds(SHUT)) == ""


def test_a_track_as_json_keeps_days_half_open_and_every_telling():
    track = track_object(found(SHUT, on="2019-05-01"), grounds(SHUT))
    assert track["facet"] == "gate"
    (period,) = track["periods"]
    assert period["values"] == ["closed"]
    assert period["to"] is None
    assert [t["claim"] for t in period["told"]] == [c.id for c in SHUT]
    assert track["silences"][0]["from"] == "2018-03-12"


def test_an_opening_to_some_is_told_with_to_whom():
    some = gate("open", on="2018-03-10", modality="happened", when="2018-03-09", user="pedestrians")
    assert any(line.startswith("Open to pedestrians: 9 March 2018") for line in lines([some]))


def test_works_and_closure_together_are_told_as_not_open():
    denied = gate("open", on="2018-03-10", polarity="denied")
    assert any(line.startswith("by 10 March 2018: not open (") for line in lines([denied]))

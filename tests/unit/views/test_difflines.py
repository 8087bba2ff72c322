from datetime import date

from tests.unit.states.build import about_gate, day, gate, grounds, told

from landbridge.model.difference import Decision
from landbridge.model.state import Facet
from landbridge.states.difference import Known, shifts
from landbridge.views.difflines import decision_words, shift_lines, steady_words
from landbridge.views.diffobject import decision_object, shift_object
from landbridge.views.notes import Notes

SHUT = [
    gate("closed", on="2018-03-10", by="Daily Herald", quote="It is shut."),
    gate("closed", on="2018-03-12", by="Gamma Post", quote="The gate is closed."),
]
OPENED = gate(
    "open", on="2018-06-20", by="Beta", modality="happened", when="2018-06-18", quote="It opened."
)
RETRACTED = Decision(
    recorded=date(2018, 4, 2), actor="A. Analyst", action="retract", subject=SHUT[0].id, detail="misread"
)  # fmt: skip


def known(claims, by):
    return Known(subject=about_gate(claims), told=told(claims, known=by), on=day(by))


def shift(then, now):
    return next(s for s in shifts(then, now) if s.estimate.facet is Facet.GATE)


def lines(one):
    records = grounds([*SHUT, OPENED])
    return [line.plain for _, line in shift_lines(one, records, Notes(records))]


def test_a_shift_is_told_from_then_to_now_with_what_moved_it():
    head, waited, arrival = lines(
        shift(known(SHUT, "2018-04-01"), known([*SHUT, OPENED], "2018-07-01"))
    )
    assert head.startswith("gate: closed (open ")
    assert ", now open " in head
    assert waited.startswith("time alone, without a new report: open ")
    assert arrival.endswith(
        ' points: "It opened." [1] Open; Beta, said 20 June 2018, of 18 June 2018'
    )


def test_ageing_is_told_as_no_report():
    told_of = lines(shift(known(SHUT, "2018-04-01"), known(SHUT, "2019-04-01")))
    assert told_of[-1] == "no new report speaks of it"


def test_a_first_report_is_told_as_the_first():
    told_of = lines(shift(known([], "2018-03-01"), known(SHUT[:1], "2018-04-01")))
    assert told_of[0].startswith("gate: no evidence, now closed ")
    assert any(line.startswith('the first to tell: "It is shut."') for line in told_of)


def test_a_claim_withdrawn_is_told_with_its_words():
    told_of = lines(shift(known(SHUT, "2018-04-01"), known([], "2018-04-02")))
    assert told_of[0].endswith(", now no evidence")
    assert {line.partition(" [")[0] for line in told_of[1:]} == {
        'no longer stands: "It is shut."',
        'no longer stands: "The gate is closed."',
    }


def test_what_is_at_odds_is_told_as_nothing_clear():
    odds = [gate(t, on="2018-03-10", by=t.title()) for t in ("closed", "open")]
    head = lines_of(shift(known([], "2018-03-01"), known(odds, "2018-03-11")), odds)[0]
    assert "now nothing clear (" in head


def lines_of(one, claims):
    records = grounds(claims)
    return [line.plain for _, line in shift_lines(one, records, Notes(records))]


def test_new_origins_that_hardly_move_a_facet_are_counted():
    many = [gate("closed", on=f"2018-05-{n:02}", by=f"Outlet {n}") for n in range(1, 12)]
    one = shift(known(SHUT, "2018-04-01"), known([*SHUT, *many], "2018-06-01"))
    assert any("hardly move it" in line for line in lines_of(one, [*SHUT, *many]))


def test_facets_that_stayed_are_told_on_one_line():
    steady = shift(known(SHUT, "2018-04-01"), known(SHUT, "2018-04-02"))
    assert steady_words([steady], grounds(SHUT)).startswith("as before: gate: closed ")
    assert steady_words([], grounds(SHUT)) == ""


def test_a_decision_is_told_with_who_when_why_and_the_claims_words():
    words = decision_words(RETRACTED, grounds(SHUT))
    assert words == f'retract {SHUT[0].id[:10]} "It is shut." | A. Analyst, 2 April 2018: misread'
    assert decision_words(RETRACTED, grounds([])).startswith(f"retract {SHUT[0].id} | ")


def test_a_shift_as_json_has_null_where_there_was_no_evidence():
    told_of = shift_object(
        shift(known([], "2018-03-01"), known(SHUT, "2018-04-01")), {}, moved=True
    )
    assert (told_of["p_before"], told_of["values_before"]) == (None, [])
    assert told_of["values_after"] == ["closed"]
    assert [one["p_without"] is None for one in told_of["arrived"]] == [False, False]
    assert decision_object(RETRACTED)["recorded"] == "2018-04-02"

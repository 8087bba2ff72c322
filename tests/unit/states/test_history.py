from tests.unit.states.build import GATE, KIN, claim, day, gate, library, state

from landbridge.model.state import Facet
from landbridge.states.history import change_days, periods
from landbridge.states.said import said_on

CLOSED = gate("closed", on="2018-03-10", modality="ongoing")
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


def test_days_of_one_value_make_one_period():
    claims = [CLOSED, REOPENED]
    dates = ["2018-03-01", "2018-04-01", "2018-06-17", "2018-06-18", "2018-07-01"]
    estimates = [state(claims, on=d, known="2018-12-31").get(Facet.GATE) for d in dates]
    shut, opened = periods(reversed(estimates))
    assert (shut.value, shut.start, shut.end) == ("closed", day("2018-03-01"), day("2018-06-18"))
    assert (opened.value, opened.start, opened.end) == ("open", day("2018-06-18"), None)
    assert 0 < shut.least <= shut.most < 1


def test_no_evidence_is_a_period_of_its_own():
    estimates = [
        state([CLOSED], on=d, known=d).get(Facet.GATE) for d in ("2018-01-01", "2018-04-01")
    ]
    unknown, shut = periods(estimates)
    assert unknown.value is None
    assert shut.value == "closed"
    assert unknown.end == shut.start


def test_periods_keep_facets_and_what_they_are_of_apart():
    found = state([CLOSED], on="2018-04-01")
    assert {(p.facet, p.of) for p in periods(found.estimates)} == {
        (e.facet, e.of) for e in found.estimates
    }

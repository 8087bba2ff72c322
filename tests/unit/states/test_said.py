from tests.unit.states.build import claim, day, days, document, step

from landbridge.model.claim import SourceKind
from landbridge.model.document import DateBasis
from landbridge.model.interval import Interval, Precision
from landbridge.states.said import said_on

AMBASSADOR = step(
    "Ambassador Hadi",
    SourceKind.OFFICE,
    cited=[("News A", "2018-07-10"), ("News B", "2018-07-09")],
)


def test_the_innermost_citation_dates_a_claim_by_its_earliest_outlet():
    chain = [AMBASSADOR, step("Institute", cited=[("Paper", "2018-07-20")])]
    told = claim("event", "talks", by=chain)
    assert said_on(told, document(published="2018-08-01")) == day("2018-07-09")


def test_a_claim_without_citation_is_said_on_the_day_of_publication():
    told = claim("status", "open")
    assert said_on(told, document(published="2018-08-01")) == day("2018-08-01")


def test_a_publication_month_counts_from_its_last_day():
    issue = document(published=days("2018-07-01", "2018-08-01", Precision.MONTH))
    assert said_on(claim("status", "open"), issue) == day("2018-07-31")


def test_a_document_not_before_a_day_counts_from_that_day():
    since = Interval(start=day("2018-07-10"), end=None, precision=Precision.VAGUE)
    undated = document(published=since, basis=DateBasis.NOT_BEFORE)
    assert said_on(claim("status", "open"), undated) == day("2018-07-10")


def test_a_slipped_plan_is_told_by_the_document_not_by_the_outlet_that_announced_it():
    told = claim("status", "open", by=[AMBASSADOR], modality="slipped")
    assert said_on(told, document(published="2018-08-01")) == day("2018-08-01")


def test_in_an_undated_document_a_claim_with_days_is_known_from_the_fetching():
    told = claim("event", "airstrike", when="2018-06-18")
    assert said_on(told, document(published=None)) == day("2026-01-02")


def test_a_claim_that_nothing_dates_has_no_day_of_saying():
    assert said_on(claim("status", "open"), document(published=None)) is None

"""What the text itself doubts counts for less, once, and only where the doubt stands."""

from dataclasses import replace

from tests.unit.states.build import CROSSING, claim, state, step

from landbridge.model.claim import Attitude, Certainty
from landbridge.model.state import Facet, StateEstimate


def gate_of(*claims) -> StateEstimate:
    found = state(claims, on="2018-07-10").get(Facet.GATE)
    assert found is not None
    return found


def doubted(**doubts):
    """A claim of a blog whose words are plain, however the text doubts the blog."""
    made = claim(
        "status",
        "open",
        subject=CROSSING,
        by=[step("Blog", **doubts), step("Daily Herald")],
        doc="Daily Herald@2018-07-10",
    )
    return replace(made, certainty=Certainty(words=(), low=0.2, high=0.6, own=(0.85, 0.99)))


def test_a_doubt_told_in_several_ways_counts_once():
    one = doubted(attitude=Attitude.DOUBTS)
    both = doubted(attitude=Attitude.DOUBTS, reliability="could not be verified")
    assert gate_of(both).probability("open") == gate_of(one).probability("open")


def test_an_unverified_report_says_less_and_does_not_speak_against_what_it_says():
    plain = claim("status", "open", subject=CROSSING, doc="Daily Herald@2018-07-10")
    unverified = gate_of(doubted(reliability="could not be verified")).probability("open")
    nothing = gate_of().probability("open")
    assert nothing + 0.05 < unverified < gate_of(plain).probability("open") - 0.05


def test_a_doubt_on_one_report_leaves_the_sources_other_reports_as_they_are():
    other = claim(
        "status",
        "open",
        subject=CROSSING,
        by=[step("Blog"), step("Daily Herald")],
        doc="Daily Herald@2018-07-10",
        at=900,
    )
    assert gate_of(other, doubted(reliability="unclear")).p >= gate_of(other).p

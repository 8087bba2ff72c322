import numpy as np
import pytest

from landbridge.model.state import VALUES, Facet
from landbridge.states.assumed import model_of
from landbridge.states.chain import posterior, redraws

LEVEL = np.full(3, 1 / 3)


def seen(days: int, on: int, value: int) -> np.ndarray:
    """Evidence of one variant for one value on one day."""
    evidence = np.zeros((1, days, 3))
    evidence[0, on] = -3.0
    evidence[0, on, value] = 0.0
    return evidence


def belief(evidence: np.ndarray, *, day: int, turn: int | None = None) -> np.ndarray:
    turns = np.zeros(evidence.shape[:2])
    if turn is not None:
        turns[:, turn] = -3.0
    return posterior(evidence, turns, prior=LEVEL, rates=redraws(LEVEL, 100.0), day=day)[0]


def test_what_is_known_fades_towards_the_prior_as_the_days_pass():
    evidence = seen(800, 0, 1)
    sure = [belief(evidence, day=day)[1] for day in (0, 50, 200, 799)]
    assert sure == sorted(sure, reverse=True)
    assert sure[-1] == pytest.approx(1 / 3, abs=0.01)


def test_later_evidence_counts_backwards_as_much_as_earlier_forwards():
    assert belief(seen(101, 0, 1), day=100) == pytest.approx(belief(seen(101, 100, 1), day=0))


def test_a_reported_change_loosens_the_chain_on_its_day():
    evidence = seen(20, 0, 1)
    assert belief(evidence, day=19, turn=10)[1] < belief(evidence, day=19)[1] - 0.2
    assert belief(evidence, day=5, turn=10) == pytest.approx(belief(evidence, day=5))


@pytest.mark.parametrize("facet", [f for f in VALUES if f is not Facet.CONTROLLER])
def test_moves_leave_what_is_believed_beforehand_as_it_is(facet):
    model = model_of(facet, ())
    assert model.rates.sum(axis=1) == pytest.approx(0)
    flow = model.prior[:, None] * model.rates
    assert flow == pytest.approx(flow.T)


def test_a_shut_gate_is_likelier_rebuilt_than_opened_to_all_half_a_year_on():
    model = model_of(Facet.GATE, ())
    evidence = np.full((1, 183, 4), 0.0)
    evidence[0, 0] = -9.0
    evidence[0, 0, model.values.index("closed")] = 0.0
    later = posterior(evidence, np.zeros((1, 183)), prior=model.prior, rates=model.rates, day=182)[
        0
    ]
    by_value = dict(zip(model.values, later, strict=True))
    assert by_value["closed"] > 0.7
    assert by_value["under_construction"] > by_value["open"]

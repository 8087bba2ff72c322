import numpy as np
import pytest

from landbridge.states.reliability import PLAIN, weigh


def records(*scores_of: list[float], prior: float = PLAIN):
    scores = np.array([s for scores in scores_of for s in scores])
    source = np.repeat(np.arange(len(scores_of)), [len(s) for s in scores_of])
    return weigh(scores, source, prior=np.full(len(scores_of), prior))


@pytest.mark.parametrize("prior", [0.3, 0.8])
def test_a_source_of_whom_nothing_is_known_keeps_the_prior(prior):
    assert records([], [0.0] * 50, prior=prior).r == pytest.approx([prior, prior], abs=1e-5)


def test_agreement_raises_a_source_and_clashes_lower_it():
    few, many, against = records([2.0] * 2, [2.0] * 40, [-0.9] * 40).r
    assert PLAIN < few < many < 1
    assert against < 0.2


def test_few_comparisons_move_a_source_little():
    assert records([-0.9]).r[0] > PLAIN - 0.2


def test_the_record_counts_what_was_compared_and_what_was_borne_out():
    found = records([0.0, 0.1, 1.5, -0.8, 2.0], [-0.5])
    assert found.compared.tolist() == [3, 1]
    assert found.agreed.tolist() == [2, 0]


def test_a_source_is_weighed_alike_whoever_else_there_is():
    alone = records([1.0, -0.5, 2.0]).r[0]
    assert records([2.0] * 9, [1.0, -0.5, 2.0]).r[1] == pytest.approx(alone)

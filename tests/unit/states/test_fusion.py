from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from landbridge.states.chain import backward, forward, smooth
from landbridge.states.fusion import daily, estimates, fuse, gains, lag_prior
from landbridge.states.panel import Panel, arranged, own_beliefs
from landbridge.states.reliability import PLAIN

TRACKS, DAYS, VALUES, SOURCES = 3, 60, 3, 5

reports = st.tuples(
    st.integers(0, TRACKS - 1),
    st.integers(0, DAYS - 1),
    st.integers(0, SOURCES - 1),
    st.integers(0, VALUES - 1),
    st.sampled_from([0.4, 0.7, 1.0]),
)
many = st.lists(reports, min_size=1, max_size=40)
laws = settings(max_examples=40, deadline=None)


def panel(rows, *, tracks: int = TRACKS, days: int = DAYS, dwell: float = 90.0) -> Panel:
    """Reports given as (track, day, source, value, surety)."""
    track, day, source, value, surety = (list(column) for column in zip(*rows, strict=True))
    return Panel(
        name="gate",
        tracks=tracks,
        days=days,
        values=VALUES,
        track=np.array(track),
        day=np.array(day),
        source=np.array(source),
        value=np.array(value),
        surety=np.array(surety, dtype=float),
        dwell=dwell,
    )


def fused(rows, **more):
    return fuse([panel(rows)], prior=np.full(SOURCES, PLAIN), **more)


def believed(rows, **more):
    return fused(rows, **more)[0]["gate"]


def same(a, b) -> bool:
    return bool(np.allclose(a, b, atol=1e-5))


@laws
@given(many)
def test_probabilities_sum_to_one(rows):
    found = believed(rows)
    for belief in (found.filtered, found.smoothed):
        assert belief.shape == (DAYS, VALUES, TRACKS)
        assert np.allclose(belief.sum(axis=1), 1, atol=1e-4)


@laws
@given(many, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert np.array_equal(believed(shuffled).smoothed, believed(rows).smoothed)


@laws
@given(many, st.permutations(range(SOURCES)))
def test_renaming_sources_changes_nothing(rows, names):
    renamed = [(t, d, names[s], v, w) for t, d, s, v, w in rows]
    assert same(believed(renamed).smoothed, believed(rows).smoothed)


@laws
@given(many, st.integers(0, DAYS - 1))
def test_with_weights_given_no_day_sees_what_was_said_later(rows, day):
    _, learned = fused(rows)
    before = [row for row in rows if row[1] <= day]
    whole = estimates(panel(rows), learned).filtered
    part = (
        estimates(panel(before), learned).filtered
        if before
        else np.full((DAYS, VALUES, TRACKS), 1 / VALUES)
    )
    assert same(whole[: day + 1], part[: day + 1])


@laws
@given(many)
def test_a_report_that_is_no_evidence_changes_nothing(rows):
    silent = [*rows, (0, 5, 0, 0, 0.0)]
    assert same(believed(silent).smoothed, believed(rows).smoothed)


@laws
@given(many, st.integers(0, DAYS - 1))
def test_under_given_weights_one_more_agreeing_source_never_lowers_belief(rows, day):
    _, learned = fused(rows)
    more = [*rows, (0, day, 0, 1, 1.0)]
    before, after = estimates(panel(rows), learned), estimates(panel(more), learned)
    assert after.filtered[day, 1, 0] >= before.filtered[day, 1, 0] - 1e-5


@laws
@given(many)
def test_places_worked_out_alone_are_as_they_are_among_all(rows):
    whole = panel(rows)
    found, learned = fused(rows)
    chosen = np.array([2, 0])
    alone = estimates(whole.of_tracks(chosen), learned)
    assert same(alone.filtered, found["gate"].filtered[:, :, chosen])


def test_a_source_that_nobody_else_speaks_beside_keeps_the_prior():
    _, learned = fused([(t, d, 0, 1, 1.0) for t in range(TRACKS) for d in range(14, DAYS, 15)])
    assert PLAIN - 0.06 < learned.sources.r[0] <= PLAIN + 1e-5
    assert learned.sources.compared[0] == 0


def test_the_one_who_keeps_clashing_with_all_others_loses_weight():
    rows = [(t, d, s, 1, 1.0) for t in range(TRACKS) for d in (10, 30, 50) for s in (0, 1, 2)]
    rows += [(t, d, 3, 0, 1.0) for t in range(TRACKS) for d in (12, 32, 52)]
    _, learned = fused(rows)
    assert learned.sources.r[3] < 0.4 < PLAIN < learned.sources.r[0]
    assert learned.sources.agreed[3] == 0
    assert learned.sources.compared[3] == 9


def test_a_late_report_moves_the_change_to_before_the_day_it_was_said():
    rows = [(0, d, s, 0, 1.0) for d in (5, 15, 25) for s in range(3)]
    rows += [(0, d, s, 1, 1.0) for d in (30, 31, 40, 50) for s in range(3)]
    found = believed(rows)
    assert found.smoothed[29, 1, 0] > found.filtered[29, 1, 0] + 0.2
    assert found.smoothed[20, 1, 0] < 0.2


def test_moves_seen_often_become_likelier_than_those_never_seen():
    spells = [0, 1] * 3
    rows = [
        (t, 10 * k + d, s, v, 1.0)
        for t in range(TRACKS)
        for k, v in enumerate(spells)
        for d in (0, 3, 6, 9)
        for s in range(SOURCES)
    ]
    moves = fused(rows)[1].moves["gate"]
    assert moves[0, 1] > 1.3 * moves[0, 2]
    assert moves.sum(axis=1) == pytest.approx(np.ones(VALUES), abs=1e-5)


def test_without_rounds_of_learning_every_source_keeps_its_prior():
    _, learned = fused([(0, 1, 0, 1, 1.0), (0, 1, 1, 2, 1.0)], most_rounds=0)
    assert learned.sources.r == pytest.approx([PLAIN] * SOURCES, abs=1e-5)
    assert np.array_equal(learned.moves["gate"], daily(panel([(0, 1, 0, 1, 1.0)])))


def test_sources_are_weighed_over_all_facets_together():
    gate = panel([(t, d, s, 1, 1.0) for t in range(TRACKS) for d in (9, 29) for s in (0, 1, 2)])
    road = replace(
        panel([(t, d, 3, 1, 1.0) for t in range(TRACKS) for d in (9, 29)]),
        name="road",
    )
    found, learned = fuse([gate, road], prior=np.full(SOURCES, PLAIN))
    assert set(found) == {"gate", "road"}
    assert learned.sources.compared[3] == 0
    assert learned.sources.agreed[0] == 6


def test_lags_fall_off_and_sum_to_one():
    lags = lag_prior()
    assert lags.sum() == pytest.approx(1)
    assert all(np.diff(lags) < 0)


def test_a_sources_own_reports_believed_alone_are_those_of_the_whole_chain():
    rows = [(0, 3, 0, 1, 1.0), (0, 3, 0, 2, 0.4), (0, 20, 0, 1, 0.7), (1, 5, 0, 0, 1.0)]
    told = arranged(panel(rows))
    gain = gains(told, np.full(1, PLAIN))
    found = own_beliefs(told, gain)
    laid = np.zeros(DAYS * VALUES * TRACKS)
    np.add.at(laid, told.cells(), gain)
    likelihood = np.exp(laid).reshape(DAYS, VALUES, TRACKS)
    moves = np.broadcast_to(daily(told), (DAYS - 1, VALUES, VALUES))
    level = np.full(VALUES, 1 / VALUES)
    whole = smooth(forward(likelihood, moves, level), backward(likelihood, moves, level))
    assert found == pytest.approx(whole.ravel()[told.cells()], abs=0.005)

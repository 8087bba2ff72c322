import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from landbridge.states.open_values import LOOSE, Told, settle
from landbridge.states.reliability import PLAIN

ABOVE = {"Norgate": {"Norland"}, "Eastport": {"Norland"}, "Norland": set()}


def settled(rows, *, sources: int = 4):
    """Beliefs by (matter, value) and the whole result, of claims given as (matter, source, value)."""
    values = list(dict.fromkeys((matter, value) for matter, _, value in rows))
    matters = list(dict.fromkeys(matter for matter, _, _ in rows))
    looser = [
        (i, values.index((m, close)))
        for i, (m, _, loose) in enumerate(rows)
        for n, close in values
        if n == m and loose in ABOVE.get(close, ())
    ]
    pairs = np.array(looser, dtype=int).reshape(-1, 2)
    found = settle(
        Told(
            source=np.array([s for _, s, _ in rows]),
            value=np.array([values.index((m, v)) for m, _, v in rows]),
            matter=np.array([matters.index(m) for m, _ in values]),
            looser=(pairs[:, 0], pairs[:, 1]),
        ),
        sources=sources,
    )
    return dict(zip(values, found.belief, strict=True)), found


claims = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from([*ABOVE, "Farland"])),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[:2],
)


@settings(max_examples=50, deadline=None)
@given(claims)
def test_beliefs_in_a_matters_values_leave_room_for_what_nobody_told(rows):
    belief, _ = settled(rows)
    for matter in {m for m, _, _ in rows}:
        assert 0 < sum(p for (m, _), p in belief.items() if m == matter) < 1 + 1e-9


@settings(max_examples=50, deadline=None)
@given(claims, st.permutations(range(4)))
def test_renaming_sources_changes_nothing(rows, names):
    before, _ = settled(rows)
    after, _ = settled([(m, names[s], v) for m, s, v in rows])
    assert [after[k] for k in before] == pytest.approx(list(before.values()), abs=1e-6)


def test_a_looser_form_speaks_for_what_it_is_a_form_of():
    belief, _ = settled([(0, 0, "Norgate"), (0, 1, "Farland"), (0, 2, "Norland")])
    assert belief[0, "Norgate"] > belief[0, "Norland"]
    assert belief[0, "Norgate"] > 2 * belief[0, "Farland"]


def test_of_two_that_a_looser_form_fits_neither_gains_on_the_other():
    belief, _ = settled([(0, 0, "Norgate"), (0, 1, "Eastport"), (0, 2, "Norland")])
    assert belief[0, "Norgate"] == pytest.approx(belief[0, "Eastport"])


def test_a_source_that_others_bear_out_outweighs_one_they_do_not():
    rows = [(m, s, "Norgate") for m in range(20) for s in (0, 1)]
    rows += [(m, 2, "Farland") for m in range(20)]
    rows += [(99, 0, "Eastport"), (99, 2, "Farland")]
    belief, found = settled(rows)
    assert belief[99, "Eastport"] > 0.5 > 4 * belief[99, "Farland"]
    assert found.sources.r[0] > found.sources.r[2]
    assert found.sources.compared.tolist()[:3] == [20, 20, 21]


def test_a_source_that_mostly_tells_the_country_is_known_to():
    rows = [(m, s, "Norgate") for m in range(30) for s in (0, 1)]
    rows += [(m, 2, "Norland") for m in range(30)]
    _, found = settled(rows)
    assert found.loose[2] > 0.7 > LOOSE > found.loose[0]


def test_a_source_alone_keeps_the_prior():
    _, found = settled([(m, 0, "Norgate") for m in range(30)])
    assert found.sources.r == pytest.approx([PLAIN] * 4, abs=0.05)

import pytest

from landbridge.model.state import VALUES, Facet
from landbridge.states.assumed import Model, model_of
from landbridge.states.chain import redraws
from landbridge.states.reading import read, share

GATE = model_of(Facet.GATE, ())
TRAFFIC = model_of(Facet.TRAFFIC, ())
BYPASS = model_of(Facet.BYPASS, ())


def belief(facet, *chances):
    return dict(zip(VALUES[facet], chances, strict=True))


def holders(**chances):
    """What is assumed of two named holders beforehand, and a belief in them."""
    import numpy as np  # noqa: PLC0415 - only here

    values = ("army", "militia", "contested", "unknown")
    prior = np.array([0.25, 0.25, 0.05, 0.45])
    model = Model(values, prior, 1095, redraws(prior, 1095))
    return {**dict.fromkeys(values, 0.0), **chances}, model


@pytest.mark.parametrize(
    ("facet", "model", "chances", "reading"),
    [
        (Facet.GATE, GATE, (0.94, 0.04, 0.01, 0.01), ("closed",)),
        (Facet.GATE, GATE, (0.41, 0.46, 0.09, 0.04), ("closed", "under_construction")),
        (Facet.GATE, GATE, (0.10, 0.09, 0.44, 0.37), ("restricted", "open")),
        (Facet.GATE, GATE, (0.63, 0.27, 0.05, 0.05), ("closed",)),
        (Facet.GATE, GATE, (0.26, 0.26, 0.24, 0.24), ()),
        (Facet.TRAFFIC, TRAFFIC, (0.17, 0.53, 0.30), ("some",)),
        (Facet.TRAFFIC, TRAFFIC, (0.33, 0.34, 0.33), ()),
        (Facet.BYPASS, BYPASS, (0.45, 0.55), ()),
        (Facet.BYPASS, BYPASS, (0.30, 0.70), ("in_use",)),
    ],
)
def test_an_estimate_is_summed_up_by_the_fewest_values_that_are_likely_together(
    facet, model, chances, reading
):
    assert read(belief(facet, *chances), facet=facet, model=model) == reading


def test_values_far_apart_on_their_scale_are_not_taken_together():
    split = belief(Facet.GATE, 0.49, 0.01, 0.01, 0.49)
    assert read(split, facet=Facet.GATE, model=GATE) == ()


def test_two_holders_may_be_told_together_but_nobody_is_no_holder():
    both, model = holders(army=0.45, militia=0.40, unknown=0.15)
    assert read(both, facet=Facet.CONTROLLER, model=model) == ("army", "militia")
    nobody, model = holders(army=0.05, unknown=0.95)
    assert read(nobody, facet=Facet.CONTROLLER, model=model) == ()


def test_a_reading_stays_until_it_is_no_longer_likelier_than_not():
    before = ("closed",)
    held = belief(Facet.GATE, 0.52, 0.40, 0.04, 0.04)
    assert read(held, facet=Facet.GATE, model=GATE, before=before) == before
    lost = belief(Facet.GATE, 0.44, 0.46, 0.05, 0.05)
    assert read(lost, facet=Facet.GATE, model=GATE, before=before) == (
        "closed",
        "under_construction",
    )


def test_a_clear_value_takes_the_place_of_two():
    before = ("closed", "under_construction")
    clear = belief(Facet.GATE, 0.90, 0.06, 0.02, 0.02)
    assert read(clear, facet=Facet.GATE, model=GATE, before=before) == ("closed",)


def test_the_chance_of_a_reading_is_that_of_its_values_together():
    assert share({"a": 0.5, "b": 0.25}, ("a", "b")) == 0.75


def test_a_reading_that_only_ages_does_not_widen():
    before = ("closed",)
    aged = belief(Facet.GATE, 0.46, 0.28, 0.14, 0.12)
    assert read(aged, facet=Facet.GATE, model=GATE, before=before) == before
    assert read(aged, facet=Facet.GATE, model=GATE) == ("closed", "under_construction")

"""Laws that hold for any claims."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.states.build import BYPASS, claim, gate, library, renamed, state, step

from landbridge.model.claim import Claim
from landbridge.model.state import Facet, StateEstimate
from landbridge.states.origins import find_origins

START = date(2018, 1, 1)
ON = "2018-12-31"
SOURCES = ("Alpha Times", "Beta Wire", "Gamma Post", "Delta Radio")

on_day = st.integers(0, 364).map(lambda n: (START + timedelta(days=n)).isoformat())
certainty = st.sampled_from([0.3, 0.6, 0.75, 0.95])
source = st.sampled_from(SOURCES)


@st.composite
def gate_claims(draw) -> Claim:
    return gate(
        draw(st.sampled_from(["open", "closed", "under_construction", "restricted"])),
        on=draw(on_day),
        by=draw(source),
        certainty=draw(certainty),
        polarity=draw(st.sampled_from(["affirmed", "denied"])),
        modality=draw(st.sampled_from(["happened", "ongoing", "planned", "slipped", "possible"])),
        at=draw(st.integers(0, 50)),
    )


@st.composite
def bypass_claims(draw, by=source) -> Claim:
    name, on = draw(by), draw(on_day)
    return claim(
        "status",
        "in_use",
        subject=BYPASS,
        by=name,
        doc=f"{name}@{on}",
        certainty=draw(certainty),
        polarity=draw(st.sampled_from(["affirmed", "denied"])),
        at=draw(st.integers(0, 50)),
    )


many = st.lists(gate_claims(), max_size=8, unique_by=lambda c: c.id)
tracks = st.lists(bypass_claims(), min_size=1, max_size=6, unique_by=lambda c: c.id)
laws = settings(max_examples=60, deadline=None)


def estimate_of(claims: list[Claim], facet: Facet, known: str = ON) -> StateEstimate:
    found = state(claims, on=ON, known=known).get(facet)
    assert found is not None
    return found


def chances(claims: list[Claim], facet: Facet = Facet.GATE, known: str = ON) -> dict[str, float]:
    return {v: round(p, 9) for v, p in estimate_of(claims, facet, known).distribution}


@laws
@given(many)
def test_probabilities_sum_to_one(claims):
    for estimate in state(claims, on=ON).estimates:
        total = sum(p for _, p in estimate.distribution)
        assert not estimate.distribution or abs(total - 1) < 1e-9


@laws
@given(many, st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(claims, random):
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert estimate_of(shuffled, Facet.GATE) == estimate_of(claims, Facet.GATE)


@laws
@given(many, on_day)
def test_as_of_never_sees_a_later_report(claims, known):
    before = [c for c in claims if c.document.partition("@")[2] <= known]
    assert chances(claims, known=known) == chances(before, known=known)


@laws
@given(many)
def test_renaming_sources_changes_nothing(claims):
    others = dict(zip(SOURCES, ("Zulu Gazette", "Yankee News", "Xray", "Able Post"), strict=True))
    assert chances([renamed(c, others) for c in claims]) == chances(claims)


@laws
@given(many, st.integers(0, 14), st.booleans())
def test_a_copy_of_a_report_never_raises_confidence(claims, later, drops_the_hedge):
    if not claims:
        return
    first = claims[0]
    on = date.fromisoformat(first.document.partition("@")[2]) + timedelta(days=later)
    copy = replace(
        first,
        document=f"Copycat@{on.isoformat()}",
        certainty=replace(first.certainty, low=0.95, high=0.95)
        if drops_the_hedge
        else first.certainty,
        chain=(*first.chain, step("Copycat")),
    )
    alone, copied = estimate_of(claims, Facet.GATE), estimate_of([*claims, copy], Facet.GATE)
    assert copied.p <= alone.p + 1e-9


@laws
@given(tracks, bypass_claims(by=st.just("Independent Monitor")))
def test_an_independent_agreeing_origin_never_lowers_confidence(claims, extra):
    value = "in_use" if extra.polarity.value == "affirmed" else "none"
    value = value if extra.certainty.low >= 0.5 else ({"in_use", "none"} - {value}).pop()
    before = chances(claims, Facet.BYPASS)[value]
    assert chances([*claims, extra], Facet.BYPASS)[value] >= before - 1e-9


@laws
@given(many)
def test_a_removed_pivot_changes_the_belief_by_what_is_said(claims):
    whole = estimate_of(claims, Facet.GATE)
    if whole.pivot is None:
        return
    origins = find_origins(claims, documents=library(claims))
    pivot = next(o for o in origins if o.id == whole.pivot)
    rest = [c for c in claims if c.id not in pivot.claims]
    left = estimate_of(rest, Facet.GATE).probability(whole.value or "")
    assert abs(whole.p - left - whole.pivot_effect) < 1e-6


@laws
@given(many)
def test_plans_and_possibilities_never_make_a_gate_likely_open(claims):
    hopes = [c for c in claims if c.modality.value in ("planned", "slipped", "possible")]
    wishes = [c for c in hopes if c.type == "open" and c.polarity.value == "affirmed"]
    assert chances([c for c in wishes if c.certainty.low >= 0.5])["open"] <= 0.25

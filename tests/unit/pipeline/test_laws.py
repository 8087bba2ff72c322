"""Laws of evidence that hold for a workspace as people ask it: origins, links, records and all."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.build import GATE, NOW, claim, tell
from tests.unit.states.build import step

from landbridge.model.claim import SourceKind
from landbridge.pipeline.asking import status
from landbridge.store.workspace import Workspace

pytestmark = pytest.mark.slow

START = date(2018, 1, 1)
ON = date(2018, 12, 31)
SOURCES = ("Alpha Times", "Beta Wire", "Gamma Post", "Delta Radio")
OTHERS = ("Zulu Gazette", "Yankee News", "Xray Herald", "Able Chronicle")
laws = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


@dataclass(frozen=True)
class Report:
    """One report of one claim: who published it, when, what it says and of whom it has it."""

    by: str
    day: int
    type: str = "closed"
    certainty: float = 0.95
    polarity: str = "affirmed"
    of: str | None = None

    @property
    def on(self) -> str:
        return (START + timedelta(days=self.day)).isoformat()


reports = st.builds(
    Report,
    by=st.sampled_from(SOURCES),
    day=st.integers(0, 364),
    type=st.sampled_from(["open", "closed", "restricted"]),
    certainty=st.sampled_from([0.3, 0.6, 0.95]),
    polarity=st.sampled_from(["affirmed", "affirmed", "denied"]),
    of=st.sampled_from([None, None, "Hill Agency"]),
)
many = st.lists(reports, min_size=1, max_size=7, unique_by=lambda r: (r.by, r.day))


def add(workspace: Workspace, report: Report):
    """Store a report; return its claim."""
    author = step(report.by, SourceKind.AUTHOR)
    chain = (author,) if report.of is None else (step(report.of), author)
    made = claim(
        "status",
        report.type,
        subject=GATE,
        by=chain,
        certainty=report.certainty,
        polarity=report.polarity,
    )
    return tell(workspace, made, on=report.on, by=report.by)[0]


@contextmanager
def holding(told: Sequence[Report]) -> Iterator[Workspace]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.create(Path(folder) / "ws") as workspace,
    ):
        for report in told:
            add(workspace, report)
        yield workspace


def asked(workspace: Workspace, known: date = ON) -> dict[tuple[str, str | None], dict[str, float]]:
    """The belief in each value of each facet of the gate, as known on a day."""
    state = status(workspace, GATE, on=ON, known=known).state
    return {
        (e.facet.value, e.of): {value: round(p, 9) for value, p in e.distribution}
        for e in state.estimates
    }


def belief(told: Sequence[Report], known: date = ON):
    with holding(told) as workspace:
        return asked(workspace, known)


def gate(told: Sequence[Report]) -> dict[str, float]:
    return belief(told)["gate", None]


@laws
@given(many)
def test_probabilities_sum_to_one(told):
    for distribution in belief(told).values():
        assert not distribution or abs(sum(distribution.values()) - 1) < 1e-6


@laws
@given(many, st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter(told, random):
    shuffled = list(told)
    random.shuffle(shuffled)
    assert belief(shuffled) == belief(told)


@laws
@given(many, st.integers(0, 364))
def test_as_of_never_sees_later_reports(told, day):
    known = START + timedelta(days=day)
    before = [report for report in told if report.day <= day]
    if before:
        assert belief(told, known) == belief(before, known)


@laws
@given(many, reports)
def test_retracting_a_claim_equals_never_having_had_it(told, extra):
    extra = replace(extra, by="Epsilon Daily")
    with holding([*told, extra]) as workspace:
        target = next(c for c in workspace.claims() if "Epsilon Daily" in c.quote)
        workspace.retract(target.id, actor="analyst", reason="misread", now=NOW)
        assert asked(workspace) == belief(told)


@laws
@given(many)
def test_renaming_sources_changes_nothing(told):
    names = dict(zip((*SOURCES, "Hill Agency"), (*OTHERS, "Vale Agency"), strict=True))
    renamed = [replace(r, by=names[r.by], of=None if r.of is None else names[r.of]) for r in told]
    assert belief(renamed) == belief(told)


@laws
@given(many, st.integers(0, 10))
def test_a_copy_that_states_its_source_never_raises_confidence(told, later):
    first = told[0]
    copy = replace(
        first, by="Copycat Mail", day=min(first.day + later, 364), of=first.of or first.by
    )
    alone, copied = gate(told), gate([*told, copy])
    value = max(alone, key=alone.__getitem__)
    assert copied[value] <= alone[value] + 1e-6


@laws
@given(many, reports)
def test_an_independent_agreeing_source_never_lowers_confidence(told, extra):
    extra = replace(extra, by="Independent Monitor", of=None, polarity="affirmed", certainty=0.95)
    alone, agreed = gate(told), gate([*told, extra])
    assert agreed[extra.type] >= alone[extra.type] - 1e-6

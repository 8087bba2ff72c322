"""Claims that a correction takes back."""

from dataclasses import replace
from datetime import date

import pytest
from tests.unit.states.build import CROSSING, claim, document

from landbridge.model.claim import Polarity
from landbridge.model.document import Section, SectionKind
from landbridge.states.corrected import corrected

NOTED = date(2018, 7, 14)


def report(name, *, note=False, **more):
    """A report of forty code points, the last twenty a note where it has one."""
    kinds = (SectionKind.BODY, SectionKind.NOTE if note else SectionKind.BODY)
    sections = tuple(
        Section(kind=kind, start=at, end=at + 20) for at, kind in zip((0, 20), kinds, strict=True)
    )
    return replace(document(name, text="x" * 40, **more), sections=sections)


def opened(in_, *, at=0, polarity=Polarity.AFFIRMED, subject=CROSSING):
    found = claim("status", "open", subject=subject, quote="It is.")
    return replace(found, document=in_, start=at, end=at + 6, quote="It is.", polarity=polarity)


def taken_back(claims, *documents):
    return corrected(
        claims,
        documents={d.id: d for d in documents},
        said={c.id: NOTED for c in claims},
    )


def test_a_claim_counts_until_its_report_takes_it_back():
    told, note = opened("a"), opened("a", at=20, polarity=Polarity.DENIED)
    assert taken_back([told, note], report("a", note=True)) == {told.id: NOTED}


@pytest.mark.parametrize(
    "other",
    [
        {"subject": "crossing:elsewhere"},
        {"polarity": Polarity.DENIED},
        {"in_": "b"},
    ],
    ids=["of another gate", "says the same", "in another report"],
)
def test_what_the_correction_does_not_contradict_stands(other):
    told = opened(**{"in_": "a", **other})
    note = opened("a", at=20, polarity=Polarity.DENIED)
    assert not taken_back([told, note], report("a", note=True), report("b", publisher="Gazette"))


def test_an_earlier_copy_of_the_page_is_taken_back_too():
    first = replace(report("b"), url="https://herald.example/gate")
    second = replace(report("a", note=True), url="https://herald.example/gate")
    told, note = opened("b"), opened("a", at=20, polarity=Polarity.DENIED)
    assert taken_back([told, note], first, second) == {told.id: NOTED}


def test_nothing_is_taken_back_where_nobody_corrects():
    told, denied = opened("a"), opened("a", at=20, polarity=Polarity.DENIED)
    assert not taken_back([told, denied], report("a"))

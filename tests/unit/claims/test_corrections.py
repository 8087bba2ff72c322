"""What corrections and editor's notes say of the world, and live pages whose entries stand apart."""

from dataclasses import replace

import pytest
from tests.unit.claims.reading import document_of, only, page_of, read, roles, sources

from landbridge.claims.corrections import TAKEN_BACK
from landbridge.lexicon.tables import table
from landbridge.model.claim import Polarity
from landbridge.model.document import Document, SectionKind


def corrected(story: str, note: str) -> Document:
    """Return a report with a correction beneath it."""
    return page_of((SectionKind.BODY, story), (SectionKind.NOTE, note))


@pytest.mark.parametrize(
    "row",
    [row for row in table("text_words") if row["part"] == "report"],
    ids=lambda row: row["word"],
)
def test_what_the_report_said_before_is_denied_by_its_publisher(row):
    claims = read(corrected("The Mandera gate is shut.", row["example"]))
    claim = only(claims, "open")
    assert (claim.polarity, claim.note, sources(claim)) == (Polarity.DENIED, TAKEN_BACK, [])


def test_what_a_correction_tells_is_told():
    note = "An earlier version of this article said the Mandera gate had reopened. It remains shut."
    claim = only(read(corrected("Lorries wait in Mandera.", note)), "closed")
    assert (claim.polarity, claim.note) == (Polarity.AFFIRMED, None)
    assert roles(claim)["subject"] == "the Mandera gate"


def test_a_note_on_the_text_alone_says_nothing():
    note = "Editor's note: the drivers asked the paper to leave out their names and the town's."
    assert not read(corrected("Nothing new.", note))


def test_a_report_without_a_note_denies_nothing():
    claims = read(document_of("An article on Monday said that the gate had reopened."))
    assert only(claims, "open").polarity is Polarity.AFFIRMED


def entries(*texts: str) -> Document:
    """Return a live page, each text an entry of its own."""
    page = document_of(*texts)
    sections = [replace(s, entry=n) for n, s in enumerate(page.sections, start=1)]
    return replace(page, sections=tuple(sections))


STORY = ("The Karun Brigade captured Bunagana on Monday.", "The militia closed the road to Goma.")


def test_the_militia_is_the_one_named_before_in_the_same_story():
    assert roles(only(read(document_of(*STORY)), "closed"))["agent"] == "The Karun Brigade"


def test_the_militia_of_another_entry_of_a_live_page_is_not_named():
    assert roles(only(read(entries(*STORY)), "closed"))["agent"] == "The militia"

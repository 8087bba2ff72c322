"""Corrections and editor's notes are kept apart from the story."""

from datetime import date

import pytest

from landbridge.documents.notes import NoteKind, note_kind
from landbridge.lexicon.tables import table

STORY = """Lachin road opens for Red Cross cars

STEPANAKERT, 25 March 2023 (Road Watch) - The Lachin road was opened for cars of the Red Cross on Saturday, its office said.

{note}

Aid workers said that fourteen cars had passed and that nothing else moved on the road.
"""


@pytest.mark.parametrize("row", table("notes"), ids=lambda row: row["example"])
def test_every_row_knows_its_example_and_not_what_only_begins_alike(row):
    assert note_kind(row["example"]) is NoteKind(row["kind"])
    assert not row["against"] or note_kind(row["against"]) is None


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version said that forty cars had passed.",
        "CORRECTION (March 26): the road was opened at noon, not at nine.",
        "(This story corrects the number of cars in the third paragraph)",
        "*Editor's note: the drivers asked that their names be left out.*",
        "— This article was updated on 26 March 2023 to add the office's answer.",
        "[Clarification: the cars carried medicine, not food.]",
    ],
)
def test_a_note_is_a_section_of_its_own_and_no_part_of_the_story(read_page, parts, note):
    page = read_page(STORY.format(note=note))
    assert page.notes == (note,)
    assert len(parts(page, "body")) == 2
    assert page.published.interval.start == date(2023, 3, 25)


def test_a_paragraph_below_a_notes_heading_is_the_note(read_page, parts):
    words = "The number of cars that passed the post on Saturday was fourteen and not forty as we wrote."
    page = read_page(STORY.format(note=f"Correction\n\n{words}"))
    assert page.notes == ("Correction", words)
    assert len(parts(page, "body")) == 2


def test_a_note_below_the_articles_end_is_kept_as_one(read_page):
    page = read_page(
        STORY.format(note="He said no more.") + "\nTags: Lachin\n\nCorrection: it was noon.\n"
    )
    assert page.notes == ("Correction: it was noon.",)


def test_a_note_in_a_box_of_a_web_page_is_kept_as_one(read_page):
    page = read_page(
        "<html><body><h1>Lachin road opens</h1><p>The Lachin road was opened for cars of the Red Cross on "
        "Saturday, its office in the town said.</p><aside>Correction: it was noon.</aside></body></html>"
    )
    assert page.notes == ("Correction: it was noon.",)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: 26 March 2023", date(2023, 3, 26)),
        (
            "Published: 25 March 2023 10:15 GMT | Updated: 27 March 2023 08:00 GMT",
            date(2023, 3, 27),
        ),
        ("Last updated on Monday, 27 March 2023", date(2023, 3, 27)),
        ("Last modified 14:05, March 28, 2023", date(2023, 3, 28)),
    ],
)
def test_the_day_of_a_later_change_is_kept_beside_the_publication(read_page, line, day):
    page = read_page(
        f"Lachin road opens\n{line}\n\n" + STORY.partition("\n\n")[2].format(note="He said so.")
    )
    assert page.updated.start == day
    assert page.published.interval.start <= date(2023, 3, 26)


def test_a_change_line_among_the_paragraphs_is_no_part_of_the_story(read_page, parts):
    page = read_page(STORY.format(note="Updated: 26 March 2023"))
    assert page.updated.start == date(2023, 3, 26)
    assert "Updated: 26 March 2023" in parts(page, "furniture")


def test_a_page_that_was_never_changed_has_no_such_day(read_page):
    assert (
        read_page(STORY.format(note="The post was updated on 26 March 2023 by its guards.")).updated
        is None
    )


def test_metadata_gives_the_day_of_a_later_change(read_page):
    head = (
        '<html><head><meta property="article:modified_time" content="2023-03-27T01:00:00Z"></head>'
    )
    page = read_page(
        head
        + "<body><h1>Lachin road</h1><p>The Lachin road was opened on Saturday, its office in the town said.</p>"
    )
    assert page.updated.start == date(2023, 3, 27)

"""The present tense with a day that lies ahead tells of a plan; a habit or a past day does not."""

from datetime import date

import pytest
from tests.unit.claims.reading import NOW, claims_of, page_of

from landbridge.claims.extract import extract
from landbridge.model.document import SectionKind


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The crossing closes on 1 June.", "planned"),
        ("From Monday the crossing closes at dusk.", "planned"),
        ("The crossing closes next week.", "planned"),
        ("The crossing closes by 1 June.", "planned"),
        ("Under the accord the guards close the crossing on 30 May.", "planned"),
        ("Under the accord the guards close the crossing within 30 days.", "planned"),
        ("Work begins in June on closing the crossing.", "planned"),
        ("The guards usually close the crossing within two hours.", "ongoing"),
        ("The crossing is closed until 1 June.", "ongoing"),
        ("The crossing closes every Monday.", "ongoing"),
        ("The crossing closes every July.", "ongoing"),
        ("Snow closes the crossing from December until April.", "ongoing"),
        ("The crossing closed on 1 March.", "happened"),
        ("The crossing has closed.", "happened"),
        ("The crossing closes in winter.", "ongoing"),
        ("The crossing closes on 1 June 2019.", "ongoing"),
    ],
)
def test_the_day_decides_whether_the_present_tense_tells_of_a_plan(text, modality):
    assert {c.modality.value for c in claims_of(text) if c.type == "closed"} == {modality}


def test_a_date_without_a_year_is_the_next_one_beside_a_present_verb():
    (told,) = [c for c in claims_of("The crossing closes on 20 March.") if c.type == "closed"]
    assert told.when is not None
    assert told.when.interval.start == date(2025, 3, 20)


def test_without_a_day_of_publication_nothing_is_known_to_lie_ahead():
    page = page_of((SectionKind.BODY, "The crossing closes on 1 June."), published=None)
    assert "planned" not in {c.modality.value for c in extract(page, recorded=NOW)}


@pytest.mark.parametrize(
    "text",
    ["Snow usually closes the pass in November.", "Rains often cut the road from late June."],
)
def test_what_comes_round_is_no_plan_and_has_no_day(text):
    (claim,) = claims_of(text)
    assert (claim.modality.value, claim.when) == ("ongoing", None)

"""Names of places are found by label and atlas together, and told from people, bodies and demonyms."""

from itertools import pairwise

import pytest
from tests.unit.claims.reading import document_of

from landbridge.claims.parser import parse
from landbridge.claims.placenames import Use
from landbridge.claims.toponyms import find_toponyms
from landbridge.lexicon.tables import table


def named(text: str, use: Use = Use.PLACE) -> list[str]:
    document = document_of(text)
    found = find_toponyms(list(parse(document)))
    return [document.text[one.start : one.end] for one in found if one.use is use]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shelling resumed in Orikhiv.", ["Orikhiv"]),
        ("Fighters left Kidal for Gao.", ["Kidal", "Gao"]),
        ("Trucks from Goma reached the outskirts of Sake.", ["Goma", "Sake"]),
        ("Residents of Nyala fled on foot.", ["Nyala"]),
        ("A column entered Stepanakert from the south.", ["Stepanakert"]),
        ("STEPANAKERT (Wire) - The road is shut.", ["STEPANAKERT"]),
        (
            "The road from Uvira to Bukavu was cut. Bukavu police said so.",
            ["Uvira", "Bukavu", "Bukavu"],
        ),
    ],
)
def test_a_place_is_found(text, places):
    assert named(text) == places


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Jordan Smith spoke to drivers.", "Jordan"),
        ("The envoy, Paris Hartley, left on Monday.", "Paris"),
        ("Mr. Sterling spoke first. Later Sterling left.", "Sterling"),
        ("Anna Lyman runs the clinic. Lyman said nobody came.", "Lyman"),
        ("Victoria Nyland, a doctor, treated them.", "Victoria"),
    ],
)
def test_a_person_is_no_place(text, person):
    assert person not in named(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The Khartoum Police Department denied it.", "Khartoum"),
        ("Students of the Kharkiv Polytechnic Institute helped.", "Kharkiv"),
        ("It was printed by the Nairobi Standard Company.", "Nairobi"),
    ],
)
def test_a_place_in_the_name_of_a_body_is_no_place_where_something_happens(text, part):
    assert part not in named(text)
    assert part in named(text, Use.PART)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sudanese officials met drivers.", "Sudanese"),
        ("The Armenians held the pass.", "Armenians"),
        ("A Malian convoy turned back.", "Malian"),
    ],
)
def test_a_demonym_names_people(text, people):
    assert named(text, Use.PEOPLE) == [people]
    assert people not in named(text)


def test_a_name_sure_in_one_sentence_is_read_in_another():
    text = "Lorries waited in Bentiu for a week. Bentiu had no fuel left."
    assert named(text) == ["Bentiu", "Bentiu"]


def test_names_stand_in_order_and_do_not_overlap():
    text = "The road from Aleppo to Manbij, and the bridge at Qara Qozak, were hit."
    found = find_toponyms(list(parse(document_of(text))))
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("row", table("titles"), ids=lambda row: row["title"])
def test_every_title_marks_a_last_name(row):
    assert row["example"].startswith(f"{row['title']} ")
    assert "Marsh" not in named(f"{row['example']} Later Marsh left.")

"""A name that no table has is one of the world's places, if the document says which."""

from datetime import UTC, datetime

import pytest

from landbridge.documents.read import read
from landbridge.entities.choose import Part
from landbridge.entities.context import read_context
from landbridge.entities.naming import decide
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import gazetteer

THEN = datetime(2024, 5, 1, tzinfo=UTC)


def resolved(text: str, name: str, part: Part = Part.PLACE):
    document = read(f"The Post\n\n{text}\n".encode(), path="a.txt", fetched=THEN)
    at = document.text.index(name)
    end = at + len(name)
    scene = Scene(
        context=read_context(document, gazetteer()),
        gazetteer=gazetteer(),
        part=part,
        offset=at,
        following=document.text[end : end + 80].split(". ")[0],
        span=(at, end),
    )
    return decide(name, scene)


def test_the_region_behind_a_comma_decides():
    decision = resolved("The road at Springfield, Illinois was closed.", "Springfield")
    assert decision.entity.linked("within") == ("division:us.il",)
    assert decision.score == pytest.approx(0.9)


def test_the_country_behind_a_comma_decides():
    assert resolved("The gate at Tarifa, Spain was closed.", "Tarifa").entity.country == "ES"


def test_a_name_that_many_share_stays_open_with_its_bearers():
    decision = resolved("The road in Springfield was closed.", "Springfield")
    assert decision.entity is None
    assert len(decision.candidates) > 10


def test_a_common_word_is_read_only_where_the_text_supports_it():
    assert resolved("The bill was blocked in Congress.", "Congress").entity is None
    assert resolved("The bridge in the town of Split was shut.", "Split").entity.country == "HR"


def test_an_actor_is_never_a_far_town():
    assert resolved("The guards at Farafenni fled.", "Farafenni", Part.ACTOR).entity is None


def test_a_much_larger_city_is_meant_when_nothing_else_tells():
    assert resolved("The bridge in Mandalay was shut.", "Mandalay").entity.country == "MM"

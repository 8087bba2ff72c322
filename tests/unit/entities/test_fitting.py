"""What was decided on other words counts only where the words written can stand for it."""

import pytest

from landbridge.entities.choose import Part
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.fitting import replaced
from landbridge.entities.phrase import parse
from landbridge.lexicon.gazetteer import gazetteer


def kept(written: str, entity: str, part: Part = Part.OTHER) -> bool:
    found = gazetteer().get(entity)
    assert found is not None
    decision = Decision(entity=found, score=1.0, reason="Told.")
    return replaced(decision, parse(written), written=written, part=part).entity is not None


@pytest.mark.parametrize(
    ("written", "entity", "may"),
    [
        ("this route", "corridor:tehran-beirut", True),
        ("the road", "crossing:bab-al-hawa", False),
        ("the crossing", "crossing:bab-al-hawa", True),
        ("the crossings", "crossing:bab-al-hawa", False),
        ("the checkpoint", "crossing:bab-al-hawa", False),
        ("the town", "place:goma", True),
        ("the town", "crossing:bab-al-hawa", False),
        ("the border", "place:goma", False),
        ("the border", "place:syria-iraq-border", True),
        ("the area", "place:goma", True),
        ("the area", "actor:m23", False),
        ("the movement", "actor:m23", True),
        ("its fighters", "actor:m23", False),
        ("the militia", "actor:syrian-army", False),
        ("the unit", "actor:syrian-army", True),
        ("the government", "actor:government-sy", True),
        ("the opening", "crossing:bab-al-hawa", True),
        ("it", "place:goma", True),
    ],
)
def test_words_stand_for_what_they_can(written: str, entity: str, *, may: bool) -> None:
    assert kept(written, entity) is may


def test_it_stands_for_a_country_that_acts_but_not_for_one_as_a_scene() -> None:
    assert kept("it", "country:ke")
    assert not kept("it", "country:ke", Part.PLACE)


def test_what_is_open_stays_open() -> None:
    left = undecided("Nothing fits.")
    assert replaced(left, parse("the town"), written="the town", part=Part.OTHER) is left

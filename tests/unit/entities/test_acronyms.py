"""An acronym of several bearers goes to the one the document speaks of, or stays open."""

import pytest
from tests.unit.entities.test_resolve import document

from landbridge.entities.choose import Part
from landbridge.entities.context import read_context
from landbridge.entities.decision import Decision
from landbridge.entities.naming import decide
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import gazetteer

PAKISTAN = "Trucks waited at Torkham in Pakistan on Monday. Police in Peshawar blamed smugglers."
LUZON = "Shells fell near Jolo in the Philippines. A road in the Philippines was closed."
SYRIA = "A hangar was built near Albukamal in Syria. Trucks came from al-Qaim in Iraq."


def decided(words: str, part: Part, *, text: str) -> Decision:
    context = read_context(document(text), gazetteer())
    return decide(words, Scene(context=context, gazetteer=gazetteer(), part=part, offset=0))


@pytest.mark.parametrize(
    ("words", "part", "text", "entity"),
    [
        ("the ISI", Part.ACTOR, PAKISTAN, "actor:isi-pk"),
        ("ISI officers", Part.ACTOR, PAKISTAN, "actor:isi-pk"),
        ("a spokesman for the ISI", Part.SOURCE, PAKISTAN, "provisional:office:spokesman-isi-pk"),
        ("an AFP spokesman", Part.SOURCE, LUZON, "provisional:office:spokesman-armed-forces-philippines"),
        ("AFP troops", Part.ACTOR, LUZON, "actor:armed-forces-philippines"),
        ("the AFP", Part.ACTOR, LUZON, "actor:armed-forces-philippines"),
        ("AFP", Part.SOURCE, SYRIA, "outlet:afp"),
        ("ISI", Part.SOURCE, SYRIA, "outlet:isi"),
        ("ISI analysts", Part.SOURCE, SYRIA, "provisional:office:analyst-isi"),
    ],
)  # fmt: skip
def test_an_acronym_is_the_one_of_the_country_spoken_of(
    words: str, part: Part, text: str, entity: str
) -> None:
    found = decided(words, part, text=text).entity
    assert found is not None
    assert found.id == entity


@pytest.mark.parametrize(("words", "text"), [("AFP", LUZON), ("ISI", PAKISTAN)])
def test_a_source_that_may_be_an_agency_or_an_army_stays_open(words: str, text: str) -> None:
    decision = decided(words, Part.SOURCE, text=text)
    assert decision.entity is None
    assert len(decision.candidates) == 2


def test_a_document_that_names_the_agency_in_full_means_it() -> None:
    named = f"{PAKISTAN} ImageSat International released the pictures."
    decision = decided("ISI", Part.SOURCE, text=named)
    assert decision.entity is not None
    assert decision.entity.id == "outlet:isi"

"""A body or facility that no table has is kept, with its kind and place, and known again."""

import pytest
from tests.unit.entities.test_resolve import claim, document

from landbridge.entities.choose import Part
from landbridge.entities.context import read_context
from landbridge.entities.naming import decide
from landbridge.entities.resolve import resolve
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity, EntityKind


def made(text: str, words: str, part: Part = Part.OTHER) -> Entity | None:
    context = read_context(document(text), gazetteer())
    at = text.find(words)
    span = (at, at + len(words)) if at >= 0 else None
    following = text[span[1] :] if span else ""
    scene = Scene(
        context=context, gazetteer=gazetteer(), part=part, offset=max(at, 0), span=span,
        following=following,
    )  # fmt: skip
    return decide(words, scene).entity


def ids(text: str, *names: str) -> list[str | None]:
    found = resolve([claim(text, *names)], document=document(text), gazetteer=gazetteer())
    return [a.mention.entity for a in found.claims[0].arguments]


@pytest.mark.parametrize("row", table("body_nouns"), ids=lambda row: row["noun"])
def test_every_body_noun_makes_a_body_of_its_example(row: dict[str, str]) -> None:
    entity = made(f"Reporters spoke of {row['example']} on Monday.", row["example"])
    assert entity is not None
    assert entity.provisional
    assert entity.kind is EntityKind(row["kind"])


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Fighters of the Wadi Marra Brigade left.", "Fighters of the Wadi Marra Brigade", "provisional:armed-group:wadi-mara-brigade"),
        ("Wadi Marra Brigade fighters left.", "Wadi Marra Brigade fighters", "provisional:armed-group:wadi-mara-brigade"),
        ("The militia Ansar al-Ghadir left.", "The militia Ansar al-Ghadir", "provisional:armed-group:ansar-gadir"),
        ("Men stood at Tal Ghadban, a checkpoint on the road.", "Tal Ghadban", "provisional:checkpoint:tal-gadban"),
        ("Men held the checkpoint Tal Ghadban.", "Tal Ghadban", "provisional:checkpoint:tal-gadban"),
        ("The Union of Norvale Drivers struck.", "The Union of Norvale Drivers", "provisional:organisation:nurvali-drivirs-union"),
        ("A clerk of the Hezbollah media office spoke.", "the Hezbollah media office", "provisional:office:hizbula-media-office"),
        ("The Rutang territory administrator spoke.", "The Rutang territory administrator", "provisional:office:administrator-rutang-territory"),
        ("A spokesman for the Norvale Ports Office spoke.", "A spokesman for the Norvale Ports Office", "provisional:office:spokesman-nurvali-purts-ufici"),
    ],
)  # fmt: skip
def test_the_kind_is_read_from_the_words_round_a_name(text: str, words: str, entity: str) -> None:
    found = made(text, words)
    assert found is not None
    assert found.id == entity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Shiite militia left.", "A Shiite militia"),
        ("An Iraqi militia left.", "An Iraqi militia"),
        ("The militia left.", "The militia"),
        ("The Idlib militia left.", "The Idlib militia"),
        ("The army brigade left.", "The army brigade"),
        ("The council met.", "The council"),
        ("Tal Ghadban, a village on the road, burnt.", "Tal Ghadban"),
    ],
)
def test_words_without_a_name_of_their_own_make_nobody(text: str, words: str) -> None:
    assert made(text, words, Part.ACTOR) is None


def test_a_body_is_placed_by_the_place_in_its_name() -> None:
    text = "The Vardenis municipality said that the road in Armenia was shut."
    office = made(text, "The Vardenis municipality", Part.SOURCE)
    assert office is not None
    assert (office.kind, office.country) == (EntityKind.OFFICE, "AM")
    assert office.lat == pytest.approx(40.18, abs=0.05)


def test_a_facility_is_placed_by_a_village_of_the_country_spoken_of_and_by_no_other() -> None:
    sudan = made("The Kutum road in Sudan was shut.", "The Kutum road")
    assert sudan is not None
    assert (sudan.country, sudan.lon) == ("SD", pytest.approx(24.67, abs=0.05))
    nowhere = made("The Kutum road was shut.", "The Kutum road")
    assert nowhere is not None
    assert nowhere.lon is None


def test_half_of_a_hyphened_name_places_nothing() -> None:
    post = made("The Tin-Hama checkpoint was shut.", "The Tin-Hama checkpoint")
    assert post is not None
    assert post.lon is None


def test_an_office_belongs_to_the_body_in_its_name() -> None:
    office = made("The Hezbollah media office spoke.", "The Hezbollah media office")
    assert office is not None
    assert office.linked("part of") == ("actor:hezbollah",)


def test_a_name_is_known_again_without_the_word_for_its_kind() -> None:
    text = "The militia Ansar al-Ghadir came. Ansar al-Ghadir left. Ansar al-Ghadir fighters shot."
    names = ("The militia Ansar al-Ghadir", "Ansar al-Ghadir", "Ansar al-Ghadir fighters")
    assert ids(text, *names) == ["provisional:armed-group:ansar-gadir"] * 3


def test_a_checkpoint_named_before_is_no_source() -> None:
    text = "Tal Ghadban, a checkpoint, was shut. Tal Ghadban reports calm."
    one = claim(text, "Tal Ghadban", source="Tal Ghadban")
    found = resolve([one], document=document(text), gazetteer=gazetteer()).claims[0]
    assert found.arguments[0].mention.entity == "provisional:checkpoint:tal-gadban"
    assert found.chain[0].source.entity is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Zurrug base", "the al-Zurrug military base"),
        ("the Zelenyi Hai checkpoint", "the Zelenyi Hay checkpoint"),
        ("the Chakan-da-Bagh crossing", "the Chakkan da Bagh border crossing"),
        ("the Wadi Ghadban Brigade", "the Wadi Gadban Brigade"),
    ],
)
def test_romanisations_of_one_strange_name_are_one_entity(one: str, other: str) -> None:
    found = [made(f"Men spoke of {name}.", name) for name in (one, other)]
    assert found[0] is not None
    assert found[1] is not None
    assert found[0].id == found[1].id

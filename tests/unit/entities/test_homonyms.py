"""A name with several bearers is put where the rest of the document lies, or left open."""

import pytest
from tests.unit.entities.test_afield import resolved

from landbridge.entities.homonyms import SURE, named_behind, weigh
from landbridge.entities.vicinity import Vicinity
from landbridge.lexicon.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Buses ran from Tripoli to Zahle and Baalbek.", "Tripoli", "LB"),
        ("Buses ran from Tripoli to Misrata and Sirte.", "Tripoli", "LY"),
        ("Lorries left Alexandria for Damanhur and Tanta.", "Alexandria", "EG"),
        ("A bus from Alexandria to Fairfax and Arlington broke down.", "Alexandria", "US"),
        ("The road from Cordoba to Seville and Granada is shut.", "Cordoba", "ES"),
        ("The road from Cordoba to Rosario and Mendoza is shut.", "Cordoba", "AR"),
        ("Troops left Valencia for Maracay and Barquisimeto.", "Valencia", "VE"),
        ("Troops left Valencia for Alicante and Murcia.", "Valencia", "ES"),
    ],
)
def test_the_bearer_near_the_other_places_is_meant(text, name, country):
    decision = resolved(text, name)
    assert decision.entity is not None, decision.reason
    assert decision.entity.country == country


def test_a_tabled_name_is_another_place_where_everything_named_lies_there():
    text = "The fair in Lebanon, Pa., drew farmers from Lancaster and Harrisburg."
    decision = resolved(text, "Lebanon")
    assert decision.entity.linked("within") == ("division:us.pa",)
    assert "country:lb" in decision.candidates


def test_a_tabled_name_stays_where_its_country_is_named_otherwise():
    text = "A report printed in Pennsylvania said that Lebanon shut Masnaa and the port of Beirut."
    assert resolved(text, "Lebanon").entity.id == "country:lb"


def test_short_names_of_regions_are_read():
    assert resolved("The fair in Lebanon, Pa., was full.", "Pa.").entity.id == "division:us.pa"


def test_a_region_is_kept_beside_a_small_town_of_its_name():
    decision = resolved("Farmers in Minnesota and Wisconsin sold their corn.", "Minnesota")
    assert decision.entity.id == "division:us.mn"


def test_a_common_word_is_a_town_where_its_neighbours_are_named():
    text = "Buses ran from Reading to Slough, Maidenhead and Bracknell."
    assert resolved(text, "Reading").entity.country == "GB"


def test_what_is_left_open_says_how_likely_the_best_is():
    decision = resolved("The road in Springfield was closed.", "Springfield")
    assert decision.entity is None
    assert 0 < decision.score < SURE


def test_chances_of_all_bearers_add_up_to_one():
    known = gazetteer()
    weighed = weigh(
        known.namesakes("Tripoli"),
        name="Tripoli",
        following="",
        vicinity=Vicinity(["Buses left Tripoli."], known),
        known=known,
    )
    assert sum(bearer.chance for bearer in weighed) == pytest.approx(1.0)
    assert [b.chance for b in weighed] == sorted((b.chance for b in weighed), reverse=True)


def test_the_words_behind_a_comma_name_a_region():
    assert "division:us.oh" in {e.id for e in named_behind(", Ohio, on Monday", gazetteer())}
    assert named_behind(" in Ohio", gazetteer()) == ()


def test_a_name_behind_a_comma_counts_for_every_mention():
    known = gazetteer()
    vicinity = Vicinity(["Dublin, Ohio, has a fair. Dublin is small."], known)
    assert vicinity.is_qualified("Dublin", frozenset({"division:us.oh"}))
    assert not vicinity.is_qualified("Dublin", frozenset({"division:us.tx"}))


def test_shares_and_namings_grow_with_the_text():
    known = gazetteer()
    vicinity = Vicinity(["Ohio is wide. Farmers in Ohio wait."], known)
    assert vicinity.named("division:us.oh", "Dublin") == pytest.approx(2 / 3)
    assert vicinity.named("division:us.tx", "Dublin") == 0
    assert vicinity.share("US", "Dublin") > vicinity.share("FR", "Dublin") == 0
    assert vicinity.share(None, "Dublin") == 0


def test_a_name_says_nothing_of_itself():
    vicinity = Vicinity(["Ohio is wide, and we drove through Ohio."], gazetteer())
    assert vicinity.named("division:us.oh", "Ohio") == 0
    assert vicinity.share("US", "Ohio") == 0


@pytest.mark.parametrize("name", ["Kidal", "Khartoum", "Kherson", "Bogota", "Goma"])
def test_a_tabled_town_is_not_its_own_province_nor_a_small_namesake(name):
    decision = resolved(f"Gunmen attacked a post on the outskirts of {name}.", name)
    assert decision.entity.id.startswith("place:")

"""A marked name counts for its bearer only where the text bears it out."""

import pytest

from landbridge.lexicon.bearers import Around, counts
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.names import Use, read_name

NOTHING = Around(named=frozenset(), countries=frozenset())
MYANMAR = Around(named=frozenset({"country:mm"}), countries=frozenset({"MM"}))


@pytest.mark.parametrize(
    ("cell", "use"),
    [("*AFP", Use.SHARED), ("*N.R.C.", Use.SHARED), ("*Wagner", Use.GENERIC), ("AFP", Use.UPPER)],
)
def test_a_mark_before_an_acronym_makes_it_a_shared_one(cell: str, use: Use) -> None:
    assert read_name(cell).use is use


def test_a_shared_acronym_counts_where_the_country_is_spoken_of() -> None:
    kachin = gazetteer().get("actor:kachin-independence-army")
    assert kachin is not None
    assert not counts(kachin, Use.SHARED, NOTHING)
    assert counts(kachin, Use.SHARED, MYANMAR)
    assert not counts(kachin, Use.GENERIC, MYANMAR)
    assert counts(kachin, Use.GENERIC, Around(named={kachin.id}, countries=frozenset()))


def test_a_relief_agency_has_its_acronym_only_where_it_is_named_in_full() -> None:
    council = gazetteer().get("actor:nrc")
    assert council is not None
    assert not counts(council, Use.SHARED, Around(named=frozenset(), countries={"NO"}))
    assert counts(council, Use.SHARED, Around(named={"actor:nrc"}, countries=frozenset()))


@pytest.mark.parametrize(
    ("text", "acronym", "bearers", "aside"),
    [
        ("ISI men stood at Torkham in Pakistan.", "ISI", ["outlet:isi", "actor:isi-pk"], []),
        ("ISI showed a hangar at Albukamal.", "ISI", ["outlet:isi"], ["actor:isi-pk"]),
        ("The KIA took a gate in Myanmar.", "KIA", ["actor:kachin-independence-army"], []),
        ("Aid of the NRC reached Norway's consul.", "NRC", [], []),
        ("A kia was parked in Myanmar.", "kia", [], []),
    ],
)
def test_an_acronym_is_found_for_those_whom_the_text_speaks_of(
    text: str, acronym: str, bearers: list[str], aside: list[str]
) -> None:
    hits = [hit for hit in gazetteer().find(text) if hit.text == acronym]
    assert [e.id for hit in hits for e in hit.entities] == bearers
    assert [e.id for hit in hits for e in hit.aside] == aside


def test_a_name_looked_up_with_its_text_has_the_bearers_of_that_text() -> None:
    known = gazetteer()
    manila = Around(named=frozenset({"country:ph"}), countries=frozenset({"PH"}))
    assert [e.id for e in known.lookup_exact("AFP")] == ["outlet:afp"]
    assert [e.id for e in known.lookup_exact("AFP", text=NOTHING)] == ["outlet:afp"]
    with_text = known.lookup_exact("AFP", text=manila)
    assert [e.id for e in with_text] == ["outlet:afp", "actor:armed-forces-philippines"]
    assert known.lookup_exact("KIA", text=NOTHING) == ()

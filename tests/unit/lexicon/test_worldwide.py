"""Names of an atlas are read in a text only where the words round them say that a place is meant."""

import time

import pytest

from landbridge.lexicon.gazetteer import gazetteer


def found(text: str) -> list[str]:
    known = gazetteer()
    return [h.text for h in known.find(text) if not any(known.is_tabled(e.id) for e in h.entities)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drivers waited near Farafenni.", ["Farafenni"]),
        ("Shells struck Orikhiv overnight.", ["Orikhiv"]),
        ("The town of Reading sent trucks.", ["Reading"]),
        ("They met in Reading, Pennsylvania.", ["Reading", "Pennsylvania"]),
        ("A post in Boulder City was shut.", ["Boulder City"]),
        ("Convoys left from Farafenni. Later Farafenni was shelled.", ["Farafenni", "Farafenni"]),
        ("Lorries queued in Farafenni Monday.", ["Farafenni"]),
    ],
)
def test_a_supported_name_is_read(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Most of the trucks, police said, were Split between two yards.",
        "Reading the order, Mary closed the gate.",
        "He took it from Mary in March.",
        "The bill passed in Congress.",
        "Thomas Albany spoke. The order came from Albany.",
        "They were treated at Farafenni Hospital.",
        "Farafenni said nothing.",
        "drivers waited near farafenni",
        "City Council met in the town of Council. Council adjourned.",
    ],
)
def test_a_word_a_person_or_a_part_of_a_longer_name_is_not(text):
    assert [name for name in found(text) if name != "Council"] == []
    assert found(text).count("Council") <= 1


def test_names_of_the_tables_win():
    hits = gazetteer().find("Trucks waited in Albukamal and in Rafah.")
    assert [h.entities[0].id for h in hits] == ["place:albukamal", "place:rafah"]


def test_twice_the_text_takes_about_twice_the_time():
    text = (
        "Convoys from Farafenni reached Reading, Pennsylvania, near Orikhiv, Bob Stone said. " * 300
    )
    once = min(_seconds(text) for _ in range(3))
    assert min(_seconds(text * 4) for _ in range(2)) < 12 * once


def _seconds(text: str) -> float:
    begun = time.process_time()
    gazetteer().find(text)
    return time.process_time() - begun

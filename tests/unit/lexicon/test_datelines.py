"""Places that open a paragraph in capitals."""

import pytest

from landbridge.lexicon.datelines import opening_place


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("KAMANYOLA, 18 February - Rebels entered the town.", "KAMANYOLA"),
        ("LUVUNGI - Soldiers left.", "LUVUNGI"),
        ("DEIR HAFIR \u2013 The road is cut.", "DEIR HAFIR"),
        ("BORDER - The gate is shut.", None),
        ("KEY POINTS - The gate is shut.", None),
        ("ROADS - Two are cut.", None),
        ("BEIRUT, June 10 (Corridor Wire) - Troops arrived.", None),
        ("Soldiers left - nobody knows why.", None),
        ("UN-led talks went on.", None),
    ],
)
def test_a_place_in_capitals_before_a_dash_opens_a_paragraph(paragraph, place):
    span = opening_place(paragraph)
    assert (paragraph[slice(*span)] if span else None) == place

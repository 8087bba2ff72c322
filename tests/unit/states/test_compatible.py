import pytest

from landbridge.states.compatible import compatible

ABOVE = {"region:anbar": ("country:iraq",)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("52", "52"),
        ("30 of 52", "52"),
        ("52", "30 of 52"),
        ("dozens", "52"),
        ("about 50", "52"),
        ("at least 20", "52"),
        ("up to 60", "52"),
        ("1,200", "1200"),
        ("region:anbar", "country:iraq"),
        ("country:iraq", "region:anbar"),
        ("2017-11", "2017-11-09"),
        ("2017-11-09", "2017"),
        ("Abu Kamal", "abu-kamal"),
    ],
)
def test_parts_roundings_and_looser_words_do_not_contradict(a, b):
    assert compatible(a, b, ancestors=ABOVE)
    assert compatible(b, a, ancestors=ABOVE)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("30", "52"),
        ("60 of 70", "52"),
        ("at least 60", "52"),
        ("dozens", "4"),
        ("actor:us", "actor:israel"),
        ("2017-11", "2017-12-09"),
        ("region:anbar", "country:syria"),
        ("52", "actor:us"),
    ],
)
def test_different_values_contradict(a, b):
    assert not compatible(a, b, ancestors=ABOVE)
    assert not compatible(b, a, ancestors=ABOVE)

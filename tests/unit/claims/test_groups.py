"""Who commands, arms, joins and leaves whom."""

import pytest
from tests.unit.claims.reading import claims_of, roles, told


@pytest.mark.parametrize(
    ("text", "type_", "subject", "object_"),
    [
        ("Two factions merged into the Northern Front.", "merged", "Two factions", "Front"),
        ("The faction split from the Hill Front in 2014.", "split_from", "The faction", "Hill"),
        ("The brigade is an offshoot of the Hill Front.", "split_from", "The brigade", "Hill"),
        ("The unit was trained by foreign instructors.", "backs", "foreign instructors", "unit"),
        ("The front was established by exiles.", "established", "exiles", "The front"),
        ("Abu Saad, the group's deputy commander, was hurt.", "commands", "Abu Saad", "group"),
    ],
)
def test_a_relation_has_its_two_ends(text, type_, subject, object_):
    found = roles(told(type_, text))
    assert found["subject"] == subject
    assert object_ in found["object"]


def test_both_who_train_and_who_arm_a_unit_are_told():
    found = claims_of("The unit was trained by foreign instructors and armed by Minsk.")
    backers = {roles(c)["subject"] for c in found if c.type == "backs"}
    assert backers == {"foreign instructors", "Minsk"}

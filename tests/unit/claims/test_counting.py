"""Which role each number of a claim has."""

from tests.unit.claims.reading import claims_of, only, told

from landbridge.model.claim import Claim


def counted(claim: Claim) -> list[tuple[str, str]]:
    """Return each quantity's role and words."""
    return [(q.role, q.text) for q in claim.quantities]


def test_killed_and_wounded_in_one_clause_are_two_counts():
    claims = claims_of("Gunmen attacked the post at Menaka, killing 12 and wounding 30.")
    assert counted(only(claims, "killed")) == [("killed", "12")]
    assert counted(only(claims, "wounded")) == [("wounded", "30")]


def test_the_deed_itself_tells_both_counts():
    claims = claims_of("Shelling of Goma killed 12 people and wounded 30 others.")
    assert ("killed", "12 people") in counted(only(claims, "shelling"))


def test_a_count_of_joined_modifiers_is_one_victim():
    claim = told("killed", "At least 25 government and allied fighters were killed near Goma.")
    assert [m.text for m in claim.mentions("victim")] == [
        "At least 25 government and allied fighters"
    ]
    assert claim.quantities[0].unit == "fighters"


def test_two_counted_victims_stay_two():
    claim = told("killed", "Eleven soldiers and two drivers were killed near Goma.")
    assert counted(claim) == [("killed", "Eleven soldiers"), ("killed", "two drivers")]


def test_a_part_of_the_dead_counts_dead():
    claim = told("killed", "An airstrike killed 52 fighters, 17 who were not Kenyan.")
    assert counted(claim) == [("killed", "52 fighters"), ("killed", "17")]
    assert claim.quantities[1].part_of == "52 fighters"


def test_an_age_counts_nobody():
    claim = told("killed", "Ahmed Musa, 34, a driver, was killed near Goma.")
    assert counted(claim) == [("age", "34")]


def test_one_person_killed_is_counted_and_one_road_is_not():
    claim = told("killed", "Nine officers and one judge were killed near Goma.")
    assert ("killed", "one judge") in counted(claim)
    assert counted(told("closed", "The army closed one road to Goma.")) == []


def test_a_rate_is_kept_with_what_it_is_told_for():
    claim = told("traffic", "Some 40 trucks a day cross the Goma crossing.")
    assert (claim.quantities[0].value, claim.quantities[0].per) == (40, "day")

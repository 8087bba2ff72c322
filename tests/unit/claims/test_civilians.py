"""Who leaves a place without ever having held it gives nothing up."""

import pytest
from tests.unit.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Residents left Idlib on Monday.", "traffic"),
        ("About 8,000 Sudanese left the camps on 1 May.", "traffic"),
        ("Hundreds of Syrians left Idlib on Monday.", "traffic"),
        ("On Monday undocumented Afghans left Chaman.", "traffic"),
        ("Hauliers left the Dorohusk crossing on Monday.", "traffic"),
        ("Soldiers left Idlib on Monday.", "withdrew"),
        ("Dozens of guards left the post.", "withdrew"),
        ("The general's men left the airport.", "withdrew"),
        ("Customs staff left the terminal.", "withdrew"),
    ],
)
def test_only_a_force_withdraws(text, type_):
    assert [claim.type for claim in claims_of(text)] == [type_]


def test_people_who_are_stopped_go_nowhere():
    (claim,) = claims_of("Police stopped the migrants near Maganan.")
    assert (claim.type, claim.arguments[0].mention.text) == ("interdiction", "Police")

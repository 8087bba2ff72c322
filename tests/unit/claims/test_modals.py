"""Modals that infer what is so are told from those that ask for it or permit it."""

import pytest
from tests.unit.claims.reading import stands


@pytest.mark.parametrize(
    ("text", "type_", "modality", "band"),
    [
        ("The convoy should by now have crossed the bridge.", "traffic", "happened", (0.55, 0.8)),
        ("The crossing should be open again by now.", "open", "ongoing", (0.55, 0.8)),
        ("By this time the army ought to have closed the gate.", "closed", "happened", (0.55, 0.8)),
        ("The rebels will have closed the gate long before the army came.", "closed", "happened", (0.65, 0.9)),
        ("By June crews will have closed the gate.", "closed", "planned", (0.85, 0.99)),
        ("Guards must be closing the gate these days.", "closed", "ongoing", (0.6, 0.85)),
        ("The guards ought to have closed the gate by now but the keys are lost.", "closed", "slipped", (0.85, 0.99)),
        ("The guards have to close the gate, the mayor said.", "closed", "recommended", (0.85, 0.99)),
        ("The guards now have to close the gate at dusk.", "closed", "ongoing", (0.85, 0.99)),
        ("The gate needs to be closed, the mayor said.", "closed", "recommended", (0.85, 0.99)),
        ("No soldier may leave the town.", "withdrew", "recommended", (0.85, 0.99)),
        ("A soldier may leave the town.", "withdrew", "possible", (0.25, 0.55)),
        ("The guards can only have closed the gate.", "closed", "happened", (0.6, 0.85)),
        ("The guards have to have closed the gate.", "closed", "happened", (0.6, 0.85)),
        ("If the truce holds, the army can close the gate.", "closed", "conditional", (0.85, 0.99)),
        ("The guards may close the gate provided the army agrees.", "closed", "conditional", (0.85, 0.99)),
        ("The guards may close the gate if the army agrees.", "closed", "conditional", (0.25, 0.55)),
    ],
)  # fmt: skip
def test_a_modal_is_read_by_the_clause_it_stands_in(text, type_, modality, band):
    assert stands(type_, text) == (modality, *band)

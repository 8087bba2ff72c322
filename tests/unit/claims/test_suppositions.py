"""What would follow from a happening supposes it; what will follow from a plan does not."""

import pytest
from tests.unit.claims.reading import stands


@pytest.mark.parametrize(
    ("text", "type_", "modality", "band"),
    [
        ("Closing the Rafah gate would leave the south without fuel.", "closed", "hypothetical", (0.85, 0.99)),
        ("To close the crossing would mean ruin for the town, its mayor said.", "closed", "hypothetical", (0.85, 0.99)),
        ("Any closure of the Beira corridor translates into dearer fuel.", "closed", "hypothetical", (0.85, 0.99)),
        ("A second attack on the pipeline would halt exports, the operator says.", "attack", "hypothetical", (0.85, 0.99)),
        ("If the gate were closed, the garrison would hold out.", "closed", "hypothetical", (0.85, 0.99)),
        ("Without the closure of the gate the town would starve.", "closed", "hypothetical", (0.85, 0.99)),
        ("If only the army had closed the gate, a nurse said.", "closed", "hypothetical", (0.85, 0.99)),
        ("Suppose for a moment that the army closed the gate: the town would starve.", "closed", "hypothetical", (0.85, 0.99)),
    ],
)  # fmt: skip
def test_a_consequence_supposes_its_subject(text, type_, modality, band):
    assert stands(type_, text) == (modality, *band)

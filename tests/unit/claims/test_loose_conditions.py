"""Conditions that no opener marks in the parse are known by their words."""

import pytest
from tests.unit.claims.reading import stands


@pytest.mark.parametrize(
    ("text", "type_", "modality", "band"),
    [
        ("Pay the toll or we close the road, gunmen told drivers.", "closed", "conditional", (0.85, 0.99)),
        ("Arrest our men and we close the bridge, a chief told the radio.", "closed", "conditional", (0.85, 0.99)),
        ("Arrest the men, the chief said, and the guards closed the bridge.", "closed", "happened", (0.85, 0.99)),
        ("The bridge will remain closed until the guards are paid.", "closed", "conditional", (0.85, 0.99)),
        ("If the guards stay, drivers say they will close the bridge.", "closed", "conditional", (0.85, 0.99)),
        ("Residents recalled the day the army closed the bridge.", "closed", "happened", (0.85, 0.99)),
        ("Trucks would come if they could use the bridge.", "in_use", "hypothetical", (0.85, 0.99)),
        ("Drivers say they will not leave before the bridge is reopened.", "open", "conditional", (0.85, 0.99)),
        ("The bridge remained closed until the guards were paid.", "closed", "ongoing", (0.85, 0.99)),
        ("Officials said the gate could be closed from May provided the tests went well.", "closed", "conditional", (0.85, 0.99)),
        ("Without a truce the army will close the gate.", "closed", "conditional", (0.85, 0.99)),
        ("Without warning the army closed the gate.", "closed", "happened", (0.85, 0.99)),
        ("The army will close the gate the day the rebels come back.", "closed", "conditional", (0.85, 0.99)),
        ("The army will close the gate the day after tomorrow.", "closed", "planned", (0.85, 0.99)),
        ("No truce, no closure of the crossing.", "closed", "conditional", (0.85, 0.99)),
        ("Algiers would close the gate were the army to leave.", "closed", "conditional", (0.85, 0.99)),
        ("The gate will reopen provided that both sides sign.", "open", "conditional", (0.85, 0.99)),
        ("The gate will not reopen until both sides sign.", "open", "conditional", (0.85, 0.99)),
        ("Rabat may close the gate if only for a day.", "closed", "possible", (0.25, 0.55)),
        ("The gate stayed closed as long as the army held the town.", "closed", "happened", (0.85, 0.99)),
        ("The army retreated from the bridge and closed the gate.", "closed", "happened", (0.85, 0.99)),
        ("Assuming that the bridge holds, the army will close the gate.", "closed", "conditional", (0.85, 0.99)),
    ],
)  # fmt: skip
def test_what_a_clause_hangs_on_makes_it_conditional(text, type_, modality, band):
    assert stands(type_, text) == (modality, *band)

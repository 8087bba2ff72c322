"""What is foretold and not resolved is possible; what somebody will do is planned."""

import pytest
from tests.unit.claims.reading import claims_of, stands

from landbridge.lexicon.tables import table


@pytest.mark.parametrize(
    ("text", "type_", "modality", "band"),
    [
        ("Floods will cut the road to Bentiu within weeks.", "blocked", "possible", (0.85, 0.99)),
        ("Landslides will block the Karakoram road again.", "blocked", "possible", (0.85, 0.99)),
        ("The council will close the road to Bentiu next week.", "closed", "planned", (0.85, 0.99)),
        ("Perhaps the guards will reopen the gate at Narva after Easter.", "open", "possible", (0.2, 0.55)),
        ("The guards will probably reopen the gate at Narva after Easter.", "open", "planned", (0.6, 0.85)),
        ("Traders expect the government to close the bridge again.", "closed", "possible", (0.5, 0.8)),
        ("Sooner or later the river will destroy the bridge.", "destroyed", "possible", (0.85, 0.99)),
        ("The gate is unlikely to reopen before autumn.", "open", "possible", (0.1, 0.3)),
        ("Fighting threatens to cut the road to Ansongo.", "blocked", "possible", (0.85, 0.99)),
        ("The rebels threaten to cut the road to Ansongo.", "blocked", "planned", (0.85, 0.99)),
        ("The gate is not expected to reopen before autumn.", "open", "possible", (0.5, 0.8)),
        ("It is only a matter of time before the rebels take the airport.", "took_over", "possible", (0.7, 0.95)),
        ("There were fears that the rebels had taken the airport.", "took_over", "happened", (0.35, 0.65)),
        ("A reopening of the gate is unlikely.", "open", "possible", (0.1, 0.3)),
        ("The footbridge is feared swept away.", "blocked", "happened", (0.35, 0.7)),
        ("Lusaka would not rule out closing the gate.", "closed", "possible", (0.2, 0.55)),
        ("Few expect the army to close the gate.", "closed", "possible", (0.1, 0.3)),
    ],
)  # fmt: skip
def test_what_nobody_has_resolved_is_no_plan(text, type_, modality, band):
    assert stands(type_, text) == (modality, *band)


@pytest.mark.parametrize("row", table("unwilled"), ids=lambda row: row["lemma"])
def test_what_befalls_or_acts_without_a_will_is_foretold_in_its_example(row):
    told = claims_of(row["example"])
    assert {"possible"} == {claim.modality.value for claim in told}

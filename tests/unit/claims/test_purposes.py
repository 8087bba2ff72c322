"""What somebody is sent to do is planned, and never taken for done."""

import pytest
from tests.unit.claims.reading import modalities


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Khartoum sent two battalions to retake Bor.", "took_over", "planned"),
        ("The governor mobilised reservists to guard the bridge.", "secures", "planned"),
        ("The army dispatched engineers to reopen the crossing.", "open", "planned"),
        ("Baku is deploying drones to shell the town.", "shelling", "planned"),
        ("The army praised the only battalion to retake Bor.", "took_over", "happened"),
        ("The floods forced the army to leave the town.", "withdrew", "happened"),
    ],
)
def test_a_purpose_is_told_from_what_came_of_it(text, type_, modality):
    assert modalities(type_, text) == {modality}

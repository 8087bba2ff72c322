"""Every row of the governor and hedge tables has the effect it states on its own example."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.lexicon.tables import table

GOVERNORS = table("governors")
HEDGES = [row for row in table("hedges") if row["kind"] != "source"]


@pytest.mark.parametrize("row", GOVERNORS, ids=[f"{r['pos']}-{r['lemma']}" for r in GOVERNORS])
def test_a_governor_changes_the_standing_of_its_example(row):
    claims = claims_of(row["example"])
    if row["polarity"]:
        assert "denied" in {c.polarity.value for c in claims}
    if row["modality"]:
        assert row["modality"] in {c.modality.value for c in claims}


@pytest.mark.parametrize("row", HEDGES, ids=[f"{r['kind']}-{r['phrase']}" for r in HEDGES])
def test_a_hedge_lowers_the_certainty_of_its_example(row):
    claims = claims_of(
        row["example"] if row["example"].endswith(".") else f"The army bombed {row['example']}."
    )
    assert any(
        (c.certainty.low, c.certainty.high) == (float(row["low"]), float(row["high"]))
        for c in claims
    )

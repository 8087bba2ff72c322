"""Every row of the frames table reads its own example."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.lexicon.tables import table

ROWS = table("frames")


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_frame_reads_its_example(row):
    found = {(c.kind.value, c.type) for c in claims_of(row["example"])}
    assert (row["kind"], row["type"]) in found

"""No score falls below its floor, and no gold changes unnoticed."""

import pytest
from benchmarks.floors import DEFAULT, digest, faults, measure, read, render

FLOORS = {floor.name: floor for floor in read(DEFAULT)}


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_scores_keep_to_their_bounds_on_the_gold_that_is_pinned(name):
    floor = FLOORS[name]
    if not floor.path.exists():
        pytest.skip(f"{floor.data} is not shipped with the project and is not here")

    assert list(faults(floor, measure(floor), sha256=digest(floor.path))) == []


def test_the_gold_the_project_ships_has_floors_that_bite():
    shipped = [f for f in FLOORS.values() if f.path.exists() and ".." not in f.data]

    assert {f.name for f in shipped} >= {"claims", "standing-dev", "standing-held"}
    assert all(bound > 0 for f in shipped for bound in f.least.values())


def test_the_bounds_are_written_as_the_program_writes_them():
    assert DEFAULT.read_text(encoding="utf-8") == render(FLOORS.values())

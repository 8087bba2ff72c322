"""What is assumed of a facet before any claim: its values, how long they last, which moves are likely."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from landbridge.lexicon.tables import table
from landbridge.model.state import VALUES, Facet
from landbridge.states.chain import Floats, redraws
from landbridge.states.observe import CONTESTED, UNKNOWN, Observation

YEAR = 365.25
"""Days of a year."""

DRIVEN_OUT = 0.25
"""Part of another holder's share beforehand for one only told of as having lost the place. Our
assumption: few come back."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is assumed of a facet before any claim.

    Attributes:
        values: The closed set, or the actors named and "contested" and "unknown".
        prior: Probability of each when nothing is known.
        dwell: Mean days a value lasts.
        rates: Moves per day from one value to another, as in the chain.
    """

    values: tuple[str, ...]
    prior: Floats
    dwell: float
    rates: Floats


def model_of(facet: Facet, observations: Sequence[Observation]) -> Model:
    """Return what is assumed of a facet; a controller's values are those that are named."""
    row = next(r for r in table("facet_dwell") if r["facet"] == facet.value)
    dwell = float(row["dwell_days"])
    if facet is not Facet.CONTROLLER:
        values = VALUES[facet]
        level = np.full(len(values), 1 / len(values))
        return Model(values, level, dwell, _moves(facet, values, redraws(level, dwell)))
    named = {value for o in observations for value, _ in o.shares} - {UNKNOWN, CONTESTED}
    unknown, contested = float(row["unknown_share"]), float(row["contested_share"])
    free = 1 - unknown - contested
    unknown += 0 if named else free
    held = {value for o in observations if not o.eve for value, s in o.shares if s}
    parts = [1.0 if value in held else DRIVEN_OUT for value in sorted(named)]
    prior = [*(free * part / sum(parts) for part in parts), contested, unknown]
    rates = redraws(np.array(prior), dwell)
    return Model((*sorted(named), CONTESTED, UNKNOWN), np.array(prior), dwell, rates)


def _moves(facet: Facet, values: Sequence[str], otherwise: Floats) -> Floats:
    """Return a facet's rates of moving, per day, from the table; ``otherwise`` where it has none."""
    rows = [r for r in table("facet_moves") if r["facet"] == facet.value]
    if not rows:
        return otherwise
    rates = np.zeros((len(values), len(values)))
    for row in rows:
        a, b = values.index(row["a"]), values.index(row["b"])
        rates[a, b] = rates[b, a] = float(row["per_year"]) / YEAR
    np.fill_diagonal(rates, -rates.sum(axis=1))
    return rates

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

FOUGHT_OVER = 0.5
"""Part of a holder's share beforehand for contest, where a source tells of it: places are mostly
held. Set by hand so that a plain report of contest outweighs the takeover of the month before."""

FIRM = 0.5
"""A source that says a place is contested leaves any one holder less than this share."""


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
    unknown += 0 if named or any(_says_contested(o) for o in observations) else free
    held = {value for o in observations if not o.eve for value, s in o.shares if s}
    parts = [1.0 if value in held else DRIVEN_OUT for value in sorted(named)]
    parts.append(FOUGHT_OVER if any(_says_contested(o) for o in observations) else 0.0)
    shares = [free * part / (sum(parts) or 1) for part in parts]
    prior = [*shares[:-1], contested + shares[-1], unknown]
    rates = redraws(np.array(prior), dwell)
    return Model((*sorted(named), CONTESTED, UNKNOWN), np.array(prior), dwell, rates)


def _says_contested(o: Observation) -> bool:
    """Tell whether a source names contest as a holder is named; fighting nearby only hints at it."""
    return o.rest < FIRM and dict(o.shares).get(CONTESTED, 0.0) == 1 and not o.eve


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

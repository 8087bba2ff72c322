"""What a leg takes in hours and dollars a tonne, from one visible table (``transport.tsv``).

After Arvis, Raballand and Marteau 2010, The Cost of Being Landlocked (World Bank): the cost of a journey is
what is paid for it, the worth of the time it takes, and the worth of the time kept in reserve because it
is not reliable. Defaults are those of CAREC's Corridor Performance Measurement and Monitoring for 2020; each
row of the table names its source, assumptions included.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.errors import BadTable
from landbridge.model.network import Leg, Mode

PARAMETERS = (
    "payload", "rate", "terminal", "departure", "fee", "dwell", "spread", "cargo", "delay",
)  # fmt: skip
HOURS_A_DAY = 24.0
DRIVEN = frozenset({Mode.ROAD, Mode.TRACK, Mode.GATE, Mode.BYPASS})
"""Modes that one lorry takes without being unloaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What travelling by one mode costs.

    Attributes:
        payload: Tonnes a vehicle.
        rate: US dollars a vehicle-kilometre.
        terminal: US dollars a vehicle for each leg (handling at both ends).
        departure: US dollars a vehicle once a journey.
        fee: US dollars a vehicle for each leg (border fees).
        dwell: Hours standing for each leg.
        spread: Hours kept in reserve for each leg.
        cargo: Worth of the cargo in US dollars a tonne.
        delay: Share of that worth lost a day.
    """

    payload: float
    rate: float
    terminal: float
    departure: float
    fee: float
    dwell: float
    spread: float
    cargo: float
    delay: float


@cache
def rates(mode: Mode) -> Rates:
    """Return the rates of a mode from the shipped table.

    Raises:
        BadTable: When the table lacks a parameter for the mode.
    """
    cells = {(row["parameter"], row["mode"]): float(row["value"]) for row in table("transport")}
    values = {p: cells.get((p, mode.value), cells.get((p, "*"))) for p in PARAMETERS}
    missing = [(0, f"no {p} for {mode} or *") for p, value in values.items() if value is None]
    if missing:
        raise BadTable(table="transport.tsv", faults=missing)
    return Rates(**{p: value for p, value in values.items() if value is not None})


def leg_hours(leg: Leg) -> float:
    """Return the hours a leg takes: length over free speed, and the dwell of its mode."""
    return leg.km / leg.kmh + rates(leg.mode).dwell


def leg_cost(leg: Leg, *, payload: float | None = None) -> float:
    """Return the cost of a leg in US dollars a tonne, departure not counted.

    Args:
        leg: The leg.
        payload: Tonnes a vehicle carries over it; by default what its mode alone allows.
    """
    by = rates(leg.mode)
    paid = (by.terminal + by.rate * leg.km + by.fee) / (payload or by.payload)
    days = (leg_hours(leg) + by.spread) / HOURS_A_DAY
    return paid + by.cargo * by.delay * days


def journey_cost(legs: Sequence[Leg]) -> float:
    """Return the cost of a journey in US dollars a tonne.

    A lorry carries the same load all the way, so the weakest stretch it drives (a dirt bypass) sets the
    payload of every other; trains, aircraft and ships are loaded for their own leg.
    """
    driven = [rates(leg.mode).payload for leg in legs if leg.mode in DRIVEN]
    load = min(driven, default=None)
    departure = 0.0 if load is None else rates(Mode.ROAD).departure / load
    return departure + sum(
        leg_cost(leg, payload=load if leg.mode in DRIVEN else None) for leg in legs
    )

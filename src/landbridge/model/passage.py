"""Whether an actor gets through a place: access, kept apart from who holds it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is known of an actor's way through a place, by one of its ways.

    Attributes:
        actor: Entity id of who would pass.
        way: The way's name: the gate, a bypass, a road.
        p: Probability that every known condition holds, or None without evidence.
        denied: It is so low that the way counts as denied to the actor.
        reasons: What it rests on, a sentence each, what limits most first.
        claims: Ids of the claims behind them, in the same order.
    """

    actor: str
    way: str
    p: float | None
    denied: bool
    reasons: tuple[str, ...]
    claims: tuple[str, ...]

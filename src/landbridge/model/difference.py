"""What changed between two knowledge dates, and why."""

from dataclasses import dataclass
from datetime import date

from landbridge.model.state import StateEstimate
from landbridge.model.why import Removal


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided between the two dates.

    Attributes:
        recorded: Day it was recorded, in UTC.
        actor: Who decided.
        action: Such as ``retract``, ``grade``, ``resolve``.
        subject: What it was done to: an id or a name.
        detail: Why.
    """

    recorded: date
    actor: str
    action: str
    subject: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How an estimate moved.

    Attributes:
        before: As known on the first date, or None where nothing was estimated then.
        after: As known on the second date, or None likewise.
        values: What its probabilities are told of: its summing up now, else that of before, else
            its likeliest value.
        values_before: What it was summed up by before; empty where nothing was clear.
        values_after: What it is summed up by now; empty likewise.
        p_before: Probability of ``values`` before.
        p_waited: Their probability on the second day from what was known on the first date: what
            the passing of time alone makes.
        p_after: Their probability after.
        arrived: What it would be now without each origin that became known in between, the one that
            does most first.
        withdrawn: Ids of claims that spoke to it before and no longer stand.
    """

    before: StateEstimate | None
    after: StateEstimate | None
    values: tuple[str, ...]
    values_before: tuple[str, ...]
    values_after: tuple[str, ...]
    p_before: float
    p_waited: float
    p_after: float
    arrived: tuple[Removal, ...]
    withdrawn: tuple[str, ...]

    @property
    def estimate(self) -> StateEstimate:
        """The estimate it is about, as known last.

        Raises:
            LookupError: When there is neither.
        """
        found = self.after or self.before
        if found is None:
            why = "a shift is of an estimate before or after; this one has neither"
            raise LookupError(why)
        return found

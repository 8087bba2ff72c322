"""Which types of claim there are, with their roles: the frames' own, as a model may name them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from landbridge.claims.frames import Frame, frames_by_word
from landbridge.model.claim import ClaimKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimType:
    """A type of claim.

    Attributes:
        kind: Its kind.
        name: As in ``frames.tsv``.
        roles: Roles that some frame of it fills, in the table's order.
        needs: Sets of roles of which one must be filled whole; empty when any role will do.
    """

    kind: ClaimKind
    name: str
    roles: tuple[str, ...]
    needs: tuple[frozenset[str], ...]

    def lacks(self, filled: frozenset[str]) -> bool:
        """Tell whether no set of roles that the type needs is filled."""
        return not filled or (bool(self.needs) and not any(need <= filled for need in self.needs))


ADVICE = ClaimType(
    kind=ClaimKind.RECOMMENDATION, name="recommendation", roles=("subject", "object"), needs=()
)
"""What somebody recommends or demands; the rules find it by grammar, not by a frame."""

LEFT_OVER = (ClaimKind.JUDGEMENT, "statement")
"""What the rules keep of a clause that no frame reads: nothing that a model could add to."""


@cache
def claim_types() -> Mapping[tuple[ClaimKind, str], ClaimType]:
    """Return every type that a model may propose, in the order of ``frames.tsv``."""
    frames = {frame.id: frame for group in frames_by_word().values() for frame in group}
    grouped: dict[tuple[ClaimKind, str], list[Frame]] = {}
    for frame in frames.values():
        grouped.setdefault((frame.kind, frame.type), []).append(frame)
    del grouped[LEFT_OVER]
    types = {key: _type_of(*key, frames=group) for key, group in grouped.items()}
    return {**types, (ADVICE.kind, ADVICE.name): ADVICE}


def _type_of(kind: ClaimKind, name: str, *, frames: list[Frame]) -> ClaimType:
    roles = dict.fromkeys(role for frame in frames for role in frame.slots if _is_role(role))
    needs = [frozenset(filter(_is_role, need)) for frame in frames for need in frame.need]
    return ClaimType(
        kind=kind,
        name=name,
        roles=tuple(roles),
        needs=tuple(need for need in dict.fromkeys(needs) if need),
    )


def _is_role(name: str) -> bool:
    """Tell whether a slot's name is a role; one that begins with an underscore serves matching."""
    return not name.startswith("_")

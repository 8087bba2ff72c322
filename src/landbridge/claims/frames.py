"""The frames of ``frames.tsv``: which words, with which roles in which slots, make which claim."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import ClaimKind

FIELD = "*"
"""Begins the word of a frame that takes every verb of a field of ``wordnet_verbs.tsv``, or all there is."""
MISSING = "none"
"""A class that an empty role has."""
SECOND = "2"
"""Marks a role's second filler in the table ("the envoy met with the elders")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A row of ``frames.tsv``, read.

    Attributes:
        id: Row id, kept as the claim's extractor.
        kind: Kind of claim; ``type`` the frame within it.
        pos: V, N, A, P or C, as the table's header says.
        slots: Role to slots, first filled wins.
        need: Alternatives, each a role to its allowed classes.
        modality: Modality that the word itself gives, or "".
        polarity: "denied" when the word itself denies, else "".
        wants: Every class that some alternative allows a role, by role.
        required: Roles that every alternative wants filled, and that one row of slots fills.
    """

    id: str
    kind: ClaimKind
    type: str
    pos: str
    slots: Mapping[str, tuple[str, ...]]
    need: tuple[Mapping[str, frozenset[str]], ...]
    modality: str
    polarity: str
    wants: Mapping[str, frozenset[str]] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def wanted(self, role: str) -> frozenset[str] | None:
        """Return every class that some alternative allows a role, or None when none names it."""
        return self.wants.get(role)


def bare_frame(id_: str, *, kind: ClaimKind, type_: str, modality: str = "") -> Frame:
    """Return a frame that no row stands behind, for what rules find without the table."""
    return Frame(
        id=id_, kind=kind, type=type_, pos="V", slots={}, need=(), modality=modality, polarity=""
    )


@cache
def frames_by_word() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """Return the frames under each (part of speech, lemma), in the table's order."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for row in table("frames"):
        frame = _read_frame(row)
        for word in listed(row["words"]):
            found.setdefault((frame.pos, word), []).append(frame)
    return {key: tuple(frames) for key, frames in found.items()}


def _read_frame(row: Mapping[str, str]) -> Frame:
    """Read one row."""
    need = tuple(_read_need(option) for option in listed(row["need"]))
    slots = _read_slots(row["slots"])
    return Frame(
        id=row["id"],
        kind=ClaimKind(row["kind"]),
        type=row["type"],
        pos=row["pos"],
        slots=slots,
        need=need,
        modality=row["modality"],
        polarity=row["polarity"],
        wants=_all_wanted(need),
        required=tuple(role for role in slots if _is_required(role, need, slots)),
    )


def _is_required(
    role: str, need: Sequence[Mapping[str, frozenset[str]]], slots: Container[str]
) -> bool:
    """Tell whether a frame cannot fire without this role."""
    if not need or f"{role}{SECOND}" in slots:
        return False
    return all(role in option and MISSING not in option[role] for option in need)


def _all_wanted(need: Iterable[Mapping[str, frozenset[str]]]) -> Mapping[str, frozenset[str]]:
    """Return the classes that some alternative allows, by role."""
    found: dict[str, frozenset[str]] = {}
    for option in need:
        for role, classes in option.items():
            found[role] = found.get(role, frozenset()) | classes
    return found


def _read_slots(cell: str) -> Mapping[str, tuple[str, ...]]:
    """Read ``role=slot,slot;role=slot`` into a mapping."""
    pairs = (part.split("=") for part in cell.split(";") if part)
    return {role: tuple(slots.split(",")) for role, slots in pairs}


def _read_need(option: str) -> Mapping[str, frozenset[str]]:
    """Read ``role:class/class;role:class`` into a mapping."""
    pairs = (part.split(":") for part in option.split(";") if part)
    return {role: frozenset(classes.split("/")) for role, classes in pairs}

"""Claims about open values in columns, and the two peers beside ours, for birthplaces and weather."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.peers import ABSENT, dawid_skene, has_crowd_kit
from landbridge.states.open_values import Told, settle

Picked = Mapping[Hashable, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: about what, by whom, which value."""

    matter: Hashable
    source: str
    value: str


def engine(rows: Sequence[Row], is_looser: Callable[[Hashable, str, str], bool]) -> Picked:
    """Return the value the engine finds likeliest for each matter.

    Args:
        rows: The claims.
        is_looser: Whether, for a matter, the first value is a looser form of the second.
    """
    names = {name: i for i, name in enumerate(sorted({row.source for row in rows}))}
    values: dict[tuple[Hashable, str], int] = {}
    by_matter: dict[Hashable, list[str]] = {}
    for row in rows:
        if (row.matter, row.value) not in values:
            values[row.matter, row.value] = len(values)
            by_matter.setdefault(row.matter, []).append(row.value)
    number = {matter: i for i, matter in enumerate(by_matter)}
    looser = [
        (i, values[row.matter, other])
        for i, row in enumerate(rows)
        for other in by_matter[row.matter]
        if other != row.value and is_looser(row.matter, row.value, other)
    ]
    pairs = np.array(looser, dtype=np.int64).reshape(-1, 2)
    settled = settle(
        Told(
            source=np.array([names[row.source] for row in rows]),
            value=np.array([values[row.matter, row.value] for row in rows]),
            matter=np.array([number[matter] for matter, _ in values]),
            looser=(pairs[:, 0], pairs[:, 1]),
        ),
        sources=len(names),
    )
    return {
        matter: max(some, key=lambda v, m=matter: settled.belief[values[m, v]])
        for matter, some in by_matter.items()
    }


def vote(rows: Sequence[Row]) -> Picked:
    """Return the value most sources give for each matter, of equals the first told."""
    counts: dict[Hashable, dict[str, int]] = {}
    for row in rows:
        told = counts.setdefault(row.matter, {})
        told[row.value] = told.get(row.value, 0) + 1
    return {matter: max(told, key=told.__getitem__) for matter, told in counts.items()}


def crowd(rows: Sequence[Row]) -> Picked:
    """Return crowd-kit's Dawid-Skene labels; each matter's values are numbered by votes.

    It needs labels that all matters share, and the thousands of values told would make a confusion
    matrix of gigabytes, so a matter's values are its first, second and further choice.
    """
    counts: dict[Hashable, dict[str, int]] = {}
    for row in rows:
        told = counts.setdefault(row.matter, {})
        told[row.value] = told.get(row.value, 0) + 1
    order = {m: sorted(told, key=lambda v, t=told: -t[v]) for m, told in counts.items()}
    number = {matter: i for i, matter in enumerate(order)}
    back = list(order)
    labels = [order[row.matter].index(row.value) for row in rows]
    found, _ = dawid_skene(
        [number[row.matter] for row in rows], [row.source for row in rows], labels
    )
    best = found.columns.to_numpy()[found.to_numpy().argmax(axis=1)]
    return {
        back[task]: order[back[task]][min(int(choice), len(order[back[task]]) - 1)]
        for task, choice in zip(found.index, best, strict=True)
    }


def beside(
    rows: Sequence[Row], share: Callable[[Picked], Mapping[str, float]]
) -> dict[str, object]:
    """Return the scores of the vote and of crowd-kit, or that it is absent."""
    found: dict[str, object] = {f"vote_{k}": v for k, v in share(vote(rows)).items()}
    if not has_crowd_kit():
        return {**found, "dawid_skene": ABSENT}
    return {**found, **{f"dawid_skene_{k}": v for k, v in share(crowd(rows)).items()}}

"""Compare two names as a reader of romanisations does, and say why.

The sounds of both (``sounds``) are laid beside each other at least cost: nothing for equal sounds,
the cost of ``near_sounds.tsv`` for sounds that spellings confuse, 1 for other consonants. What a
spelling may leave out costs little: vowels, and less where the other name's letters write none.
The score falls in a line from 1 at no cost through ``SAME_FROM`` at the cost that names of this
length may have, to 0 at twice that. The constants were set by hand on the dev part of
``benchmarks/gold/name-pairs.tsv``, beginning with round numbers.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from landbridge.lexicon.fold import plain
from landbridge.lexicon.sounds import SOFT, VOWELS, Sounds, sounds
from landbridge.lexicon.tables import table

SAME_FROM = 0.5
"""Score from which two names are taken for spellings of one."""

ALLOWED = 0.3
"""Cost at which a name without consonants stops being the same."""
ALLOWED_EACH = 0.08
"""What each sound of the shorter name adds to it."""
ALLOWED_MOST = 0.95
"""Below 1: a whole consonant more or less is never let pass, however long the names."""

OTHER = 1.0
CLEAR = 0.5
"""Cost from which a step counts as a difference that the sentence names."""
SLIGHT = 0.15
"""Cost from which a sentence names the two sounds that were taken for one."""
BAND = 12
"""Sounds that two names may be shifted against each other; keeps the time linear in their length."""

LEFT_OUT: Mapping[str, float] = {
    "a": 0.4, "e": 0.25, "i": 0.4, "o": 0.6, "u": 0.35, "E": 0.6, "Ō": 0.6, "y": 0.8, "h": 0.9,
    "H": 0.03, "Ğ": 0.4, "W": 0.6, "Y": 0.6, "I": 0.3, "A": 0.5, "O": 0.15, "Å": 0.4, "ʿ": 0.05,
}  # fmt: skip
"""Cost of a sound that the other name has not; other sounds cost ``OTHER``."""
UNWRITTEN = 0.06
"""Cost of a short vowel within a word where the other name's script writes none."""
UNWRITTEN_FIRST = 0.8
"""The same at the beginning of a word, where those scripts write a letter under every vowel."""
UNWRITTEN_LAST: Mapping[str, float] = {"a": 0.4, "e": 0.3}
"""The same at the end of a word, where they write one too, though an ``e`` may be the ezafe."""
UNWRITTEN_LAST_OTHER = 0.6


class Comparison(NamedTuple):
    """What comparing two names gives.

    Attributes:
        score: 0..1; from ``SAME_FROM`` the names are taken for one.
        why: A sentence's worth, without capital and full stop.
    """

    score: float
    why: str

    @property
    def same(self) -> bool:
        """Whether the names are taken for spellings of one."""
        return self.score >= SAME_FROM


class Step(NamedTuple):
    """A place of the alignment: the sound of each name, -1 where one has none."""

    a: int
    b: int
    cost: float


@cache
def _near() -> Mapping[str, Mapping[str, float]]:
    """Return the cost of reading one sound as another, both ways."""
    costs: dict[str, dict[str, float]] = {}
    for row in table("near_sounds"):
        costs.setdefault(row["a"], {})[row["b"]] = float(row["cost"])
        costs.setdefault(row["b"], {})[row["a"]] = float(row["cost"])
    return costs


def _gaps(one: Sounds, other: Sounds) -> list[float]:
    """Return for each sound of a name what it costs that the other has none."""
    costs = [LEFT_OUT.get(sign, OTHER) for sign in one.signs]
    if not one.vowelled or other.vowelled:
        return costs
    places = (-1, *one.places, -1)
    for at, sign in enumerate(one.signs):
        if sign in VOWELS:
            if places[at] != places[at + 1]:
                costs[at] = UNWRITTEN_FIRST
            elif places[at + 2] != places[at + 1] or one.signs[at + 1] == "H":
                costs[at] = UNWRITTEN_LAST.get(sign, UNWRITTEN_LAST_OTHER)
            else:
                costs[at] = UNWRITTEN
    return costs


def align(one: Sounds, other: Sounds) -> list[Step]:
    """Return the cheapest alignment of two names' sounds, in order."""
    if one.signs > other.signs:
        return [Step(step.b, step.a, step.cost) for step in align(other, one)]
    a, b = one.signs, other.signs
    gap_a, gap_b = _gaps(one, other), _gaps(other, one)
    near = _near()
    none: Mapping[str, float] = {}
    width = len(b)
    band = BAND + abs(len(a) - width)
    far = float(len(a) + width + 1)
    row = [0.0]
    for cost in gap_b:
        row.append(row[-1] + cost)
    rows = [row]
    for i, sign in enumerate(a):
        costs = near.get(sign, none)
        before, dropped = row, gap_a[i]
        first = max(0, i - band)
        row = [far] * (width + 1)
        row[first] = left = before[first] + dropped
        for j in range(first, min(width, i + band)):
            other_sign = b[j]
            best = before[j] if sign == other_sign else before[j] + costs.get(other_sign, OTHER)
            up = before[j + 1] + dropped
            if up < best:  # noqa: PLR1730 - min() takes three times as long
                best = up
            left += gap_b[j]
            if left < best:  # noqa: PLR1730
                best = left
            row[j + 1] = left = best
        rows.append(row)
    return _steps(rows, one, other, (gap_a, gap_b))


def _steps(
    rows: list[list[float]], one: Sounds, other: Sounds, gaps: tuple[list[float], list[float]]
) -> list[Step]:
    """Walk the table of least costs back to its beginning and return the steps in order."""
    i, j = len(one.signs), len(other.signs)
    steps: list[Step] = []
    while i or j:
        here = rows[i][j]
        if i and here == rows[i - 1][j] + gaps[0][i - 1]:
            i -= 1
            steps.append(Step(i, -1, gaps[0][i]))
        elif j and here == rows[i][j - 1] + gaps[1][j - 1]:
            j -= 1
            steps.append(Step(-1, j, gaps[1][j]))
        else:
            i, j = i - 1, j - 1
            steps.append(Step(i, j, here - rows[i][j]))
    return steps[::-1]


def allowed(one: Sounds, other: Sounds) -> float:
    """Return the cost at which two names stop being taken for one."""
    shorter = min(len(one.signs), len(other.signs))
    return min(ALLOWED + ALLOWED_EACH * shorter, ALLOWED_MOST)


def compare(a: str, b: str, *, apart: Callable[[str, str], bool] | None = None) -> Comparison:
    """Return how surely two names are spellings of one, and why.

    Args:
        a: A name in Latin, Arabic or Hebrew letters, Turkish and Kurdish ones included. Only its
            first ``LONGEST_NAME`` code points count.
        b: Another; the order does not matter.
        apart: Tells whether two names must never be merged, such as ``Gazetteer.must_not_merge``;
            what it says wins over every likeness.
    """
    if apart is not None and apart(a, b):
        return Comparison(0.0, "kept apart by a row of not_same")
    one, other = sounds(a), sounds(b)
    if not one.signs or not other.signs:
        return Comparison(0.0, "one of the names has no letters")
    if plain(a) == plain(b):
        return Comparison(1.0, "written with the same letters")
    if one.signs == other.signs:
        return Comparison(1.0, _alike(one, other, ()))
    steps = align(one, other)
    cost = sum(step.cost for step in steps)
    score = round(max(0.0, 1 - (1 - SAME_FROM) * cost / allowed(one, other)), 4)
    if score >= SAME_FROM:
        return Comparison(score, _alike(one, other, steps))
    return Comparison(score, _unlike(one, other, steps))


def _alike(one: Sounds, other: Sounds, steps: Sequence[Step]) -> str:
    """Return what two spellings share, what was set aside, and which letters were taken for one."""
    aside = ["the article"] if one.article != other.article else []
    if any(_is_vowel(one, other, step) for step in steps):
        aside.append("vowels")
    if one.vowelled != other.vowelled:
        aside.append("what the script leaves unwritten")
    taken = [
        f"'{one.signs[s.a].lower()}' and '{other.signs[s.b].lower()}'"
        for s in steps
        if s.a >= 0 and s.b >= 0 and s.cost >= SLIGHT and not _is_vowel(one, other, s)
    ]
    said = "same consonants" if steps else "same sounds"
    if aside:
        verb = "are" if aside[-1] == "vowels" or len(aside) > 1 else "is"
        said = f"{said} once {' and '.join(aside)} {verb} set aside"
    return f"{said}; {', '.join(dict.fromkeys(taken))} taken for one" if taken else said


def _is_vowel(one: Sounds, other: Sounds, step: Step) -> bool:
    """Tell whether a step is about vowels only, and not free."""
    sides = (one.signs[step.a] if step.a >= 0 else "a", other.signs[step.b] if step.b >= 0 else "a")
    return step.cost > 0 and all(sign in SOFT for sign in sides)


def _unlike(one: Sounds, other: Sounds, steps: Sequence[Step]) -> str:
    """Return the words in which two names differ."""
    clear = [s for s in steps if s.cost >= CLEAR] or [s for s in steps if s.cost > 0]
    in_one = _spelled(one, {one.places[s.a] for s in clear if s.a >= 0})
    in_other = _spelled(other, {other.places[s.b] for s in clear if s.b >= 0})
    if in_one and in_other:
        return f"differs in '{in_one}' against '{in_other}'"
    return f"differs in '{in_one or in_other}'"


def _spelled(name: Sounds, numbers: AbstractSet[int]) -> str:
    """Return words of a name, as written and in order."""
    return " ".join(name.spelled[number] for number in sorted(numbers))

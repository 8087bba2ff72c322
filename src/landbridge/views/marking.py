"""Mark the parts of a sentence in its own line: ``[trigger closed]``, nested where parts nest.

Brackets and labels carry the meaning, colour only repeats it, so that a pipe, a printer and a
reader who sees no colours lose nothing. Marks stand in the text's own order: nothing is aligned by
column, so wide and combining characters cannot shift them, and right-to-left words are isolated.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.text import Text

from landbridge.model.explanation import Part, PartKind
from landbridge.views.terminal import plain

STYLES = {
    PartKind.TRIGGER: "bold green",
    PartKind.ROLE: "cyan",
    PartKind.SOURCE: "magenta",
    PartKind.CUE: "magenta",
    PartKind.TIME: "blue",
    PartKind.PLACE: "cyan",
    PartKind.NUMBER: "blue",
    PartKind.SIGN: "yellow",
}
"""Colours of the sixteen that every terminal has, as its owner has set them."""

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
"""First strong isolate and its end: Unicode Standard Annex 9, 2.1."""

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET", "NSM", "BN", "EN", "AN"})
"""Bidirectional classes of the same annex, table 4: letters that run so, and letters that follow."""

_RUN = re.compile("R+(?:N+R+)*")
"""Right-to-left words with the spaces and figures among them, in a string of directions."""

_GOES_ON = ", continued"
"""Ends the label of the further half of a part that another part's edge cuts."""

_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch to be marked, ``[start, end)``, with the labels it bears."""

    start: int
    end: int
    label: str
    kind: PartKind


def marked(text: str, *, start: int, end: int, parts: Iterable[Part]) -> Text:
    """Return ``text[start:end]`` with the parts that stand in it marked.

    Args:
        text: The document's.
        start: First code point.
        end: First code point after it.
        parts: Of a claim; those that reach outside the stretch are left out.
    """
    inside = [p for p in parts if start <= p.start and p.end <= end]
    return _line(text, start, end, _nested(_joined(_whole(text, inside, end))))


def _whole(text: str, parts: Iterable[Part], end: int) -> Iterator[Part]:
    """Yield the parts with no combining mark cut from its letter."""
    for part in parts:
        first, last = _letter(text, part.start, end), _letter(text, part.end, end)
        if first < last:
            yield replace(part, start=first, end=last)


def _letter(text: str, at: int, end: int) -> int:
    """Return the first offset from here where a letter begins."""
    while at < end and (
        unicodedata.category(text[at]).startswith("M")
        or text[at] == _JOINER
        or text[at - 1 : at] == _JOINER
    ):
        at += 1
    return at


def _joined(parts: Iterable[Part]) -> list[_Mark]:
    """Return one mark for each stretch, with the names of all parts that are it."""
    same: dict[tuple[int, int], list[Part]] = {}
    for part in parts:
        same.setdefault((part.start, part.end), []).append(part)
    return [
        _Mark(start, end, ", ".join(dict.fromkeys(p.name for p in group)), group[0].kind)
        for (start, end), group in same.items()
    ]


def _nested(marks: Iterable[_Mark]) -> list[_Mark]:
    """Return the marks, outer before inner; one that crosses another's end is cut there in two."""
    waiting = sorted(marks, key=_outer_first, reverse=True)
    found: list[_Mark] = []
    while waiting:
        mark = waiting.pop()
        around = [m.end for m in found if m.start <= mark.start < m.end < mark.end]
        if around:
            cut = min(around)
            label = f"{mark.label.removesuffix(_GOES_ON)}{_GOES_ON}"
            waiting.append(replace(mark, start=cut, label=label))
            waiting.sort(key=_outer_first, reverse=True)
            mark = replace(mark, end=cut)
        found.append(mark)
    return sorted(found, key=_outer_first)


def _outer_first(mark: _Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _line(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Text:
    """Return a stretch with its marks, the outermost first."""
    line, at = Text(), start
    left = list(marks)
    while left:
        outer = left.pop(0)
        inner = [m for m in left if m.end <= outer.end]
        left = [m for m in left if m.end > outer.end]
        line.append(_leaf(text[at : outer.start]))
        within = _line(text, outer.start, outer.end, inner)
        within.stylize_before(STYLES[outer.kind])
        line.append("[", style="dim").append(outer.label, style="dim italic").append(" ")
        line.append_text(within).append("]", style="dim")
        at = outer.end
    return line.append(_leaf(text[at:end]))


def _leaf(text: str) -> str:
    """Return text that steers no terminal, each run of right-to-left words isolated."""
    clean = plain(text)
    directions = "".join(map(_direction, clean))
    line, at = "", 0
    for run in _RUN.finditer(directions):
        line += f"{clean[at : run.start()]}{_ISOLATE}{clean[run.start() : run.end()]}{_END_ISOLATE}"
        at = run.end()
    return line + clean[at:]


def _direction(letter: str) -> str:
    """Return how a letter runs: ``R`` right to left, ``N`` as its neighbours do, ``L`` otherwise."""
    kind = unicodedata.bidirectional(letter)
    if kind in _RIGHT_TO_LEFT:
        return "R"
    return "N" if kind in _NEUTRAL else "L"

"""Place labels beside their marks so that none covers another: greedy, most important first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

WIDE = frozenset("MWmw@%—")
SUB_SIZE = 0.84
"""Size of a second line against the first."""
SPACED = 0.14
"""Letter spacing of a centred label, in font sizes; the style sheet sets the same."""
LINE = 1.15
"""Distance of a second line's baseline from the first, in font sizes."""
NARROW = frozenset("ijltfrI.,:;'\u2019|!()[] -")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """Return the shared area in square pixels."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0

    def outside(self, width: float, height: float) -> float:
        """Return by how many pixels it reaches past a frame."""
        return max(0.0, -self.left, -self.top, self.right - width, self.bottom - height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A label looking for a place.

    Attributes:
        text: What it says.
        x: The middle of its mark.
        y: The middle of its mark.
        radius: How far its mark reaches.
        size: Font size in pixels.
        weight: Its importance; the greatest is placed first.
        must: Placed at the least bad spot even where every spot is taken.
        centred: Drawn on the point itself (a country's name) rather than beside it.
        class_: Style class of its text.
        sub: A second, smaller line, or None.
    """

    text: str
    x: float
    y: float
    radius: float
    size: float
    weight: float
    must: bool = False
    centred: bool = False
    class_: str = "place"
    sub: str | None = None

    @property
    def wide(self) -> float:
        """Width in pixels of its longer line."""
        spacing = SPACED * self.size * len(self.text) if self.centred else 0.0
        below = text_width(self.sub, self.size * SUB_SIZE) if self.sub else 0.0
        return max(text_width(self.text, self.size) + spacing, below)

    @property
    def tall(self) -> float:
        """Height in pixels of its lines."""
        return self.size * (1.24 + (LINE if self.sub else 0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A label in its place: ``x`` and ``y`` are its baseline at its ``anchor`` (SVG text-anchor)."""

    label: Wanted
    x: float
    y: float
    anchor: str
    box: Box


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is in pixels, on the generous side for common sans fonts."""
    units = sum(0.86 if c in WIDE else 0.34 if c in NARROW else 0.59 for c in text)
    return units * size


def _at(label: Wanted, dx: float, dy: float) -> Placed:
    width = label.wide
    anchor = "middle" if abs(dx) < 1 else "start" if dx > 0 else "end"
    left = label.x + dx - {"middle": width / 2, "start": 0.0, "end": width}[anchor]
    middle = label.y + dy
    top = middle - label.tall / 2
    box = Box(left=left - 2, top=top, right=left + width + 2, bottom=top + label.tall)
    return Placed(label=label, x=label.x + dx, y=top + 0.97 * label.size, anchor=anchor, box=box)


def _shifted(label: Wanted, dx: float, dy: float) -> Placed:
    placed = _at(replace(label, x=label.x + dx), 0, dy)
    return replace(placed, label=label)


def _candidates(label: Wanted) -> list[Placed]:
    if label.centred:
        step = 2.2 * label.size
        offsets = sorted(
            ((x * step, y * step) for x in range(-4, 5) for y in range(-3, 4)),
            key=lambda d: d[0] ** 2 + d[1] ** 2,
        )
        return [_shifted(label, dx, dy) for dx, dy in offsets]
    spots = []
    for far in (label.radius + 4, label.radius + 15):
        up, slant = far + 0.5 * label.tall, 0.75 * far
        spots += [(far, 0.0), (-far, 0.0), (0.0, -up), (0.0, up)]
        spots += [(slant, -up), (slant, up), (-slant, -up), (-slant, up)]
    return [_at(label, dx, dy) for dx, dy in spots]


def place_labels(
    labels: Iterable[Wanted],
    *,
    marks: Sequence[Box],
    lines: Sequence[Box],
    width: float,
    height: float,
) -> tuple[Placed, ...]:
    """Return the labels that found room, most important first.

    A candidate may never cover another label, a mark or the edge (except one that ``must`` be
    placed, which takes the least bad spot); it may cover a line, but a spot beside it is
    better; a centred label keeps off lines too.

    Args:
        labels: In any order.
        marks: Boxes of symbols.
        lines: Small boxes along drawn lines.
        width: Of the frame.
        height: Of the frame.
    """
    placed: list[Placed] = []
    for label in sorted(labels, key=lambda wanted: -wanted.weight):
        best: tuple[float, Placed] | None = None
        for rank, spot in enumerate(_candidates(label)):
            hard = sum(spot.box.overlap(other.box) for other in placed)
            hard += sum(spot.box.overlap(mark) for mark in marks)
            hard += 40 * spot.box.outside(width, height)
            crossed = sum(spot.box.overlap(line) for line in lines)
            hard += crossed if label.centred else 0.0
            cost = 50 * hard + crossed + 3 * rank
            if (hard <= 0 or label.must) and (best is None or cost < best[0]):
                best = (cost, spot)
        if best is not None:
            placed.append(best[1])
    return tuple(placed)

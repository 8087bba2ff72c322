"""Place labels beside their marks so that none covers another: greedy, most important first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

WIDE = frozenset("MWmw@%—")
SUB_SIZE = 0.84
"""Size of a second line against the first."""
OUTSIDE = 40.0
"""What a pixel past the edge weighs against a square pixel covered."""
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
    free = label.size * 0.8 if label.centred else 2.0
    box = Box(left=left - free, top=top, right=left + width + free, bottom=top + label.tall)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What stands near a label: boxes it may not cover, lines it should not, and the frame."""

    taken: Sequence[Box]
    lines: Sequence[Box]
    width: float
    height: float

    def hard(self, spot: Placed) -> float:
        """Return how much a spot covers that it may not."""
        covered = sum(spot.box.overlap(box) for box in self.taken)
        return covered + OUTSIDE * spot.box.outside(self.width, self.height)

    def crossed(self, spot: Placed) -> float:
        """Return how much of drawn lines a spot covers."""
        return sum(spot.box.overlap(line) for line in self.lines)


def _near(label: Wanted, boxes: Iterable[Box]) -> list[Box]:
    """Return the boxes that any candidate of the label could reach."""
    reach = label.wide + label.radius + 9 * label.size + 24
    around = Box(
        left=label.x - reach,
        top=label.y - reach,
        right=label.x + reach,
        bottom=label.y + reach,
    )
    return [box for box in boxes if box.overlap(around)]


def _best(label: Wanted, room: Room) -> Placed | None:
    best: tuple[float, Placed] | None = None
    for rank, spot in enumerate(_candidates(label)):
        hard = room.hard(spot)
        if hard > 0 and not label.must:
            continue
        crossed = room.crossed(spot)
        if crossed > 0 and label.centred:
            continue
        cost = 50 * hard + crossed + 3 * rank
        if best is None or cost < best[0]:
            best = (cost, spot)
        if best[0] <= 3 * rank:
            break
    return best[1] if best else None


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
        taken = [*marks, *(other.box for other in placed)]
        room = Room(
            taken=_near(label, taken), lines=_near(label, lines), width=width, height=height
        )
        best = _best(label, room)
        if best is not None:
            placed.append(best)
    return tuple(placed)

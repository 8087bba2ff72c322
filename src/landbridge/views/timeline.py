"""Draw the timeline: a lane of plans, a lane of facts, and the states of each gate below."""

from collections.abc import Sequence
from datetime import date, timedelta

from landbridge.lexicon.months import day_words
from landbridge.views.facts import FORCE, PlaceFacts
from landbridge.views.index import Index
from landbridge.views.lanes import draw_lane, lane_title
from landbridge.views.markup import Html, el
from landbridge.views.moments import facts, plans, span
from landbridge.views.statebands import place_band
from landbridge.views.timescale import Band, Scale, draw_axis


def draw_timeline(
    index: Index, places: Sequence[PlaceFacts], *, width: float, class_: str
) -> Html | None:
    """Return the timeline as an SVG element, or None when nothing is dated.

    Args:
        index: The picture's records.
        places: Whose states to show, in order.
        width: In pixels; the height follows from what there is.
        class_: Style class, by which the page picks a size for its screen.
    """
    planned, happened = plans(index), facts(index, force=FORCE)
    if not planned and not happened and not index.picture.history:
        return None
    first, last = span(index, [*planned, *happened])
    scale = Scale(first=first, last=last, width=width)
    most = 5 if width > 600 else 6  # noqa: PLR2004 - a narrow screen needs more rows
    bands = []
    for words, moments in (
        ("Plans and promises, when said", planned),
        ("What is said to have happened", happened),
    ):
        if moments:
            bands += [lane_title(words), draw_lane(moments, scale, index, most=most)]
    until = index.picture.on + timedelta(days=1)
    states = [*index.picture.history, *index.picture.states]
    for place in places:
        own = [s for s in states if s.subject == place.entity.id]
        band = place_band(place, own, scale, until) if place.is_gated else None
        bands += [band] if band else []
    return _stacked(bands, scale, as_of=index.picture.on, class_=class_)


def _stacked(bands: Sequence[Band], scale: Scale, *, as_of: date, class_: str) -> Html:
    drawn, y = [], 0.0
    for band in bands:
        drawn.append(el("g", band.drawn, transform=f"translate(0,{y:.1f})"))
        y += band.height + 4
    x = scale.x(as_of)
    now = el(
        "path", el("title", f"as of {day_words(as_of)}"), d=f"M{x:.1f} 0V{y:.1f}", class_="now"
    )
    return el(
        "svg",
        draw_axis(scale, y),
        now,
        *drawn,
        viewBox=f"0 0 {scale.width:g} {y + 18:.0f}",
        role="img",
        aria_label="Timeline; the list below it says the same in words.",
        class_=f"timeline {class_}",
    )

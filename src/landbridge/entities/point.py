"""Resolve a position written in a text to a place of its own."""

from dataclasses import replace

from landbridge.entities.decision import Decision
from landbridge.entities.phrase import Phrase
from landbridge.entities.provisional import provisional
from landbridge.entities.scene import Scene
from landbridge.lexicon.coordinates import position
from landbridge.model.entity import EntityKind

_STATED = 1.0
DECIMALS = 4
"""Decimals of degrees that tell two points apart: about 11 m."""


def point(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "35.4523, 40.9187" to the point it states."""
    if not any(c.isdigit() for c in phrase.text):
        return None
    found = position(scene.context.text[slice(*scene.span)] if scene.span else phrase.text)
    if found is None:
        return None
    lat, lon = round(found.lat, DECIMALS), round(found.lon, DECIMALS)
    north, east = "NS"[lat < 0], "EW"[lon < 0]
    entity = provisional(
        kind=EntityKind.AREA,
        name=f"{abs(lat)}° {north}, {abs(lon)}° {east}",
        key=f"{abs(lat)}{north}-{abs(lon)}{east}".lower(),
    )
    reason = f"{phrase.text!r} states a position."
    return Decision(entity=replace(entity, lon=lon, lat=lat), score=_STATED, reason=reason)

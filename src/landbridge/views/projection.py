"""Project longitude and latitude onto a flat map and fit it into a frame.

Lambert azimuthal equal-area on a sphere (Snyder 1987, USGS Professional Paper 1395, equations 24-2
to 24-4), centred on what is shown: areas compare truly, and near the centre distances and angles
do as well, at every latitude and across the 180th meridian.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""
LEAST_KM = 260.0
"""A frame shows at least this much of the country: borders at 1:50m tell nothing closer up."""
MARGIN = 0.09
"""Share of the frame left free on every side."""
_ANTIPODE = 1e-9

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A map's centre and scale, and its size in pixels.

    Attributes:
        lon: Longitude of the centre of projection, WGS 84 degrees.
        lat: Latitude of it.
        x: East offset, in kilometres on the map, of the middle of the frame.
        y: North offset of it.
        per_km: Pixels a kilometre.
        width: In pixels.
        height: In pixels.
    """

    lon: float
    lat: float
    x: float
    y: float
    per_km: float
    width: float
    height: float

    def place(self, lonlat: Points) -> Points:
        """Return pixels (x right, y down) of rows of longitude and latitude in degrees."""
        flat = plane(lonlat, lon=self.lon, lat=self.lat)
        across = (flat[:, 0] - self.x) * self.per_km + self.width / 2
        down = self.height / 2 - (flat[:, 1] - self.y) * self.per_km
        return np.column_stack([across, down])

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the pixel of one place."""
        x, y = self.place(np.array([[lon, lat]], dtype=np.float64))[0]
        return float(x), float(y)

    def reach(self) -> float:
        """Return the distance in degrees of arc from the centre beyond which nothing shows."""
        across = abs(self.x) + self.width / 2 / self.per_km
        down = abs(self.y) + self.height / 2 / self.per_km
        half_chord = min(1.0, float(np.hypot(across, down)) / EARTH_KM / 2)
        return float(np.degrees(2 * np.arcsin(half_chord)))


def plane(lonlat: Points, *, lon: float, lat: float) -> Points:
    """Return kilometres east and north of the centre for rows of longitude and latitude."""
    lam = np.radians(lonlat[:, 0] - lon)
    phi, phi0 = np.radians(lonlat[:, 1]), np.radians(lat)
    cosine = np.sin(phi0) * np.sin(phi) + np.cos(phi0) * np.cos(phi) * np.cos(lam)
    k = EARTH_KM * np.sqrt(2 / np.maximum(1 + cosine, _ANTIPODE))
    east = k * np.cos(phi) * np.sin(lam)
    north = k * (np.cos(phi0) * np.sin(phi) - np.sin(phi0) * np.cos(phi) * np.cos(lam))
    return np.column_stack([east, north])


def _centre(lonlat: Points) -> tuple[float, float]:
    lam, phi = np.radians(lonlat[:, 0]), np.radians(lonlat[:, 1])
    vectors = np.column_stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)])
    x, y, z = vectors.mean(axis=0)
    return float(np.degrees(np.arctan2(y, x))), float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return about how far two near places lie apart, each longitude and latitude in degrees."""
    lon, lat = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    flat = plane(np.array([a, b], dtype=np.float64), lon=lon, lat=lat)
    return float(np.hypot(*(flat[0] - flat[1])))


def fit(
    places: Sequence[tuple[float, float]],
    *,
    width: float,
    height: float,
    least_km: float = LEAST_KM,
) -> Frame:
    """Return the frame of the given size that shows all places with a margin.

    Args:
        places: Longitude and latitude in degrees; at least one.
        width: In pixels.
        height: In pixels.
        least_km: It shows at least so much of the country, across and down.
    """
    lonlat = np.array(places, dtype=np.float64)
    lon, lat = _centre(lonlat)
    flat = plane(lonlat, lon=lon, lat=lat)
    low, high = flat.min(axis=0), flat.max(axis=0)
    wide, tall = np.maximum(high - low, least_km)
    free = 1 - 2 * MARGIN
    x, y = (low + high) / 2
    return Frame(
        lon=lon,
        lat=lat,
        x=float(x),
        y=float(y),
        per_km=float(min(width * free / wide, height * free / tall)),
        width=width,
        height=height,
    )

"""Distances on the sphere."""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt

EARTH_KM = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG, after Moritz 2000, Journal of Geodesy 74:128)."""


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres between two (lon, lat) points in degrees.

    Haversine formula on a sphere of the mean radius; off by at most about 0.5 % on the ellipsoid.
    """
    (lon_a, lat_a), (lon_b, lat_b) = (tuple(map(radians, point)) for point in (a, b))
    root = hypot(sin((lat_b - lat_a) / 2), sqrt(cos(lat_a) * cos(lat_b)) * sin((lon_b - lon_a) / 2))
    return 2 * EARTH_KM * asin(min(1.0, root))


def line_km(points: Sequence[tuple[float, float]]) -> float:
    """Return the length in kilometres of a line of (lon, lat) points, each step a great circle."""
    return sum(great_circle_km(a, b) for a, b in pairwise(points))

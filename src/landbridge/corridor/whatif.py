"""A network with some of it closed, for what-if questions; the rest is answered as ever."""

from collections.abc import Collection
from dataclasses import replace

from landbridge.model.errors import UnknownName
from landbridge.model.network import Network


def close_legs(network: Network, *, legs: Collection[str]) -> Network:
    """Return the network without these legs; routes that need them are no longer found.

    Args:
        network: The corridor as it is.
        legs: Leg ids.

    Raises:
        UnknownName: When no leg has one of the ids.
    """
    known = {leg.id for leg in network.legs}
    for one in sorted(set(legs) - known):
        raise UnknownName(one, kind=f"leg of {network.name}", near=_near(one, known=known))
    return replace(network, legs=tuple(leg for leg in network.legs if leg.id not in legs))


def _near(name: str, *, known: Collection[str]) -> list[str]:
    return sorted(one for one in known if name[:4] == one[:4])

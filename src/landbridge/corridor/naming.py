"""Names for ways through a network, so that no two findings are called the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from landbridge.corridor.paths import Path, legs_between, nodes_along
from landbridge.model.network import Leg, Mode, NamedRoute, Network

CROSSING_MODES = frozenset({Mode.GATE, Mode.BYPASS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A way with the name it is told under."""

    name: str
    legs: Path


def variant_names(
    paths: Sequence[Path], *, route: NamedRoute, network: Network
) -> tuple[Named, ...]:
    """Return a named route's paths, each saying which of its parallel arcs it takes."""
    joining = legs_between(network)
    told = []
    for path in paths:
        chosen = [leg for leg in path if len(joining[frozenset((leg.a, leg.b))]) > 1]
        arcs = ", ".join(_arc(leg, network=network) for leg in chosen)
        told.append(Named(name=f"{route.name} via {arcs}" if arcs else route.name, legs=path))
    return tuple(told)


def name_paths(paths: Sequence[Path], *, origin: str, network: Network) -> tuple[Named, ...]:
    """Return unnamed paths called after their crossings, or after the towns where that is not enough."""
    short = [_by_crossings(path, origin=origin, network=network) for path in paths]
    twice = {name for name, times in Counter(short).items() if times > 1}
    return tuple(
        Named(
            name=_by_towns(path, origin=origin, network=network) if name in twice else name,
            legs=path,
        )
        for path, name in zip(paths, short, strict=True)
    )


def _arc(leg: Leg, *, network: Network) -> str:
    names = {node.id: node.name for node in network.nodes}
    return f"{leg.mode} at {names[leg.a]}/{names[leg.b]}"


def _by_crossings(path: Path, *, origin: str, network: Network) -> str:
    arcs = [_arc(leg, network=network) for leg in path if leg.mode in CROSSING_MODES]
    return f"by {', '.join(arcs)}" if arcs else _by_towns(path, origin=origin, network=network)


def _by_towns(path: Path, *, origin: str, network: Network) -> str:
    """Return a name of every step, which no other path shares."""
    names = {node.id: node.name for node in network.nodes}
    nodes = nodes_along(path, origin=origin)
    steps = [
        f"{names[node]} ({leg.mode})" if leg.mode is not Mode.ROAD else names[node]
        for leg, node in zip(path, nodes[1:], strict=True)
    ]
    return f"by {', '.join(steps)}"

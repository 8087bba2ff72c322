"""Ways through a network: the k cheapest, and a named route with each of its parallel arcs."""

from collections.abc import Callable, Mapping
from itertools import islice, pairwise, product
from typing import Any

import numpy as np

from landbridge.model.network import Leg, NamedRoute, Network

MOST_VARIANTS = 16
"""A named route is told in at most this many combinations of gates and bypasses."""

Path = tuple[Leg, ...]


def cheapest_paths(
    network: Network, *, origin: str, destination: str, k: int, weight: Callable[[Leg], float]
) -> tuple[Path, ...]:
    """Return up to k loopless paths between two nodes, cheapest first.

    Yen 1971 (Management Science 17:712) by ``scipy.sparse.csgraph.yen``. Every leg becomes a vertex of its
    own between its ends, so that a gate and its bypass stay two ways.

    Args:
        network: Legs are taken in both directions.
        origin: Node id.
        destination: Node id.
        k: How many at most.
        weight: A leg's cost, not negative.
    """
    from scipy.sparse.csgraph import yen  # noqa: PLC0415 - a third of a second, for routes alone

    if origin == destination or not network.legs:
        return ()
    at = {node.id: index for index, node in enumerate(network.nodes)}
    _, before = yen(
        _graph(network, at=at, weight=weight),
        at[origin],
        at[destination],
        k,
        return_predecessors=True,
    )
    first = len(network.nodes)
    return tuple(
        tuple(network.legs[v - first] for v in _walk(row, at[destination]) if v >= first)
        for row in before
    )


def named_paths(
    network: Network, route: NamedRoute, *, origin: str, destination: str
) -> tuple[Path, ...]:
    """Return a named route between two of its nodes, once for each choice of parallel arcs.

    None when a node is not on it, or when a leg it needs is closed. Travelled against the order it is
    written in, it is turned round.
    """
    nodes = _stretch(route.nodes, origin=origin, destination=destination)
    joining = legs_between(network)
    choices = [joining.get(frozenset(pair), ()) for pair in pairwise(nodes)]
    return tuple(islice(product(*choices), MOST_VARIANTS)) if choices else ()


def legs_between(network: Network) -> Mapping[frozenset[str], tuple[Leg, ...]]:
    """Return the legs that join each pair of nodes, in the order of the file."""
    joining: dict[frozenset[str], tuple[Leg, ...]] = {}
    for leg in network.legs:
        ends = frozenset((leg.a, leg.b))
        joining[ends] = (*joining.get(ends, ()), leg)
    return joining


def nodes_along(path: Path, *, origin: str) -> tuple[str, ...]:
    """Return the nodes a path passes, its ends included."""
    nodes = [origin]
    for leg in path:
        nodes.append(leg.b if leg.a == nodes[-1] else leg.a)
    return tuple(nodes)


def _stretch(nodes: tuple[str, ...], *, origin: str, destination: str) -> tuple[str, ...]:
    if origin not in nodes or destination not in nodes:
        return ()
    start, end = nodes.index(origin), nodes.index(destination)
    return nodes[start : end + 1] if start <= end else tuple(reversed(nodes[end : start + 1]))


def _graph(network: Network, *, at: Mapping[str, int], weight: Callable[[Leg], float]) -> Any:
    """Return the sparse matrix of nodes and legs; half a leg's weight leads in, half out."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    size = len(network.nodes) + len(network.legs)
    rows, columns, weights = [], [], []
    for vertex, leg in enumerate(network.legs, start=len(network.nodes)):
        for end in (at[leg.a], at[leg.b]):
            rows += [end, vertex]
            columns += [vertex, end]
            weights += [weight(leg) / 2] * 2
    return csr_matrix((np.array(weights, dtype=float), (rows, columns)), shape=(size, size))


def _walk(before: Any, sink: int) -> list[int]:
    """Return the vertices of a row of predecessors, source first."""
    walked = [sink]
    while before[walked[-1]] >= 0:
        walked.append(int(before[walked[-1]]))
    return walked[::-1]

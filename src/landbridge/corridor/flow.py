"""How many vehicles a day a whole corridor takes, over all its ways at once."""

from math import floor

from landbridge.model.network import Network

MOST_FLOW = 2**31 - 1
"""``scipy.sparse.csgraph.maximum_flow`` counts in 32-bit integers."""


def capacity_between(network: Network, *, origin: str, destination: str) -> int | None:
    """Return the greatest flow between two nodes in vehicles a day, whole vehicles only.

    Legs without a stated capacity are taken as wide enough. None when they alone join the two, since
    then nothing stated limits the flow.

    Exact while the stated capacities sum to less than two thousand million over twice the legs.

    Args:
        network: Its legs carry their capacity in each direction.
        origin: Node id.
        destination: Node id.
    """
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - loaded for routes alone
    from scipy.sparse.csgraph import maximum_flow  # noqa: PLC0415

    at = {node.id: index for index, node in enumerate(network.nodes)}
    if origin == destination:
        return None
    stated = sum(floor(leg.capacity) for leg in network.legs if leg.capacity is not None)
    wide = min(stated + 1, MOST_FLOW // (2 * len(network.legs) + 1))
    pairs: dict[tuple[int, int], int] = {}
    for leg in network.legs:
        width = wide if leg.capacity is None else floor(leg.capacity)
        for ends in ((at[leg.a], at[leg.b]), (at[leg.b], at[leg.a])):
            pairs[ends] = min(pairs.get(ends, 0) + width, wide)
    rows, columns = zip(*pairs, strict=True) if pairs else ((), ())
    size = len(network.nodes)
    graph = csr_matrix((list(pairs.values()), (rows, columns)), shape=(size, size), dtype="int32")
    flow = int(maximum_flow(graph, at[origin], at[destination]).flow_value)
    return None if flow >= wide else flow

"""Answer which ways between two places an actor can use, with some of them closed or not."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from landbridge.corridor.load import load_networks
from landbridge.corridor.routes import find_routes, node_called
from landbridge.corridor.whatif import close_legs
from landbridge.model.entity import Entity
from landbridge.model.errors import UnknownName
from landbridge.model.network import Finding, Network
from landbridge.pipeline.knowing import hear, in_time
from landbridge.pipeline.naming import actor_named, named
from landbridge.pipeline.placing import states_of
from landbridge.store.workspace import Workspace


def routes(
    workspace: Workspace,
    ends: tuple[str, str],
    *,
    actor: str | None = None,
    on: date | None = None,
    known: date | None = None,
    closed: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """Return the ways between two places on every corridor that has both.

    Args:
        workspace: Open.
        ends: Where from and where to, by name in any spelling or by id.
        actor: Who travels; None for the corridor's first user.
        on: The day in the world; see ``knowing.picture``.
        known: The last day of saying that counts.
        closed: Leg ids that are taken as closed.

    Raises:
        UnknownName: When no corridor has both places, no actor is called so, or no leg is.
        WorkspaceError: When the workspace holds no report.
    """
    evidence = in_time(hear(workspace, known=known), on=on, known=known).evidence
    entities = evidence.entities
    traveller = None if actor is None else actor_named(actor, entities=entities).id
    states = {state.subject: state for state in states_of(evidence)[0]}
    return tuple(
        finding
        for network, origin, destination in _between(ends, entities=entities)
        for finding in find_routes(
            close_legs(network, legs=closed),
            origin=origin,
            destination=destination,
            actor=traveller or network.users[0],
            states=states,
            entities=entities,
        )
    )


def _between(
    ends: tuple[str, str], *, entities: Mapping[str, Entity]
) -> Iterator[tuple[Network, str, str]]:
    """Yield each corridor that has both places, with their node ids.

    Raises:
        UnknownName: When none has.
    """
    missing: list[UnknownName] = []
    found = False
    for network in load_networks():
        try:
            nodes = [_node(network, end, entities=entities) for end in ends]
        except UnknownName as unknown:
            missing.append(unknown)
        else:
            found = True
            yield network, nodes[0], nodes[1]
    if not found and missing:
        raise missing[0]


def _node(network: Network, name: str, *, entities: Mapping[str, Entity]) -> str:
    """Return the id of the node called so, in any spelling.

    Raises:
        UnknownName: When the corridor has none.
    """
    spellings = [entity.id for entity in named(name, entities=entities)]
    unknown = None
    for one in (name, *spellings):
        try:
            return node_called(network, one)
        except UnknownName as fault:
            unknown = unknown or fault
    raise unknown or UnknownName(name, kind="place")

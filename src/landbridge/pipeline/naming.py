"""Which entities records name, and which entity a person means by a name."""

from collections.abc import Container, Iterable, Iterator, Mapping

from landbridge.lexicon.comparing import compare
from landbridge.lexicon.fold import fold
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import FACILITIES, PLACES, Entity, EntityKind
from landbridge.model.errors import AmbiguousName, UnknownName
from landbridge.model.network import Network
from landbridge.model.state import Facet, PlaceState
from landbridge.states.utterer import utterer_of, writer_of

NEAR = 4
"""Names offered when nothing answers to the one given."""
NEAR_FROM = 0.25
"""Score of a name worth offering: one consonant more or less in a name of six sounds or more."""


def mentions_of(claim: Claim) -> Iterator[Mention]:
    """Yield every mention of what a claim tells; its sources are not among them."""
    yield from (argument.mention for argument in claim.arguments)
    if claim.where is not None:
        yield claim.where.mention


def sources_of(claim: Claim) -> Iterator[Mention]:
    """Yield every source of a claim and every outlet cited, innermost first."""
    for step in claim.chain:
        yield step.source
        yield from (c.outlet for c in step.citations if c.outlet is not None)


def utterer_names(claims: Iterable[Claim], *, entities: Mapping[str, Entity]) -> Mapping[str, str]:
    """Return what every source of a chain is called: by its entity, else as first written."""
    found: dict[str, str] = {}
    for claim in claims:
        ends = ((utterer_of(claim), claim.chain[0]), (writer_of(claim), claim.chain[-1]))
        between = ((step.source.entity or fold(step.source.name), step) for step in claim.chain)
        for key, step in (*ends, *between):
            found.setdefault(key, entities[key].name if key in entities else step.source.name)
    return found


def named_entities(
    claims: Iterable[Claim],
    *,
    states: Iterable[PlaceState],
    networks: Iterable[Network],
    among: Mapping[str, Entity],
) -> tuple[Entity, ...]:
    """Return every entity that a claim, state or network names, and those their links lead to."""
    ids = {
        mention.entity
        for claim in claims
        for mention in (*mentions_of(claim), *sources_of(claim))
        if mention.entity is not None
    }
    ids |= {name for state in states for name in _in_state(state)}
    ids |= {name for network in networks for name in _in_network(network)}
    named = [among[one] for one in sorted(ids) if one in among]
    linked = {link.target for entity in named for link in entity.links} - ids
    return (*named, *(among[one] for one in sorted(linked) if one in among))


def _in_state(state: PlaceState) -> Iterator[str]:
    yield state.subject
    for estimate in state.estimates:
        if estimate.facet is Facet.CONTROLLER:
            yield from (value for value, _ in estimate.distribution)
            yield estimate.of or state.subject


def _in_network(network: Network) -> Iterator[str]:
    yield network.id
    yield from network.users
    yield from (node.entity for node in network.nodes if node.entity is not None)
    yield from (route.id for route in network.routes)
    for leg in network.legs:
        yield from leg.holders
        if leg.element is not None:
            yield leg.element


def named(name: str, *, entities: Mapping[str, Entity], source: bool = False) -> tuple[Entity, ...]:
    """Return the entities a person may mean by an id or a name in any spelling, likeliest first.

    Args:
        name: As typed.
        entities: Shipped and provisional, by id.
        source: True when somebody who says things is meant.
    """
    if name in entities:
        return (entities[name],)
    key = fold(name)
    own = [
        entity
        for one, entity in entities.items()
        if (entity.provisional or one != entity.id)
        and key in map(fold, (entity.name, *entity.aliases))
    ]
    found = (*gazetteer().lookup(name, source=source), *own)
    return tuple({e.id: e for e in (entities.get(one.id, one) for one in found)}.values())


def entity_named(name: str, *, entities: Mapping[str, Entity], heard: Container[str]) -> Entity:
    """Return the one entity of any kind that is meant by a name or id.

    Args:
        name: As typed.
        entities: Shipped and provisional, by id.
        heard: Ids that reports name; of several entities with a name the only one in it is meant.

    Raises:
        UnknownName: When nothing answers to the name, with names that are near.
        AmbiguousName: When several do.
    """
    found = named(name, entities=entities) or named(name, entities=entities, source=True)
    if not found:
        close = near(name, entities=entities, kinds=frozenset(EntityKind))
        raise UnknownName(name, kind="entity", near=close)
    told = [entity for entity in found if entity.id in heard]
    if len(found) > 1 and len(told) != 1:
        raise AmbiguousName(name, among=[f"{e.id} ({e.name}, {e.kind.value})" for e in found])
    return told[0] if len(found) > 1 else found[0]


def place_named(name: str, *, entities: Mapping[str, Entity]) -> Entity:
    """Return the place meant by a name; a town with a crossing means the crossing.

    The town itself is meant by its id. What the state of a place is asked for is most often its
    crossing, whose answer tells who holds the town as well.

    Raises:
        UnknownName: When no place answers to it, with names that are near.
    """
    places = [entity for entity in named(name, entities=entities) if entity.kind in PLACES]
    if not places:
        raise UnknownName(name, kind="place", near=near(name, entities=entities))
    facility = next((entity for entity in places if entity.kind in FACILITIES), None)
    if facility is not None or name in entities:
        return facility or places[0]
    gates = [gate for place in places for gate in gazetteer().crossings_of(place.id)]
    return gates[0] if gates else places[0]


def near(
    name: str, *, entities: Mapping[str, Entity], kinds: Container[EntityKind] = PLACES
) -> tuple[str, ...]:
    """Return names of entities that are spelled much like the one given, closest first.

    Args:
        name: As typed.
        entities: By id.
        kinds: Those that are offered; by default places.
    """
    alike = [
        (compare(name, spelling).score, entity.name)
        for entity in entities.values()
        if entity.kind in kinds
        for spelling in (entity.name, *entity.aliases)
    ]
    close = sorted((-score, shown) for score, shown in alike if score >= NEAR_FROM)
    return tuple(dict.fromkeys(shown for _, shown in close))[:NEAR]


def actor_named(name: str, *, entities: Mapping[str, Entity]) -> Entity:
    """Return the actor meant by a name or id; a country acts too.

    Raises:
        UnknownName: When no actor answers to it.
    """
    found = named(name, entities=entities)
    actors = [e for e in found if e.kind not in PLACES or e.kind is EntityKind.COUNTRY]
    if not actors:
        raise UnknownName(name, kind="actor")
    return actors[0]

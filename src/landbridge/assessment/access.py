"""Answer which routes an actor can use: what bars them, what is in use, and what nobody reports.

"In use" is what reports say of a route's passes. "Can be used from end to end" is worked out over all
its parts, and given a likelihood only where every part is reported, or where one part bars the way.
"""

from landbridge.assessment.barriers import barrier, in_use, least_sure
from landbridge.assessment.collection import Collection
from landbridge.assessment.days import counted, opened
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import CITED
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.supports import supports_any
from landbridge.assessment.waynames import way_names
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.network import Finding, Network

ROUTES = 8
"""At most so many routes are told, in the order they were found."""
SMALL = 0.45
"""At or below it a route is unlikely (ICD 203), and an upper bound already says something."""
_WHY = (
    "A likelihood is given only to a route that something bars, or of which every part is reported; "
    "a pass in use does not show that the whole way is."
)
_ANY = (
    *("gate_open", "gate_restricted", "gate_shut", "bypass_used", "bypass_unused"),
    *("road_passable", "road_limited", "road_blocked", "holds", "present", "traffic_seen"),
)


def access(asked: Asked, collection: Collection) -> Judgement:
    """Return how usable each route of an actor is: in use, settled, barred, then open questions.

    The subject is "network id|actor id".
    """
    network_id, actor = asked.subject.split("|", 1)
    network = next(n for n in collection.picture.networks if n.id == network_id)
    findings = _of(network, actor, collection)
    reported = [finding for finding in findings if finding.p_usable is not None]
    told: list[Sentence] = []
    used, rest = _split(reported, network, collection)
    told += [_in_use(use, group, network, collection) for use, group in used.items()]
    settled = [(f, s) for f in rest if (s := _settled(f, collection)) is not None]
    told += [sentence for _, sentence in settled]
    rest = [finding for finding in rest if finding not in [f for f, _ in settled]]
    barred = _barred(rest, network, collection)
    told += [_bar(group, bar, collection) for bar, group in barred.items()]
    done = [finding for group in barred.values() for finding in group]
    told += _open([f for f in rest if f not in done], network, collection)
    silent = [finding for finding in findings if finding.p_usable is None]
    gaps = (f"whether {way_names(silent, last='or')} can be used",) if silent else ()
    around = Surroundings(gaps=gaps)
    if not told:
        nothing = NO_EVIDENCE.format(what=f"the routes of the {network.name}")
        return unjudged(asked, (Sentence(text=nothing),), around=around)
    return unjudged(asked, tuple(told), around=around, why=_WHY)


def _of(network: Network, actor: str, collection: Collection) -> tuple[Finding, ...]:
    legs = {leg.id for leg in network.legs}
    mine = [f for f in collection.picture.findings if f.actor == actor and legs.issuperset(f.legs)]
    return tuple({f.name: f for f in reversed(mine)}.values())[::-1][:ROUTES]


def _split(
    findings: list[Finding], network: Network, collection: Collection
) -> tuple[dict[Sentence, list[Finding]], list[Finding]]:
    """Return the routes with a pass in use, by what says so, and the others."""
    used: dict[Sentence, list[Finding]] = {}
    rest = []
    for finding in findings:
        use = in_use(finding, network, collection)
        if use is None:
            rest.append(finding)
        else:
            used.setdefault(use, []).append(finding)
    return used, rest


def _in_use(
    use: Sentence, group: list[Finding], network: Network, collection: Collection
) -> Sentence:
    """Return a route whose pass is in use, and apart from it what is not known of the whole way."""
    bar = barrier(group[0], network, collection)
    actor = collection.name(group[0].actor)
    against = f"; against it stands that {bar.text}" if bar else _limit(group, network, collection)
    text = (
        f"Reported in use: {use.text}. Whether {actor} can use {way_names(group)} from end to end "
        f"is not settled: {_parts(group)}{against}."
    )
    return Sentence(
        text=text, claims=tuple(dict.fromkeys((*use.claims, *(bar.claims if bar else ()))))
    )


def _parts(group: list[Finding]) -> str:
    """Return how many parts of the routes no report speaks of."""
    unknown = {len(finding.unknown) for finding in group}
    parts = max(len(finding.legs) for finding in group)
    least = "at least " if len(unknown) > 1 else ""
    if unknown == {0}:
        return "every part is reported"
    return f"no report speaks of {least}{min(unknown)} of its {counted(parts, 'part')}"


def _limit(group: list[Finding], network: Network, collection: Collection) -> str:
    part = least_sure(group[0], network, collection)
    return f"; of those reported the least sure is {part}" if part else ""


def _settled(finding: Finding, collection: Collection) -> Sentence | None:
    """Return the likelihood of a route all of whose parts are reported, or None."""
    claims = _claims(finding, collection)
    if finding.unknown or not claims or finding.p_usable is None or finding.p_usable <= SMALL:
        return None
    what = f"{collection.name(finding.actor)} can use {way_names([finding])} from end to end"
    return Sentence(text=likelihood_of(finding.p_usable).sentence(what), claims=claims)


def _barred(
    findings: list[Finding], network: Network, collection: Collection
) -> dict[Sentence, list[Finding]]:
    """Return what bars the unlikely routes, each with the routes it bars.

    What bars a route is an upper bound, whatever else on the way is unreported.
    """
    groups: dict[Sentence, list[Finding]] = {}
    for finding in findings:
        if finding.p_usable is not None and finding.p_usable <= SMALL:
            bar = barrier(finding, network, collection)
            if bar is not None:
                groups.setdefault(bar, []).append(finding)
    return groups


def _bar(group: list[Finding], bar: Sentence, collection: Collection) -> Sentence:
    """Return one sentence for the routes that one thing bars, at the likelihood of the likeliest."""
    likelihood = likelihood_of(max(finding.p_usable or 0.0 for finding in group))
    actor = collection.name(group[0].actor)
    text = likelihood.sentence(f"{actor} can use {way_names(group, last='or')}")
    return Sentence(text=f"{text[:-1]}, because {bar.text}.", claims=bar.claims)


def _open(
    findings: list[Finding], network: Network, collection: Collection
) -> tuple[Sentence, ...]:
    """Return the routes that no report bars and none settles, those on the same evidence together."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        claims = _claims(finding, collection)
        if claims:
            groups.setdefault(claims, []).append(finding)
    return tuple(
        Sentence(
            text=f"{opened(way_names(group))}: not settled, as {_parts(group)}"
            f"{_limit(group, network, collection)}.",
            claims=claims,
        )
        for claims, group in groups.items()
    )


def _claims(finding: Finding, collection: Collection) -> tuple[str, ...]:
    given = collection.given(finding.evidence)
    return tuple(c.id for c in given if supports_any(c, _ANY))[:CITED]

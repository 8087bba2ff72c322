"""``landbridge show``."""

from collections.abc import Iterator
from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.lexicon.months import day_words
from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.pipeline.showing import Mentioned, Relation, Shown, show_name
from landbridge.store.workspace import Workspace
from landbridge.views.namelines import ruling_object, ruling_words
from landbridge.views.smallmap import small_map
from landbridge.views.words import counted


@click.command("show", cls=Example, example='landbridge show "Abu Kamal" -w WS')
@click.argument("name")
@dates_options
@workspace_option
@json_option
def command(
    name: str, on: date | None, known: date | None, workspace: str, *, as_json: bool
) -> None:
    """Show a place, actor or outlet: its names, where it is, its relations, mentions and decisions.

    NAME is a name in any spelling or script, or an id.
    """
    with Workspace.open(workspace) as opened:
        shown = show_name(opened, name, on=on, known=known)
    if as_json:
        show_json(_object(shown))
        return
    for line in _lines(shown):
        show(line)


def _lines(shown: Shown) -> Iterator[str]:
    entity = shown.entity
    kind = f"{'provisional ' if entity.provisional else ''}{entity.kind.value}"
    yield f"{entity.name} ({entity.id}) | {kind}{f' | {entity.country}' if entity.country else ''}"
    for script, names in shown.names.items():
        yield f"  {script}: {', '.join(names)}"
    if entity.ids:
        yield f"  elsewhere: {', '.join(map(_id_words, entity.ids))}"
    yield from _map(shown)
    for relation in shown.relations:
        yield f"  {_relation_words(relation)}"
    for claim in shown.claims:
        yield f'  claim {claim.id[:10]}, {_said(claim, shown)}: "{claim.quote}"'
    yield _total(shown)
    for one in shown.mentioned:
        yield f"  {_mentioned_words(one)}"
    for ruling in shown.rulings:
        yield f"  decision {ruling_words(ruling, shown.called)}"


def _map(shown: Shown) -> Iterator[str]:
    entity = shown.entity
    if entity.lon is None or entity.lat is None:
        return
    yield f"  at {_degrees(entity.lat, 'NS')}, {_degrees(entity.lon, 'EW')}"
    others = [(e.name, e.lon or 0.0, e.lat or 0.0) for e, _ in shown.neighbours]
    for line in small_map((entity.name, entity.lon, entity.lat), others):
        yield f"  | {line}"
    near = ", ".join(f"{e.name} {km:.0f} km" for e, km in shown.neighbours)
    if near:
        yield f"  near: {near}"


def _degrees(value: float, sides: str) -> str:
    return f"{abs(value):.4f}° {sides[value < 0]}"


def _relation_words(relation: Relation) -> str:
    link = relation.link
    since = f", since {day_words(link.since)}" if link.since else ""
    until = f", until {day_words(link.until)}" if link.until else ""
    source = f" [{link.source}]" if link.source else ""
    other = f"{relation.other.name} ({relation.other.id})"
    told = f"{relation.kind}: {other}" if relation.outward else f"{other}: {relation.kind} this"
    return f"{'no longer ' if relation.ended else ''}{told}{since}{until}{source}"


def _id_words(one: str) -> str:
    """Return an id in another collection in words: ``geonames:174448`` is GeoNames 174448."""
    collection, _, number = one.partition(":")
    return (
        f"{ {'geonames': 'GeoNames', 'wikidata': 'Wikidata'}.get(collection, collection) } {number}"
    )


def _said(claim: Claim, shown: Shown) -> str:
    day = shown.said.get(claim.id)
    where = shown.documents[claim.document].title or claim.document[:10]
    return f"{'not dated' if day is None else day_words(day)}, {where}"


def _total(shown: Shown) -> str:
    total = sum(one.mentions for one in shown.mentioned)
    days = [day for one in shown.mentioned for day in (one.first, one.last) if day is not None]
    ends = dict.fromkeys((min(days), max(days))) if days else ()
    span = f", said {' to '.join(map(day_words, ends))}" if ends else ""
    return f"{counted(total, 'mention')} in {counted(len(shown.mentioned), 'report')}{span}"


def _mentioned_words(one: Mentioned) -> str:
    days = [day_words(day) for day in dict.fromkeys((one.first, one.last)) if day is not None]
    decided = f", {one.decided} by decision" if one.decided else ""
    return (
        f"{one.mentions} | {one.document.title or one.document.id[:10]} | "
        f"{' to '.join(days) or 'not dated'} | {', '.join(one.spellings)}{decided}"
    )


def _object(shown: Shown) -> dict[str, object]:
    entity = shown.entity
    return {
        **_entity(entity),
        "provisional": entity.provisional,
        "country": entity.country,
        "lon": entity.lon,
        "lat": entity.lat,
        "ids": list(entity.ids),
        "source": entity.source,
        "on": shown.on.isoformat(),
        "known": shown.known.isoformat(),
        "names": {script: list(names) for script, names in shown.names.items()},
        "neighbours": [{**_entity(e), "km": round(km, 1)} for e, km in shown.neighbours],
        "relations": [_relation_object(relation) for relation in shown.relations],
        "claims": [_claim_object(claim, shown) for claim in shown.claims],
        "mentions": [_mentioned_object(one) for one in shown.mentioned],
        "decisions": [ruling_object(ruling, shown.called) for ruling in shown.rulings],
    }


def _entity(entity: Entity) -> dict[str, object]:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value}


def _relation_object(relation: Relation) -> dict[str, object]:
    return {
        "kind": relation.kind,
        "outward": relation.outward,
        "other": _entity(relation.other),
        "since": _day(relation.link.since),
        "until": _day(relation.link.until),
        "ended": relation.ended,
        "source": relation.link.source,
    }


def _claim_object(claim: Claim, shown: Shown) -> dict[str, object]:
    return {
        "id": claim.id,
        "type": claim.type,
        "quote": claim.quote,
        "document": claim.document,
        "said": _day(shown.said.get(claim.id)),
    }


def _mentioned_object(one: Mentioned) -> dict[str, object]:
    return {
        "document": {"id": one.document.id, "title": one.document.title},
        "mentions": one.mentions,
        "decided": one.decided,
        "spellings": list(one.spellings),
        "first": _day(one.first),
        "last": _day(one.last),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""Show events: for every attribute each stated value with who holds it, and what is denied."""

from collections.abc import Iterable
from dataclasses import replace

from landbridge.model.state import Event, EventAttribute, Position
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join, quoted
from landbridge.views.moments import event_title
from landbridge.views.party import UNNAMED, party
from landbridge.views.says import place_link, remarks
from landbridge.views.words import counted, interval_words, outlets, speaker

QUESTIONS = {
    "agent": "Who did it",
    "target": "What was hit",
    "victim": "Who was harmed",
    "killed": "How many were killed",
    "wounded": "How many were wounded",
    "place": "Where",
    "instrument": "With what",
    "participant": "Who took part",
    "topic": "About what",
    "date": "When",
    "location": "Where exactly",
}
"""What an attribute answers, in the order shown; others follow under their own names."""


PARTIES = frozenset({"agent", "participant", "holder"})
"""Attributes whose value is somebody."""


def _rank(attribute: EventAttribute) -> int:
    order = list(QUESTIONS)
    return order.index(attribute.name) if attribute.name in order else len(order)


def _name(attribute: EventAttribute) -> str:
    return QUESTIONS.get(attribute.name, attribute.name.replace("_", " ").capitalize())


def is_open(attribute: EventAttribute) -> bool:
    """Tell whether an attribute has more than one stated value."""
    return len(attribute.positions) > 1


def _told(event: Event, index: Index) -> tuple[EventAttribute, ...]:
    """Return an event's attributes, those of parties without the words that name nobody."""
    told = []
    for attribute in event.attributes:
        named = tuple(
            position
            for position in attribute.positions
            if attribute.name not in PARTIES or party(position.value, index) != UNNAMED
        )
        if named:
            told.append(replace(attribute, positions=named))
    return tuple(told)


def _holders(position: Position, index: Index) -> Html:
    claims = index.among(position.claims)
    parts = []
    for claim in claims[:4]:
        via = [name for name in outlets([claim]) if name != claim.chain[0].source.name]
        through = f" via {', '.join(via)}" if via else ""
        parts.append(
            join(el("b", bdi(speaker(claim))), bdi(through), " ", place_link(claim, index))
        )
    more = len(claims) - len(parts)
    return join(*parts, f"and {more} more" if more > 0 else None, by="; ")


def _position(position: Position, index: Index) -> Html:
    origins = counted(position.sources or len(position.origins), "independent source")
    value = index.name(position.value)
    return el(
        "li",
        el("span", bdi(value), class_="value"),
        el("span", origins, class_="count"),
        el("div", _holders(position, index), class_="via"),
    )


def _attribute(attribute: EventAttribute, index: Index) -> Html:
    versions = f"{len(attribute.positions)} versions{', unresolved' if attribute.conflicts else ''}"
    chip = "chip c-denied" if attribute.conflicts else "chip"
    verdict = el("span", versions, class_=chip) if is_open(attribute) else None
    return el(
        "div",
        el("dt", _name(attribute), " ", verdict),
        el("dd", el("ul", *(_position(p, index) for p in attribute.positions))),
    )


def _denials(event: Event, index: Index) -> Html | None:
    claims = index.among(event.denials)
    if not claims:
        return None
    items = (
        el(
            "li",
            el("b", bdi(speaker(claim))),
            ": ",
            quoted(claim.quote),
            " ",
            place_link(claim, index),
            remarks(claim),
        )
        for claim in claims
    )
    return el("div", el("dt", "Denied"), el("dd", el("ul", *items)))


def _agreed(event: Event, index: Index) -> Html | None:
    """Return the attributes with one stated value, in a line."""
    agreed = sorted((a for a in _told(event, index) if not is_open(a)), key=_rank)
    parts = [
        join(f"{_name(a)}: ", el("b", bdi(index.name(a.positions[0].value))))
        for a in agreed
        if a.positions
    ]
    return el("p", join(*parts, by=" \u00b7 ")) if parts else None


def _event(event: Event, index: Index) -> Html:
    when = interval_words(event.interval) if event.interval else "not dated"
    claims = index.among(event.claims)
    noted = [claim for claim in claims if claim.id in index.numbers] or list(claims[:1])
    links = join(*(place_link(claim, index) for claim in noted[:8]), by=" ")
    disputed = sorted((a for a in _told(event, index) if is_open(a)), key=_rank)
    denied = _denials(event, index)
    return el(
        "article",
        el("h3", bdi(event_title(event, index))),
        el("p", f"{when} · {counted(len(event.claims), 'claim')} · ", links, class_="via"),
        _agreed(event, index),
        el("dl", *(_attribute(a, index) for a in disputed), denied) if disputed or denied else None,
        class_="event",
    )


def _line(event: Event, index: Index) -> Html:
    when = interval_words(event.interval) if event.interval else "not dated"
    links = join(*(place_link(claim, index) for claim in index.among(event.claims)[:3]), by=" ")
    return el("li", bdi(event_title(event, index)), f", {when} ", links)


def _sort_key(event: Event) -> tuple[str, str, str]:
    start = event.interval.start if event.interval else None
    return (str(start or "9999"), event.type, event.id)


def _is_told_in_full(event: Event, index: Index) -> bool:
    several = len({index.origins[c].id for c in event.claims if c in index.origins}) > 1
    return bool(event.denials) or any(is_open(a) for a in _told(event, index)) or several


def show_events(events: Iterable[Event], index: Index) -> Html:
    """Return disputed and manifold events in full, and the others as a list, oldest first."""
    ordered = sorted(events, key=_sort_key)
    full = [event for event in ordered if _is_told_in_full(event, index)]
    brief = [event for event in ordered if not _is_told_in_full(event, index)]
    listing = el("ul", *(_line(event, index) for event in brief), class_="brief") if brief else None
    title = el("h3", "Told by one origin and not disputed") if brief and full else None
    return join(*(_event(event, index) for event in full), title, listing)

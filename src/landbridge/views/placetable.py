"""Everything the map shows, as tables."""

from collections.abc import Iterable, Mapping

from landbridge.model.network import Leg
from landbridge.model.picture import Picture
from landbridge.model.state import Facet, StateEstimate
from landbridge.views.cite import Citing
from landbridge.views.facts import UNKNOWN, PlaceFacts, leg_state
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.party import party
from landbridge.views.words import percent, short_day

_NO_HOLDER = {"unknown": "not known", "contested": "several parties"}
LEG_WORDS = {
    "denied": "denied to an actor asked about",
    "unknown": UNKNOWN,
    "used": "in use",
}


def table(head: Iterable[str], rows: Iterable[Html], *, label: str) -> Html:
    """Return a table that scrolls sideways in its own frame on a narrow screen."""
    cells = (el("th", name, scope="col") for name in head)
    body = el("table", el("thead", el("tr", *cells)), el("tbody", *rows))
    return el("div", body, class_="scroll", role="region", aria_label=label, tabindex="0")


def value_words(estimate: StateEstimate | None, index: Index) -> str:
    """Return an estimate as "closed 88 %", with "contested" where sources differ."""
    if estimate is None or estimate.value is None:
        return UNKNOWN
    value = _value(estimate, index)
    contested = ", contested" if estimate.contested else ""
    return f"{value} {percent(estimate.p)}{contested}"


def _value(estimate: StateEstimate, index: Index) -> str:
    value = estimate.value or UNKNOWN
    if estimate.facet is not Facet.CONTROLLER:
        return index.name(value).replace("_", " ")
    return _NO_HOLDER.get(value) or party(value, index)


def _several(estimates: Iterable[StateEstimate], index: Index) -> Html:
    lines = [
        el(
            "div",
            f"{index.name(e.of)}: " if e.of and e.of != "any" else None,
            value_words(e, index),
        )
        for e in estimates
        if e.value is not None
    ]
    return join(*lines) if lines else join(UNKNOWN)


def _last_report(place: PlaceFacts) -> str:
    days = [e.last_report for e in place.state.estimates if e.last_report] if place.state else []
    return short_day(max(days)) if days else UNKNOWN


def _gate(place: PlaceFacts, index: Index) -> Html:
    """Return a gate's likeliest value, and how likely it is not open where that says more."""
    words = join(value_words(place.one(Facet.GATE), index))
    if place.not_open is None:
        return words
    return join(el("div", f"not open {percent(place.not_open)}"), el("div", words, class_="via"))


def _row(place: PlaceFacts, citing: Citing) -> Html:
    index = citing.index
    denied = (el("div", bdi(reason)) for reason in place.denied_to)
    kind = place.entity.kind.value
    way = place.one(Facet.ROAD) or place.one(Facet.BYPASS)
    return el(
        "tr",
        el(
            "th",
            bdi(place.entity.name),
            el("div", kind, class_="via") if kind not in place.entity.name.casefold() else None,
            scope="row",
        ),
        el("td", _gate(place, index) if place.is_gated else "\u2013"),
        el("td", value_words(way, index)),
        el("td", _several(place.each(Facet.TRAFFIC), index)),
        el("td", _several(place.each(Facet.CONTROLLER), index), *denied),
        el("td", _last_report(place)),
        el("td", citing.mark(place.claims, returns=False) or str(len(place.claims) or "\u2013")),
    )


def show_places(places: Iterable[PlaceFacts], citing: Citing) -> Html:
    """Return the table of places: each facet with its most likely value and probability."""
    head = ("Place", "Gate", "Bypass or road", "Traffic", "Held by", "Last report", "Rests on")
    told = tuple(places)
    rows = [_row(place, citing) for place in told if place.state is not None]
    silent = [place.entity.name for place in told if place.state is None]
    names = join(*(bdi(name) for name in silent), by=", ")
    return join(
        table(head, rows, label="State of each place") if rows else None,
        el("p", "No report speaks of: ", names, ".", class_="via") if silent else None,
    )


def _leg_row(leg: Leg, *, names: Mapping[str, str], state: str) -> Html:
    kind = "road distance" if leg.distance_kind.value == "road" else leg.distance_kind.value
    return el(
        "tr",
        el("th", bdi(f"{names[leg.a]} \u2013 {names[leg.b]}"), scope="row"),
        el("td", leg.mode.value),
        el("td", f"{leg.km:,.0f} km", el("div", kind, class_="via")),
        el("td", LEG_WORDS.get(state, state)),
        el("td", bdi(leg.source), class_="small"),
    )


def show_legs(picture: Picture, places: Iterable[PlaceFacts]) -> Html | None:
    """Return the table of legs with their state and the source of their length, or None."""
    facts = {place.entity.id: place for place in places}
    denied = {leg for finding in picture.findings for leg, _ in finding.denied}
    rows = [
        _leg_row(
            leg,
            names={node.id: node.name for node in network.nodes},
            state=leg_state(leg, facts=facts, denied=denied),
        )
        for network in picture.networks
        for leg in network.legs
    ]
    if not rows:
        return None
    head = ("Leg", "Mode", "Length", "State", "Source of course and length")
    body = table(head, rows, label="Legs of the corridor")
    return el("details", el("summary", f"Every leg drawn ({len(rows)})"), body)

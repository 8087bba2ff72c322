"""The key of the map: only the symbols that stand on it."""

from landbridge.model.state import Facet
from landbridge.views.facts import FORCE, leg_state, located
from landbridge.views.markup import Html, el, join
from landbridge.views.shapes import gate_shape, no_entry, star
from landbridge.views.sheet import ARCED, AT_GATE, Sheet

GATES = {
    "open": "gate open",
    "restricted": "gate restricted",
    "under_construction": "gate under construction",
    "closed": "gate closed",
    "no evidence": "no evidence",
}
LINES = {
    "used": "way in use",
    "passable": "way passable, use not reported",
    "restricted": "way restricted",
    "blocked": "way blocked",
    "denied": "denied to an actor asked about",
    "unknown": "way without evidence",
}


def _key(symbol: Html, words: str, *, wide: float = 22.0) -> Html:
    swatch = el(
        "svg",
        symbol,
        viewBox=f"{-wide / 2:g} -9 {wide:g} 18",
        width=wide,
        height=18,
        aria_hidden="true",
    )
    return el("li", swatch, words)


def _line(class_: str) -> Html:
    return el("path", d="M-17 0H17", class_=class_)


def show_legend(sheet: Sheet) -> Html:
    """Return the key of a map as a list."""
    places = list(sheet.facts.values())
    values = {place.value(Facet.GATE) for place in places if place.is_gated}
    states = {
        leg_state(leg, facts=sheet.facts, denied=sheet.denied)
        for leg in sheet.legs
        if leg.mode not in AT_GATE | ARCED
    }
    items = [_key(gate_shape(v), words) for v, words in GATES.items() if v in values]
    if any(place.denied_to for place in places):
        items.append(_key(no_entry(), "denied to an actor asked about"))
    items += [
        _key(_line(f"leg l-{state}"), words, wide=38)
        for state, words in LINES.items()
        if state in states
    ]
    if any(place.value(Facet.BYPASS) == "in_use" for place in places):
        items.append(_key(_line("bypass"), "bypass in use", wide=38))
    if any(leg.mode in ARCED for leg in sheet.legs):
        items.append(_key(_line("leg m-air l-unknown"), "air or sea link", wide=38))
    if any(e.type in FORCE and located(e, sheet.entities) for e in sheet.picture.events):
        items.append(_key(star(), "use of force reported"))
    note = (
        "The ring closes as far as the gate's state is likely; a broken ring is contested. "
        "A thick line carries regular traffic. Ways run straight between named towns and are not surveyed."
    )
    return join(el("ul", *items, class_="legend"), el("p", note, class_="via"))


def show_timeline_key() -> Html:
    """Return the key of the timeline as a list."""
    diamond = "M0 -5L5 0L0 5L-5 0Z"
    bar = {"x": -17, "width": 34, "rx": 2}
    items = (
        _key(el("path", d=diamond, class_="m-plan"), "plan, drawn when it was said"),
        _key(el("path", d=diamond, class_="m-slipped"), "plan not kept"),
        _key(el("rect", y=-2.5, height=5, class_="aim-at", **bar), "days it was for", wide=38),
        _key(el("circle", r=4.5, class_="m-fact"), "reported, day known"),
        _key(el("rect", y=-3, height=6, class_="m-fact vague", **bar), "day not known", wide=38),
        _key(el("circle", r=4.5, class_="m-force"), "use of force"),
        _key(el("rect", y=-7, height=14, class_="t-gate-closed", **bar), "gate", wide=38),
        _key(el("rect", y=-3, height=6, class_="t-bypass-in_use", **bar), "bypass in use", wide=38),
        _key(el("rect", y=-3, height=6, class_="t-traffic-some", **bar), "some traffic", wide=38),
    )
    note = "Bars show the most likely state on each day, by everything said up to the known date."
    return join(el("ul", *items, class_="legend"), el("p", note, class_="via"))

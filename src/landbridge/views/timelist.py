"""The timeline as a list, for readers who cannot see it and for what lies outside it."""

from landbridge.views.facts import FORCE
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.moments import Moment, facts, plans
from landbridge.views.says import place_link

SHOWN = 3


def _item(moment: Moment, index: Index) -> Html:
    claims = index.among(moment.claims)
    noted = sorted(claims, key=lambda claim: claim.id not in index.numbers)[:SHOWN]
    kind = ("plan not kept" if moment.slipped else "plan") if moment.said else "reported"
    links = join(*(place_link(claim, index) for claim in noted), by=" ")
    return el("li", f"{moment.when}: ", bdi(moment.text), f" ({kind}) ", links)


def list_moments(index: Index) -> Html | None:
    """Return plans and facts together, oldest first, folded; None when there are none."""
    moments = sorted([*plans(index), *facts(index, force=FORCE)], key=lambda m: (m.start, m.text))
    if not moments:
        return None
    items = (_item(moment, index) for moment in moments)
    summary = el("summary", f"The timeline as a list ({len(moments)})")
    return el("details", summary, el("ol", *items, class_="moments"))

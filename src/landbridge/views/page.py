"""Write an assessment as one HTML file that needs no network and no script."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Assessment
from landbridge.model.picture import Picture
from landbridge.views.cite import Citing
from landbridge.views.facts import PlaceFacts, place_facts
from landbridge.views.footnotes import show_footnotes
from landbridge.views.happenings import show_events
from landbridge.views.index import Index, make_index
from landbridge.views.judgements import (
    show_judgements,
    show_outlook,
    show_questions,
    show_summary,
)
from landbridge.views.legend import show_legend, show_timeline_key
from landbridge.views.map import draw_map
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.placetable import show_legs, show_places
from landbridge.views.says import show_says
from landbridge.views.sheet import make_sheet
from landbridge.views.tables import show_documents, show_register, show_routes, show_sources
from landbridge.views.timeline import draw_timeline
from landbridge.views.timelist import list_moments
from landbridge.views.words import counted

WIDE, WIDE_HEIGHT, WIDE_TEXT = 1120.0, 600.0, 13.0
NARROW, NARROW_HEIGHT, NARROW_TEXT = 390.0, 380.0, 11.0

Section = tuple[str, str, Html | None]


@cache
def _style() -> str:
    return files("landbridge.views").joinpath("assets", "page.css").read_text(encoding="utf-8")


def _policy(style: str) -> str:
    """Return the content security policy: nothing but the one style sheet, known by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )


def _head(assessment: Assessment) -> Html:
    style = _style()
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{assessment.title} \u2013 {day_words(assessment.on)}"),
        Html(f"<style>{style}</style>"),
    )


def _header(index: Index) -> Html:
    assessment = index.assessment
    counts = (
        counted(assessment.documents, "document"),
        counted(assessment.origins, "independent source"),
        counted(len(index.picture.claims), "claim"),
    )
    asof = el("time", day_words(assessment.on), datetime=assessment.on.isoformat())
    known = el("time", day_words(assessment.known), datetime=assessment.known.isoformat())
    return el(
        "header",
        el("h1", bdi(assessment.title)),
        el("p", "As of ", asof, ", from what was said by ", known, class_="asof"),
        el("p", " · ".join(counts), class_="counts"),
        class_="top",
    )


def _map(citing: Citing, places: Sequence[PlaceFacts]) -> Html | None:
    picture = citing.index.picture
    wide = make_sheet(picture, width=WIDE, height=WIDE_HEIGHT, size=WIDE_TEXT)
    narrow = make_sheet(picture, width=NARROW, height=NARROW_HEIGHT, size=NARROW_TEXT)
    if wide is None or narrow is None:
        return None
    figure = el(
        "figure",
        draw_map(wide, class_="wide"),
        draw_map(narrow, class_="narrow"),
        el("figcaption", show_legend(wide)),
    )
    table = show_places(places, citing) if places else None
    return join(figure, table, show_legs(picture, places))


def _timeline(index: Index, places: Sequence[PlaceFacts]) -> Html | None:
    wide = draw_timeline(index, places, width=WIDE, class_="wide")
    narrow = draw_timeline(index, places, width=NARROW, class_="narrow")
    if wide is None or narrow is None:
        return None
    figure = el("figure", wide, narrow, el("figcaption", show_timeline_key()))
    return join(figure, list_moments(index))


def _judgements(citing: Citing) -> Html:
    judgements = citing.index.assessment.judgements
    return join(
        show_questions(judgements), show_judgements(judgements, citing), show_outlook(citing)
    )


def _sections(citing: Citing) -> list[Section]:
    index = citing.index
    picture, judgements = index.picture, index.assessment.judgements
    places = place_facts(picture)
    return [
        ("summary", "Bottom line", show_summary(citing)),
        ("map", "Map", _map(citing, places)),
        ("timeline", "Timeline", _timeline(index, places)),
        ("judgements", "Key judgements", _judgements(citing) if judgements else None),
        ("says", "Who says what", show_says(judgements, citing) or None),
        ("events", "Events", show_events(picture.events, index) if picture.events else None),
        ("routes", "Routes", show_routes(picture.findings, citing) if picture.findings else None),
        ("sources", "Sources", show_sources(picture.origins, index) if picture.origins else None),
        ("documents", "Documents", show_documents(picture) if picture.documents else None),
        ("register", "Every claim", show_register(index) if picture.claims else None),
        ("notes", "Footnotes", show_footnotes(citing) if index.assessment.footnotes else None),
    ]


def _footer() -> Html:
    return el(
        "footer",
        el(
            "p",
            "Likelihood words follow ICD 203: almost no chance 1\u20135\u00a0%, very unlikely 5\u201320, "
            "unlikely 20\u201345, roughly even chance 45\u201355, likely 55\u201380, very likely 80\u201395, "
            "almost certain 95\u201399. Confidence is about the evidence, not about the event: the "
            "number of independent sources, their agreement and their age. Outlets that carry one "
            "speaker count once. “No evidence” means that no report speaks to it.",
        ),
        el(
            "p",
            "Country outlines: Natural Earth, public domain. They are drawn for orientation and "
            "take no position on any boundary. Made by landbridge from open reporting.",
        ),
    )


def render(picture: Picture, assessment: Assessment) -> str:
    """Return the page of an assessment as one self-contained HTML document.

    It loads nothing, runs nothing and reads without style. All text from documents is escaped
    and kept in its own direction.

    Args:
        picture: The records that the assessment was made from.
        assessment: What the page says.
    """
    index = make_index(picture, assessment)
    citing = Citing(index)
    shown = [(key, title, body) for key, title, body in _sections(citing) if body]
    links = (el("li", el("a", title, href=f"#{key}")) for key, title, _ in shown)
    sections = (
        el("section", el("h2", title, id=f"h-{key}"), body, id=key, aria_labelledby=f"h-{key}")
        for key, title, body in shown
    )
    body = el(
        "body",
        el(
            "a",
            "Skip to the bottom line",
            href=f"#{shown[0][0]}" if shown else "#main",
            class_="skip",
        ),
        _header(index),
        el("nav", el("ul", *links), aria_label="Parts of this page"),
        el("main", *sections, id="main"),
        _footer(),
    )
    return "<!DOCTYPE html>\n" + el("html", _head(assessment), body, lang="en") + "\n"

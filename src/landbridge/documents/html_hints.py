"""Read what a web page's metadata says of it: outlet, title, authors, address and date."""

import json
import warnings
from collections.abc import Iterator
from typing import Any

import lxml.html
import trafilatura

from landbridge.documents.header import split_names
from landbridge.documents.page import Hints

MAX_META = 2_000
"""Most meta and script elements looked at."""

MAX_JSON = 500_000
"""Longest JSON-LD block in code points that is read."""

# Names of a first publication's date, best first: Open Graph article, schema.org, Dublin Core,
# and what common publishing systems write.
DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "published_time",
    "date",
)
_DATE_FIXED = {"extensive_search": False, "min_date": "1995-01-01", "max_date": "2100-01-01"}
"""Keeps the library's own date search short and independent of today; its answer is not used,
because it also takes dates out of addresses and footers."""


def read_hints(tree: lxml.html.HtmlElement) -> Hints:
    """Return a page's metadata; a date counts only where the page itself calls it published."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = trafilatura.extract_metadata(tree, date_config=dict(_DATE_FIXED), extensive=False)
    return Hints(
        url=found.url,
        publisher=found.sitename,
        title=found.title,
        authors=split_names(found.author or ""),
        language=tree.get("lang") or tree.get("xml:lang"),
        published=_published(tree),
    )


def _published(tree: lxml.html.HtmlElement) -> str | None:
    """Return the date of first publication as the page writes it."""
    dates = dict(reversed(list(_meta_dates(tree))))
    stated = next((dates[name] for name in DATE_NAMES if name in dates), None)
    return stated or next(_json_dates(tree), None) or next(_time_dates(tree), None)


def _meta_dates(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield (lower-case name, content) of the meta elements that have a date's name."""
    for _, meta in zip(range(MAX_META), tree.iter("meta"), strict=False):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in DATE_NAMES and meta.get("content"):
            yield name.lower(), meta.get("content")


def _json_dates(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield schema.org ``datePublished`` values of the page's JSON-LD blocks."""
    for _, script in zip(range(MAX_META), tree.iter("script"), strict=False):
        if script.get("type", "").lower() == "application/ld+json" and script.text:
            try:
                value = json.loads(script.text[:MAX_JSON])
            except (ValueError, RecursionError):
                continue
            yield from _dates_in(value)


def _dates_in(value: Any) -> Iterator[str]:
    """Yield ``datePublished`` of an object, of a list's objects and of an ``@graph``."""
    items = value if isinstance(value, list) else [value]
    for item in items:
        if isinstance(item, dict):
            date = item.get("datePublished")
            if isinstance(date, str):
                yield date
            if isinstance(item.get("@graph"), list):
                yield from _dates_in([part for part in item["@graph"] if "@graph" not in part])


def _time_dates(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield the dates of ``time`` elements that say they are the publication's."""
    for _, time in zip(range(MAX_META), tree.iter("time"), strict=False):
        declared = "pubdate" in time.attrib or time.get("itemprop", "") == "datePublished"
        classes = time.get("class", "").lower()
        if declared or "published" in classes:
            yield time.get("datetime") or time.text_content()

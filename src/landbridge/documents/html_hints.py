"""Read what a web page's metadata says of it: outlet, title, authors, address and date."""

import json
import warnings
from collections.abc import Iterator, Sequence
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
CHANGED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
)
"""Names of the date of a later change, best first."""

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
        published=_date(tree, DATE_NAMES, key="datePublished"),
        updated=_date(tree, CHANGED_NAMES, key="dateModified"),
    )


def _date(tree: lxml.html.HtmlElement, names: Sequence[str], *, key: str) -> str | None:
    """Return a date of the page as it writes it.

    Args:
        tree: The page.
        names: Names of ``meta`` elements that may hold it, best first.
        key: Its name in schema.org.
    """
    dates = dict(reversed(list(_meta_dates(tree, names))))
    stated = next((dates[name] for name in names if name in dates), None)
    return stated or next(_json_dates(tree, key), None) or next(_time_dates(tree, key), None)


def _meta_dates(tree: lxml.html.HtmlElement, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (lower-case name, content) of the meta elements that have one of the names."""
    for _, meta in zip(range(MAX_META), tree.iter("meta"), strict=False):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in names and meta.get("content"):
            yield name.lower(), meta.get("content")


def _json_dates(tree: lxml.html.HtmlElement, key: str) -> Iterator[str]:
    """Yield the values of a schema.org date in the page's JSON-LD blocks."""
    for _, script in zip(range(MAX_META), tree.iter("script"), strict=False):
        if script.get("type", "").lower() == "application/ld+json" and script.text:
            try:
                value = json.loads(script.text[:MAX_JSON])
            except (ValueError, RecursionError):
                continue
            yield from _dates_in(value, key)


def _dates_in(value: Any, key: str) -> Iterator[str]:
    """Yield a date of an object, of a list's objects and of an ``@graph``."""
    items = value if isinstance(value, list) else [value]
    for item in items:
        if isinstance(item, dict):
            date = item.get(key)
            if isinstance(date, str):
                yield date
            if isinstance(item.get("@graph"), list):
                yield from _dates_in([part for part in item["@graph"] if "@graph" not in part], key)


def _time_dates(tree: lxml.html.HtmlElement, key: str) -> Iterator[str]:
    """Yield the dates of ``time`` elements that say they are this one."""
    word = "published" if key == "datePublished" else "updated"
    for _, time in zip(range(MAX_META), tree.iter("time"), strict=False):
        declared = time.get("itemprop", "") == key
        old = key == "datePublished" and "pubdate" in time.attrib
        if declared or old or word in time.get("class", "").lower():
            yield time.get("datetime") or time.text_content()

"""Read an RSS or Atom feed: every item is a report of its own, with its link, date and outlet.

Read with lxml's incremental parser, so that a feed of any length costs what its first items cost;
see ``docs/decisions`` for why no feed library is used.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import lxml.etree

from landbridge.documents.decode import clean
from landbridge.documents.html import as_body, read_fragment
from landbridge.documents.mailheaders import read_mail_date
from landbridge.documents.page import Hints, Page, Paragraph, assemble
from landbridge.documents.piece import Opened, Piece
from landbridge.model.document import SectionKind, Skipped
from landbridge.model.errors import UnreadableDocument

MAX_ITEMS = 1_000
"""Items that are read; a feed has ten to a hundred, a site's archive some thousand."""

MAX_FIELD = 2_000
"""Longest title, name, link or date in code points that is looked at."""

MAX_FIELDS = 500
"""Elements of an item that are looked at; one has about ten."""

_STEP = 65_536
_OURS = {
    "": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/rss/1.0/": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}
"""Namespaces whose elements are read, with the mark they get: RSS 2.0, RSS 1.0 and its modules
(https://web.resource.org/rss/1.0/modules/), Atom (RFC 4287)."""

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = frozenset({"item", "entry"})
_BODIES = ("content:encoded", "content", "description", "summary")
_PUBLISHED = ("published", "pubDate", "issued", "dc:date", "dc:issued", "dc:created")
_UPDATED = ("updated", "modified", "dc:modified")
_TAG = re.compile(r"<[^<>]{0,1000}>")
_BLANK_LINE = re.compile(r"\n\s*\n")
_ITEM_TAG = re.compile(r"<(?:item|entry)[\s>/]", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Channel:
    """What a feed says of all its items."""

    title: str | None
    language: str | None


def open_feed(text: str, *, media_type: str) -> Opened:
    """Return the items of a feed as reports, the first ``MAX_ITEMS`` of them.

    Args:
        text: The whole feed, decoded.
        media_type: Of the feed.

    Raises:
        UnreadableDocument: When it declares entities of its own, or holds no item at all.
    """
    if "<!ENTITY" in text[: 10 * _STEP].upper():
        raise UnreadableDocument(
            why="declares entities of its own, as no feed needs to; not opened"
        )
    parser = lxml.etree.XMLPullParser(
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    pieces: list[Piece] = []
    skipped: list[Skipped] = []
    channel = _Channel(title=None, language=None)
    elements = _elements(_DECLARATION.sub("", text, count=1), parser)
    items = _items(elements)
    for number, (item, around) in enumerate(islice(items, MAX_ITEMS), start=1):
        label = f"item {number}"
        channel = around or channel
        try:
            page = _page(item, channel)
        except UnreadableDocument as refusal:
            skipped.append(Skipped(what=label, why=refusal.why))
            continue
        pieces.append(Piece(page=page, media_type=media_type, label=label))
    if not pieces and not skipped:
        raise UnreadableDocument(why="is a feed without an item that can be read")
    if next(items, None) is not None:
        skipped.append(_more(text))
    return Opened(pieces=tuple(pieces), skipped=tuple(skipped))


def _elements(text: str, parser: lxml.etree.XMLPullParser) -> Iterator[lxml.etree._Element]:
    """Yield each element at its end, the text given to the parser step by step."""
    for at in range(0, len(text), _STEP):
        try:
            parser.feed(text[at : at + _STEP].encode("utf-8", "replace"))
        except lxml.etree.XMLSyntaxError:
            return
        for _, element in parser.read_events():
            yield element


def _items(
    elements: Iterator[lxml.etree._Element],
) -> Iterator[tuple[dict[str, list[lxml.etree._Element]], _Channel | None]]:
    """Yield the fields of each item with the channel's where they are known; free what was read."""
    title = language = None
    for element in elements:
        name = _name(element)
        parent = element.getparent()
        above = _name(parent) if parent is not None else ""
        if name in _ITEMS:
            fields: dict[str, list[lxml.etree._Element]] = {}
            for child in islice(element, MAX_FIELDS):
                fields.setdefault(_name(child), []).append(child)
            stated = language or element.getroottree().getroot().get(_XML_LANG)
            yield fields, _Channel(title=title, language=stated)
        elif above in ("channel", "feed") and name == "title" and title is None:
            title = _plain(_text(element))
        elif above in ("channel", "feed") and name in ("language", "dc:language"):
            language = _text(element)
        if name in _ITEMS or above in ("channel", "feed"):
            _forget(element)


def _forget(element: lxml.etree._Element) -> None:
    """Empty an element that was read and take those before it out of the tree: feeds may be long."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (before := element.getprevious()) is not None:
        parent.remove(before)


def _name(element: lxml.etree._Element) -> str:
    """Return an element's name with its namespace's mark; "" when it is none of ours."""
    if not isinstance(element.tag, str):
        return ""
    space, _, local = element.tag.rpartition("}")
    mark = _OURS.get(space.lstrip("{"))
    return "" if mark is None else mark + local


def _text(element: lxml.etree._Element) -> str:
    """Return an element's text, that of its children included; markup inside Atom's XHTML too."""
    if element.get("type") == "xhtml":
        return "".join(
            lxml.etree.tostring(child, encoding="unicode", with_tail=False) for child in element
        )
    return "".join(element.itertext())


def _plain(text: str) -> str:
    """Return a title or name without markup, white space collapsed."""
    unescaped = html.unescape(text[:MAX_FIELD])
    return " ".join(clean(_TAG.sub(" ", unescaped)).split())


def _first(fields: dict[str, list[lxml.etree._Element]], *names: str) -> str | None:
    """Return the plain text of the first of some fields that has any."""
    texts = (_plain(_text(element)) for name in names for element in fields.get(name, ()))
    return next((text for text in texts if text), None)


def _page(fields: dict[str, list[lxml.etree._Element]], channel: _Channel) -> Page:
    """Return an item as a page.

    Raises:
        UnreadableDocument: When it has no words, or more than a report.
    """
    title = _first(fields, "title")
    hints = Hints(
        url=_link(fields),
        publisher=_source(fields) or _first(fields, "dc:publisher") or channel.title,
        title=title,
        authors=_authors(fields),
        language=_first(fields, "dc:language") or channel.language,
        published=_day(fields, _PUBLISHED) or _day(fields, _UPDATED),
        updated=_day(fields, _UPDATED),
    )
    bodies = (clean(_text(e)) for name in _BODIES for e in fields.get(name, ()))
    body = next((text for text in bodies if text.strip()), "")
    page = read_fragment(body, hints=hints) if "<" in body else _lines(body, hints)
    if not any(map(str.isalnum, page.text)):
        raise UnreadableDocument(why="holds no words; want a report")
    return page


def _source(fields: dict[str, list[lxml.etree._Element]]) -> str | None:
    """Return the feed an item was taken from: RSS's by its name, Atom's by its title."""
    for source in fields.get("source", ()):
        titles = [child for child in source if _name(child) == "title"]
        return _plain(_text(titles[0] if titles else source)) or None
    return None


def _lines(body: str, hints: Hints) -> Page:
    """Return an item whose text has no markup; blank lines part its paragraphs."""
    words = [Paragraph(words=" ".join(html.unescape(p).split())) for p in _BLANK_LINE.split(body)]
    if hints.title is not None:
        words.insert(0, Paragraph(words=hints.title, mark=SectionKind.HEADLINE))
    return as_body(assemble(words, hints=hints))


def _link(fields: dict[str, list[lxml.etree._Element]]) -> str | None:
    """Return an item's own address: Atom's alternate link, RSS's link, or a permanent id."""
    for link in fields.get("link", ()):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))[:MAX_FIELD]
    stated = _first(fields, "link")
    if stated is not None:
        return stated
    permanent = (e for e in fields.get("guid", ()) if e.get("isPermaLink", "true") != "false")
    return next((text for e in permanent if (text := _plain(_text(e))).startswith("http")), None)


def _authors(fields: dict[str, list[lxml.etree._Element]]) -> tuple[str, ...]:
    """Return the names of who wrote an item; RSS's own ``author`` is an address and no name."""
    names = [_plain(_text(e)) for e in fields.get("dc:creator", ())]
    for author in fields.get("author", ()):
        names += [_plain(_text(child)) for child in author if _name(child) == "name"]
    return tuple(dict.fromkeys(name for name in names if name))


def _day(fields: dict[str, list[lxml.etree._Element]], names: tuple[str, ...]) -> str | None:
    """Return the first of some dates, mail's form turned into ISO 8601."""
    stated = _first(fields, *names)
    return None if stated is None else read_mail_date(stated) or stated


def _more(text: str) -> Skipped:
    """Say how many items were left."""
    held = len(_ITEM_TAG.findall(text))
    why = f"holds about {held:,} items; the first {MAX_ITEMS:,} were read"
    return Skipped(what=f"items from {MAX_ITEMS + 1:,}", why=why)

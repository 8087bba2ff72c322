"""Read a web page: every visible block is kept, and those outside the article are marked."""

import html
import logging
import re
import warnings
from collections.abc import Sequence
from dataclasses import replace

import lxml.etree
import lxml.html
import trafilatura

from landbridge.documents.decode import clean
from landbridge.documents.furniture import furniture, is_caption
from landbridge.documents.html_articles import find_articles, parted
from landbridge.documents.html_blocks import MarkedText, visible_blocks
from landbridge.documents.html_hints import read_hints
from landbridge.documents.lines import is_byline, is_date_line, is_finished
from landbridge.documents.page import Block, Hints, Page, Paragraph, assemble, refuse_books
from landbridge.documents.plain import read_plain
from landbridge.model.document import SectionKind

MAX_ELEMENTS = 30_000
"""Elements up to which the article is picked out by trafilatura, whose time grows faster than the
page; a long news page has about 5,000."""

KEY = 40
"""Code points of a block's beginning that identify it between the two readings."""

MOSTLY_LINKS = 0.6
"""Share of link text above which a block is a list of links; a sourced paragraph has up to 0.4."""

MAX_TITLE = 300

MAX_TAGS = 200_000
"""Tags up to which a tree is built, in about three seconds."""

_UNSEEN = re.compile(
    r"(?is)<(script|style|head|noscript)\b[^>]{0,2000}>.{0,200000}?</\1\s*>|<!--.*?-->"
)
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,5000}>")
_MORE_LINK = re.compile(
    r"<a\b[^<>]{0,1000}>\s{0,20}(?:\W{0,3}(?:read|continue|more|full)\b[^<>]{0,60}|…|\[…\])</a>",
    re.IGNORECASE,
)
"""A link to the whole article at a teaser's end."""

_SPACE = re.compile(r"\W+")

for _name in ("trafilatura", "htmldate", "readability", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def read_html(text: str) -> tuple[Page, ...]:
    """Return the page of a web document, nothing on it resolved, run or fetched.

    A document with several whole ``article`` elements gives a page for each. Where it is too large
    or too deep for the tree, its tags are taken out and its text is read like plain text.

    Raises:
        UnreadableDocument: When it has more text than a report.
    """
    tree = _parse(text)
    if tree is None:
        return (_without_tags(text),)
    blocks = visible_blocks(tree)
    refuse_books(sum(len(block.words) for block in blocks), len(blocks))
    hints = read_hints(tree)
    articles = find_articles(blocks)
    if len(articles) > 1:
        return tuple(
            _page(own, hints=about, article=None) for own, about in parted(blocks, articles, hints)
        )
    title = _title(blocks, hints)
    return (_page(blocks, hints=replace(hints, title=title), article=_article_keys(tree)),)


def read_fragment(text: str, *, hints: Hints) -> Page:
    """Return the page of a piece of HTML that says nothing of itself, such as a feed's item.

    Args:
        text: The HTML, or plain text, of at most some thousand words.
        hints: What is said of it elsewhere; its title is put above it.

    Raises:
        UnreadableDocument: When it has more text than a report.
    """
    tree = _parse(f"<div>{_MORE_LINK.sub('', text)}</div>")
    blocks = visible_blocks(tree) if tree is not None else []
    refuse_books(sum(len(block.words) for block in blocks), len(blocks))
    return as_body(_page(blocks, hints=hints, article=None))


def as_body(page: Page) -> Page:
    """Return a fragment with its text as body where nothing says otherwise: teasers break off."""
    return replace(page, blocks=tuple(_as_body(block, page.text) for block in page.blocks))


def _as_body(block: Block, text: str) -> Block:
    words = text[block.start : block.end]
    aside = furniture(words) or is_caption(words) or is_date_line(words) or is_byline(words)
    return block if block.mark or aside else replace(block, mark=SectionKind.BODY)


def _page(blocks: Sequence[MarkedText], *, hints: Hints, article: frozenset[str] | None) -> Page:
    """Return the page of some blocks, its title added where no block has it."""
    title = hints.title
    marks = _marks(blocks, article=article, title=title)
    marked = [
        Paragraph(words=block.words, mark=mark, time=block.time)
        for block, mark in zip(blocks, marks, strict=True)
    ]
    if title is not None and not any(_key(block.words) == _key(title) for block in blocks):
        marked.insert(0, Paragraph(words=title, mark=SectionKind.HEADLINE))
    return assemble(marked, hints=hints)


def _parse(text: str) -> lxml.html.HtmlElement | None:
    """Return the tree, or None when it would be too large or was cut for its depth.

    Entities stay unresolved and nothing is loaded.
    """
    if text.count("<") > MAX_TAGS:
        return None
    parser = lxml.html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None
    cut = any(entry.level_name == "FATAL" for entry in parser.error_log)
    return None if cut else tree


def _without_tags(text: str) -> Page:
    """Return the page of a web document by its text alone."""
    text = _UNSEEN.sub(" ", text)
    text = html.unescape(_TAG.sub("\n", text)).strip()
    return read_plain(clean(text))


def _article_keys(tree: lxml.html.HtmlElement) -> frozenset[str] | None:
    """Return the keys of the blocks that trafilatura takes for the article; None when it fails.

    A page too large for it, or one in which it finds less than a paragraph, is left to our rules.
    """
    if sum(1 for _ in zip(range(MAX_ELEMENTS + 1), tree.iter(), strict=False)) > MAX_ELEMENTS:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = trafilatura.extract(
            tree, include_comments=False, include_tables=True, favor_recall=True, fast=True
        )
    if not found:
        return None
    return frozenset(key for line in found.split("\n") if (key := _key(line)))


def _key(words: str) -> str:
    """Return what identifies a block in both readings: its first letters and figures."""
    return _SPACE.sub("", words[: 3 * KEY])[:KEY].casefold()


def _title(blocks: Sequence[MarkedText], hints: Hints) -> str | None:
    """Return the page's only first-level heading, else the metadata's title."""
    first = [block.words for block in blocks if block.heading == 1 and not block.outside]
    return first[0] if len(first) == 1 and len(first[0]) <= MAX_TITLE else hints.title


def _marks(
    blocks: Sequence[MarkedText], *, article: frozenset[str] | None, title: str | None
) -> list[SectionKind | None]:
    """Return what each block is by markup and by trafilatura's choice; None for running text.

    Between the headline and the last block of the article, a paragraph that trafilatura left out
    is taken back unless it is mostly links: it often drops short paragraphs and datelines.
    """
    key = _key(title or "")
    chosen = [
        not block.outside and (article is None or _key(block.words) in article) for block in blocks
    ]
    headline = next((at for at, b in enumerate(blocks) if key and _key(b.words) == key), None)
    first = headline if headline is not None else next((i for i, c in enumerate(chosen) if c), 0)
    last = max((at for at, is_chosen in enumerate(chosen) if is_chosen), default=-1)
    return [
        SectionKind.HEADLINE
        if at == headline
        else _mark(block, inside=first <= at <= last, chosen=chosen[at])
        for at, block in enumerate(blocks)
    ]


def _mark(block: MarkedText, *, inside: bool, chosen: bool) -> SectionKind | None:
    """Return what one block is."""
    if block.outside or not inside:
        return SectionKind.FURNITURE
    if block.caption:
        return SectionKind.CAPTION
    if block.linked > MOSTLY_LINKS or not (chosen or is_finished(block.words)):
        return SectionKind.FURNITURE
    if furniture(block.words) or not (block.heading or block.item):
        return None
    return SectionKind.HEADLINE if block.heading else SectionKind.BODY

"""Find the whole articles of a web page that holds several, by its ``article`` elements."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from landbridge.documents.html_blocks import MarkedText
from landbridge.documents.lines import is_prose
from landbridge.documents.page import Hints

LEAST_PARAGRAPHS = 2
"""Paragraphs of an article; a teaser has one."""

LEAST_WORDS = 40
"""Words of its paragraphs together; agency reports have a hundred, a page's briefs about sixty."""

MOSTLY_LINKS = 0.6
"""Share of link text from which a block is no paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A whole article of a page: its element's number, and the indexes of its blocks."""

    number: int
    blocks: tuple[int, ...]


def find_articles(blocks: Sequence[MarkedText]) -> tuple[Article, ...]:
    """Return the ``article`` elements that hold a heading and several paragraphs, in order.

    Teasers and readers' comments often stand in such elements too, and are none.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.article is not None:
            groups[block.article].append(at)
    return tuple(
        Article(number=number, blocks=tuple(own))
        for number, own in groups.items()
        if _is_whole([blocks[at] for at in own])
    )


def _is_whole(blocks: Sequence[MarkedText]) -> bool:
    paragraphs = [
        len(block.words.split())
        for block in blocks
        if not block.outside and block.linked <= MOSTLY_LINKS and is_prose(block.words)
    ]
    headed = any(block.heading is not None and not block.outside for block in blocks)
    return headed and len(paragraphs) >= LEAST_PARAGRAPHS and sum(paragraphs) >= LEAST_WORDS


def parted(
    blocks: Sequence[MarkedText], articles: Sequence[Article], hints: Hints
) -> Iterator[tuple[list[MarkedText], Hints]]:
    """Yield the blocks of each article with what is said of it; no block of the page is lost.

    What stands between two articles stays below the first of them, outside it, and what stands
    above the first article above that.

    Args:
        blocks: Of the whole page.
        articles: At least two of it.
        hints: Of the whole page; its outlet and language hold for every article.
    """
    starts = [0, *(article.blocks[0] for article in articles[1:]), len(blocks)]
    for article, start, end in zip(articles, starts, starts[1:], strict=False):
        own = [
            block if block.article == article.number else replace(block, outside=True)
            for block in blocks[start:end]
        ]
        yield own, _about([block for block in own if not block.outside], hints)


def _about(own: Sequence[MarkedText], hints: Hints) -> Hints:
    """Return what an article says of itself; the page's date only says when it was there at last."""
    heading = min(
        (block for block in own if block.heading is not None), key=lambda block: block.heading or 0
    )
    before = own[: own.index(heading) + 4]
    return replace(
        hints,
        url=urljoin(hints.url or "", heading.href) if heading.href else hints.url,
        title=heading.words,
        authors=(),
        published=next((block.time for block in before if block.time), None),
        produced=hints.published,
        updated=None,
    )

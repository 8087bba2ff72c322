"""Walk a web page's tree and keep every visible block of text with what its markup says."""

from collections import Counter
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

# Element names: HTML Living Standard, chapters 4 and 15.3 (which elements are blocks).
HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed"}
    | {"canvas", "audio", "video", "select", "button", "textarea", "head", "datalist", "map"}
)
OUTSIDE = frozenset({"nav", "footer", "aside", "form", "menu", "dialog"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CAPTIONS = frozenset({"figcaption", "caption"})
BLOCKS = (
    frozenset({"address", "article", "blockquote", "body", "center", "dd", "details", "div"})
    | {"dl", "dt", "fieldset", "figure", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre"}
    | {"section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "br"}
    | HEADINGS
    | CAPTIONS
    | OUTSIDE
)
_CELLS = frozenset({"td", "th"})
_ITEMS = frozenset({"li", "tr", "dd"})
_LINK = "a"
_NOT_SHOWN = "not shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A visible block.

    Attributes:
        words: Its text, white space collapsed; the cells of a table row stand on one line.
        heading: 1 to 6 for h1 to h6, else None.
        item: Whether it is a list item or a table row.
        outside: Whether it stands in navigation, a footer, an aside or a form.
        caption: Whether it stands in a caption.
        linked: Share of its code points that are link text, 0 to 1.
        article: Number of the outermost ``article`` element it stands in, from 1, else None.
        time: ``datetime`` of the first ``time`` element in it, else None.
        href: Address of the first link in it, as written, else None.
    """

    words: str
    heading: int | None
    item: bool
    outside: bool
    caption: bool
    linked: float
    article: int | None = None
    time: str | None = None
    href: str | None = None


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: how many elements of each sort are open, and the block in hand."""

    open: Counter[str] = field(default_factory=Counter)
    blocks: list[MarkedText] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    link_length: int = 0
    articles: int = 0
    time: str | None = None
    href: str | None = None

    def enter(self, element: lxml.etree._Element) -> None:
        """Open an element."""
        tag = element.tag
        if tag in BLOCKS:
            self.close()
        elif tag in _CELLS:
            self.parts.append(" ")
        elif tag == "time":
            self.time = self.time or element.get("datetime")
        elif tag == _LINK:
            self.href = self.href or element.get("href")
        if tag == "article" and not self.open["article"]:
            self.articles += 1
        self.open[tag] += 1
        self.open[_NOT_SHOWN] += _is_hidden(element)
        self.say(element.text)

    def leave(self, element: lxml.etree._Element) -> None:
        """Close an element."""
        tag = element.tag
        if tag in BLOCKS:
            self.close()
        self.open[tag] -= 1
        self.open[_NOT_SHOWN] -= _is_hidden(element)
        self.say(element.tail)

    def say(self, text: str | None) -> None:
        """Add visible text to the block in hand."""
        if text and not self.open[_NOT_SHOWN]:
            self.parts.append(text)
            self.link_length += len(text.strip()) if self.open[_LINK] else 0

    def close(self) -> None:
        """Finish the block in hand, keeping it when it has words."""
        words = " ".join("".join(self.parts).split())
        if words:
            self.blocks.append(
                MarkedText(
                    words=words,
                    heading=next((n for n in range(1, 7) if self.open[f"h{n}"]), None),
                    item=any(self.open[tag] for tag in _ITEMS),
                    outside=any(self.open[tag] for tag in OUTSIDE),
                    caption=any(self.open[tag] for tag in CAPTIONS),
                    linked=min(1.0, self.link_length / len(words)),
                    article=self.articles if self.open["article"] else None,
                    time=self.time,
                    href=self.href,
                )
            )
            self.time = self.href = None
        self.parts.clear()
        self.link_length = 0


def visible_blocks(tree: lxml.html.HtmlElement) -> list[MarkedText]:
    """Return the visible blocks of a page in order; depth and number of elements do not matter."""
    walk = _Walk()
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            walk.enter(element)
        else:
            walk.leave(element)
    walk.close()
    return walk.blocks


def _is_hidden(element: lxml.etree._Element) -> bool:
    """Tell whether a browser would not show an element's text."""
    if element.tag in HIDDEN or "hidden" in element.attrib:
        return True
    style = element.get("style", "")
    return "display:none" in style.replace(" ", "").lower()[:500]

"""Build HTML and SVG in which every text is escaped unless it was built here."""

import re
from html import escape

VOID = frozenset({"br", "hr", "meta", "link", "img"})
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Html(str):
    """Text that is already markup; anything else is escaped when it is put inside an element."""

    __slots__ = ()


Child = str | None
Attribute = str | float | bool | None


def clean(text: str) -> str:
    """Return the text escaped for element content and quoted attributes.

    Control characters and lone surrogates, which no HTML file may hold, become U+FFFD.
    Bidirectional overrides stay, because a quote is shown as written; ``quoted`` isolates them.
    """
    return escape(_UNPRINTABLE.sub("\ufffd", text), quote=True)


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.6g}"


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    key = name.rstrip("_").replace("_", "-")
    return f" {key}" if value is True else f' {key}="{clean(_value(value))}"'


def el(tag: str, /, *children: Child, **attributes: Attribute) -> Html:
    """Return an element; ``class_`` gives ``class`` and ``aria_label`` gives ``aria-label``.

    Args:
        tag: Its name.
        children: Content in order; ``None`` is left out, plain strings are escaped.
        attributes: ``None`` and ``False`` are left out; ``True`` gives the bare name; numbers are
            written with six significant digits.
    """
    opening = tag + "".join(_attribute(key, value) for key, value in attributes.items())
    if tag in VOID:
        return Html(f"<{opening}>")
    return Html(f"<{opening}>{join(*children)}</{tag}>")


def join(*children: Child, by: str = "") -> Html:
    """Return the children one after another, with ``by`` between them."""
    parts = [
        child if isinstance(child, Html) else clean(child)
        for child in children
        if child is not None
    ]
    return Html((by if isinstance(by, Html) else clean(by)).join(parts))


def bdi(text: str, **attributes: Attribute) -> Html:
    """Return text of foreign direction, isolated from what stands around it."""
    return el("bdi", text, **attributes)


def quoted(text: str) -> Html:
    """Return a quotation in its own direction, between quotation marks."""
    return el("q", bdi(text), class_="quote")

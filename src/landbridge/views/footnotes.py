"""Show the footnotes: exact words in their passage, who said them through whom, and where."""

from landbridge.model.assessment import Footnote
from landbridge.model.document import Document
from landbridge.views.cite import Citing, chip
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.says import remarks
from landbridge.views.tables import document_title, published_words

AROUND = 220
"""Most code points of context shown on either side of a quote."""
_STOPS = ".!?؟。"
_ENDS = _STOPS + "\n"


def _begins(text: str, start: int) -> int:
    """Return where the sentence holding ``start`` begins, at most ``AROUND`` back."""
    least = max(0, start - AROUND)
    for at in range(start - 1, least, -1):
        if text[at] == "\n" or (text[at] in _STOPS and text[at + 1].isspace()):
            return at + 1
    return least


def _ends(text: str, end: int) -> int:
    """Return where the sentence holding ``end`` ends, at most ``AROUND`` on."""
    most = min(len(text), end + AROUND)
    if end > 0 and text[end - 1] in _ENDS:
        return end
    for at in range(end, most):
        if text[at] == "\n":
            return at
        if text[at] in _STOPS and (at + 1 == len(text) or text[at + 1].isspace()):
            return at + 1
    return most


def passage(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before a span in its sentence, the span, and what stands after.

    Args:
        text: The document's kept text.
        start: First code point of the quote.
        end: First code point after it.
    """
    first, last = _begins(text, start), _ends(text, end)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    cut_before = first > 0 and first == start - AROUND
    cut_after = last < len(text) and last == end + AROUND
    return (
        ("… " if cut_before else "") + before,
        text[start:end],
        after + (" …" if cut_after else ""),
    )


def _context(note: Footnote, document: Document | None) -> Html:
    if document is None or document.text[note.start : note.end] != note.quote:
        return el("blockquote", el("mark", note.quote), dir="auto")
    before, quote, after = passage(document.text, note.start, note.end)
    return el("blockquote", before, el("mark", quote), after, dir="auto")


def citation(note: Footnote, document: Document | None) -> str:
    """Return a footnote as one line of plain text to copy: quote, who through whom, document, date."""
    quote = " ".join(note.quote.split())
    parts = [f"\u201c{quote}\u201d \u2013 {note.source}"]
    if document is not None:
        publisher = document.publisher
        parts.append(f"\u201c{document_title(document)}\u201d")
        parts += [publisher] if publisher and not note.source.endswith(publisher) else []
        parts.append(published_words(document))
    return f"{', '.join(parts)}, characters {note.start}\u2013{note.end}."


def _back(number: int, uses: list[str]) -> Html | None:
    if not uses:
        return None
    links = (
        el(
            "a",
            "↩" if n == 0 else f"↩{n + 1}",
            href=f"#{use}",
            aria_label=f"back to use {n + 1} of note {number}",
        )
        for n, use in enumerate(uses)
    )
    return el("span", *links, class_="back")


def _note(note: Footnote, citing: Citing) -> Html:
    document = citing.index.documents.get(note.document)
    claim = citing.index.claims.get(note.claim)
    origin = (
        join(
            el("a", bdi(document_title(document)), href=f"#d-{document.id}", class_="title"),
            ". ",
            bdi(document.publisher or "Publisher not stated"),
            ", ",
            published_words(document),
            f", characters {note.start}\u2013{note.end}.",
        )
        if document
        else join("Document not at hand.")
    )
    return el(
        "li",
        el(
            "p",
            chip(claim) if claim else None,
            " ",
            el("b", bdi(note.source)),
            class_="who",
        ),
        _context(note, document),
        el("p", origin, " ", _back(note.number, citing.uses.get(note.number, [])), class_="via"),
        remarks(claim) if claim else None,
        el("p", "Cite: ", el("span", citation(note, document), class_="copied"), class_="cite"),
        id=f"fn{note.number}",
        value=note.number,
    )


def show_footnotes(citing: Citing) -> Html:
    """Return the footnotes in order; made last, when every use is known."""
    notes = sorted(citing.index.assessment.footnotes, key=lambda note: note.number)
    return el("ol", *(_note(note, citing) for note in notes), class_="footnotes")

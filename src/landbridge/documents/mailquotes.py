"""Tell an e-mail's own words from those of earlier e-mails that it quotes or passes on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from landbridge.documents.lines import is_prose
from landbridge.documents.mailheaders import read_mail_date, sender_name, subject_title
from landbridge.documents.page import Block, Hints, Page
from landbridge.model.document import SectionKind

MAX_HEADER_LINES = 12
"""Lines below a mark of forwarding that may be the inner header."""

_MARK = re.compile(
    r"[-_>\s]{0,40}(?:original message|forwarded message|forwarded by .{1,80}|begin forwarded message)"
    r"[-_:\s]{0,40}|_{20,80}",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:on|le|am|el) .{5,160}\b(?:wrote|a écrit|schrieb|escribió)\s?:", re.IGNORECASE | re.DOTALL
)
_FIELD = re.compile(
    r"[\s>*]{0,10}(?P<name>from|sent|date|to|cc|subject|reply-to)\s?:\*?\s+(?P<value>\S.{0,300})",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"--\s?")
LEAST_FIELDS = 3
"""Fields in a row that make an inner header."""


def without_quotes(page: Page) -> Page:
    """Return an e-mail with what it quotes marked as furniture.

    Below the sender's own words an earlier e-mail is a quotation. An e-mail that only passes
    another on is read as that one: its sender, day and subject are those of the inner header,
    with the outer ones where that says nothing.
    """
    words = [page.text[block.start : block.end] for block in page.blocks]
    at = next((n for n in range(len(words)) if _begins_quote(words, n)), None)
    if at is None:
        return _marked(page, [_is_quoted(line) for line in words])
    if any(is_prose(line) and not _is_quoted(line) for line in words[:at]):
        return _marked(page, [n >= at or _is_quoted(line) for n, line in enumerate(words)])
    taken, hints = _inner(words, at, page.hints)
    passed_on = replace(page, hints=hints)
    return _marked(passed_on, [n < taken for n in range(len(words))])


def _begins_quote(words: Sequence[str], at: int) -> bool:
    """Tell whether an earlier e-mail begins at a line."""
    line = words[at][:400]
    if _MARK.fullmatch(line) or _WROTE.fullmatch(line):
        return True
    return len(_fields(words[at : at + MAX_HEADER_LINES])) >= LEAST_FIELDS


def _fields(words: Sequence[str]) -> dict[str, str]:
    """Return the fields of the header that begins with the first of some blocks, by lower name."""
    found: dict[str, str] = {}
    for block in words:
        for line in block[:2_000].split("\n"):
            match = _FIELD.fullmatch(line.strip())
            if match is None:
                return found
            found.setdefault(match["name"].lower(), match["value"].strip())
    return found


def _inner(words: Sequence[str], at: int, outer: Hints) -> tuple[int, Hints]:
    """Return the index of the first line below an inner header, and what is said by it."""
    begin = at if _fields(words[at : at + 1]) else at + 1
    fields = _fields(words[begin : begin + MAX_HEADER_LINES])
    taken = begin
    while taken < len(words) and _fields(words[taken : taken + 1]):
        taken += 1
    name = sender_name(fields.get("from", ""))
    stated = fields.get("date") or fields.get("sent") or ""
    hints = replace(
        outer,
        publisher=name or outer.publisher,
        authors=(name,) if name else outer.authors,
        title=subject_title(fields.get("subject", "")) or outer.title,
        published=read_mail_date(stated) or stated or outer.published,
    )
    return taken, hints


def _is_quoted(words: str) -> bool:
    """Tell whether every line of a block is marked as quoted."""
    return words.startswith(">") and all(
        line.lstrip().startswith(">") for line in words.split("\n")
    )


def _marked(page: Page, quoted: Sequence[bool]) -> Page:
    """Return the page with its quotations, and the signature at its end, as furniture."""
    signed = next(
        (
            at
            for at, b in enumerate(page.blocks)
            if _SIGNATURE.fullmatch(page.text[b.start : b.end])
        ),
        len(page.blocks),
    )
    blocks: list[Block] = [
        replace(block, mark=SectionKind.FURNITURE) if is_quoted or at >= signed else block
        for at, (block, is_quoted) in enumerate(zip(page.blocks, quoted, strict=True))
    ]
    return replace(page, blocks=tuple(blocks))

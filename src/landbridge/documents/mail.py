"""Read an e-mail: its text as a report of its sender, and its attachments as reports of their own."""

import email
import email.errors
import re
from collections.abc import Callable
from dataclasses import replace
from email.message import Message

from landbridge.documents.html import read_html
from landbridge.documents.mailheaders import field, read_mail_date, sender_name, subject_title
from landbridge.documents.mailparts import bytes_of, is_attached, leaves, name_of, text_of
from landbridge.documents.mailquotes import without_quotes
from landbridge.documents.media import MAIL
from landbridge.documents.page import Hints, Page
from landbridge.documents.piece import Opened, Piece, labelled
from landbridge.documents.plain import read_plain
from landbridge.model.document import Skipped
from landbridge.model.errors import UnreadableDocument

MAX_DEPTH = 3
"""E-mails inside e-mails that are opened."""

MAX_ATTACHMENTS = 25
"""Attachments of one e-mail that are opened."""

MAX_MESSAGES = 1_000
"""E-mails of one mailbox that are read."""

MAX_LINES = 400_000
"""Most lines of an e-mail; 20 MB of attachments have about 270,000."""

MAX_WORK = 20_000_000
"""Most lines times inner parts: the parser looks at each line once for every part around it."""

LEAST_SHARE = 0.5
"""Share of the HTML part's length from which the plain part is the whole text, not a stub."""

_INNER = re.compile(rb"(?i)content-type:\s{0,20}(?:multipart|message)/")
_LETTER = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\r\n]{1,500}\r?\n(?=[!-9;-~]{1,60}:)")
_WORDS = re.compile(r"\w+")

OpenPart = Callable[[bytes, int], Opened]
"""Opens the bytes of an attachment, given how many e-mails it lies in."""


def open_mail(data: bytes, *, depth: int, open_part: OpenPart) -> Opened:
    """Return an e-mail's text and its readable attachments; the rest is listed.

    Args:
        data: The whole e-mail.
        depth: How many e-mails it lies in.
        open_part: What opens an attachment.

    Raises:
        UnreadableDocument: When it is nested too deep, has too many lines, or holds nothing that
            can be read.
    """
    message = _parse(data)
    pieces: list[Piece] = []
    text = _page(message)
    opened = _carried(_attachments(message, depth=depth, open_part=open_part), _hints(message))
    if text is not None:
        label = "message" if opened.pieces else None
        pieces.append(Piece(page=text, media_type=MAIL, label=label))
    if not pieces and not opened.pieces:
        reasons = "; ".join(f"{skip.what} {skip.why}" for skip in opened.skipped[:3])
        raise UnreadableDocument(why=f"is an e-mail without text{': ' if reasons else ''}{reasons}")
    return Opened(pieces=(*pieces, *opened.pieces), skipped=opened.skipped)


def is_mailbox(data: bytes) -> bool:
    """Tell whether bytes are a mailbox of several e-mails, each below a line "From ..."."""
    return (
        data.startswith(b"From ")
        and sum(1 for _ in zip(range(2), _LETTER.finditer(data), strict=False)) > 1
    )


def open_mailbox(data: bytes, *, depth: int, open_part: OpenPart) -> Opened:
    """Return the e-mails of a mailbox and their attachments; a bad one costs one line."""
    letters = list(_LETTER.finditer(data))
    starts = [found.end() for found in letters]
    ends = [*(found.start() for found in letters[1:]), len(data)]
    pieces: list[Piece] = []
    skipped: list[Skipped] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        label = f"e-mail {number}"
        if number > MAX_MESSAGES:
            why = f"holds {len(starts):,} e-mails; the first {MAX_MESSAGES:,} were read"
            skipped.append(Skipped(what=f"e-mails from {number:,}", why=why))
            break
        opened = _opened(data[start:end], label, depth=depth, open_part=open_part)
        pieces += opened.pieces
        skipped += opened.skipped
    return Opened(pieces=tuple(pieces), skipped=tuple(skipped))


def _opened(data: bytes, label: str, *, depth: int, open_part: OpenPart) -> Opened:
    """Return what an e-mail inside something holds, labelled, or why it is not read."""
    try:
        opened = open_mail(data, depth=depth, open_part=open_part)
    except UnreadableDocument as refusal:
        return Opened(pieces=(), skipped=(Skipped(what=label, why=refusal.why),))
    return within(opened, label)


def within(opened: Opened, label: str) -> Opened:
    """Return what was opened with its labels put inside another."""
    return Opened(
        pieces=tuple(
            replace(p, label=labelled(label, p.label) if p.label else label) for p in opened.pieces
        ),
        skipped=tuple(Skipped(what=f"{label}, {s.what}", why=s.why) for s in opened.skipped),
    )


def _carried(opened: Opened, letter: Hints) -> Opened:
    """Return attachments that say by whom and when they were sent, where they say nothing better."""
    return replace(
        opened,
        pieces=tuple(replace(p, page=_carried_page(p.page, letter)) for p in opened.pieces),
    )


def _carried_page(page: Page, letter: Hints) -> Page:
    hints = page.hints
    return replace(
        page,
        hints=replace(
            hints,
            produced=hints.produced or letter.published,
            carrier=hints.carrier or letter.publisher,
        ),
    )


def _parse(data: bytes) -> Message:
    """Return the parts of an e-mail.

    Raises:
        UnreadableDocument: When reading it would take too long or too deep.
    """
    lines = data.count(b"\n")
    inner = sum(1 for _ in _INNER.finditer(data))
    if lines > MAX_LINES or lines * inner > MAX_WORK:
        why = f"is an e-mail of {lines:,} lines and {inner:,} inner parts; that is too many"
        raise UnreadableDocument(why=why)
    try:
        return email.message_from_bytes(data)
    except (RecursionError, email.errors.MessageError, LookupError, ValueError):
        raise UnreadableDocument(
            why="is an e-mail whose parts are nested too deep or broken"
        ) from None


def _page(message: Message) -> Page | None:
    """Return an e-mail's own text with who says it and when; None when it has none."""
    own = [part for part in leaves(message) if not is_attached(part)]
    plain = "\n\n".join(text_of(p) for p in own if p.get_content_subtype() != "html").strip()
    rich = [text_of(p) for p in own if p.get_content_subtype() == "html"]
    page = read_plain(plain)
    if rich:
        shown = read_html("\n".join(rich))[0]
        if _words_in(plain) < LEAST_SHARE * _words_in(shown.text):
            page = shown
    if not any(map(str.isalnum, page.text)):
        return None
    return without_quotes(replace(page, hints=_hints(message)))


def _words_in(text: str) -> int:
    return sum(1 for _ in _WORDS.finditer(text))


def _hints(message: Message) -> Hints:
    """Return what an e-mail's header says of it; its sender is its publisher."""
    header = dict(reversed([(name.lower(), value) for name, value in message.items()]))
    name = sender_name(field(header, "from"))
    return Hints(
        publisher=name,
        title=subject_title(field(header, "subject")),
        authors=(name,) if name else (),
        published=read_mail_date(field(header, "date")),
    )


def _attachments(message: Message, *, depth: int, open_part: OpenPart) -> Opened:
    """Return what the attachments hold, and which are not read."""
    pieces: list[Piece] = []
    skipped: list[Skipped] = []
    attached = [part for part in leaves(message) if is_attached(part)]
    for number, part in enumerate(attached, start=1):
        name = name_of(part)
        label = f"attachment {number}: {name}" if name else f"attachment {number}"
        if number > MAX_ATTACHMENTS:
            why = f"has {len(attached)} attachments; the first {MAX_ATTACHMENTS} were opened"
            skipped.append(Skipped(what=f"attachments from {number}", why=why))
            break
        try:
            opened = _open(part, depth=depth, open_part=open_part)
        except UnreadableDocument as refusal:
            skipped.append(Skipped(what=label, why=refusal.why))
            continue
        inside = within(opened, label)
        pieces += inside.pieces
        skipped += inside.skipped
    return Opened(pieces=tuple(pieces), skipped=tuple(skipped))


def _open(part: Message, *, depth: int, open_part: OpenPart) -> Opened:
    """Return what an attachment holds.

    Raises:
        UnreadableDocument: When it cannot be read, or lies too deep.
    """
    if depth >= MAX_DEPTH:
        raise UnreadableDocument(why=f"lies in {depth + 1} e-mails; {MAX_DEPTH} are opened")
    inner = part.get_payload()
    if not isinstance(inner, list):
        return open_part(bytes_of(part), depth + 1)
    if part.get_content_subtype() != "rfc822":
        raise UnreadableDocument(why="is a notice of the mail system, not a report")
    try:
        data = b"\n".join(e.as_bytes() for e in inner if isinstance(e, Message))
    except (LookupError, RecursionError, ValueError):
        raise UnreadableDocument(why="is a broken e-mail") from None
    return open_part(data, depth + 1)

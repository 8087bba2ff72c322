"""Open the bytes of a file, whatever they are, and lay out the reports in it."""

import warnings
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from types import ModuleType

from landbridge.documents import media
from landbridge.documents.articles import split_articles
from landbridge.documents.decode import decode
from landbridge.documents.header import with_header
from landbridge.documents.live import with_entries
from landbridge.documents.mailheaders import is_mail
from landbridge.documents.page import Page
from landbridge.documents.pdf import read_pdf
from landbridge.documents.piece import Opened, Piece, labelled
from landbridge.documents.plain import read_plain


def open_file(data: bytes, depth: int = 0) -> Opened:
    """Return the reports that bytes hold: told by content, in order, with what is not read.

    Args:
        data: Text in any encoding, HTML, PDF, Word, an e-mail, a mailbox or a feed.
        depth: How many e-mails the bytes lie in.

    Raises:
        UnreadableDocument: When they hold no report at all.
    """
    media.refuse_known_binary(data)
    opened = _opened(data, depth)
    return replace(opened, pieces=tuple(_live(piece) for piece in opened.pieces))


def _opened(data: bytes, depth: int) -> Opened:
    """Return what the bytes' own reader makes of them."""
    if media.is_word(data):
        return _articles(_reader("word").read_word(data), media.WORD)
    if data.startswith(b"From ") and _reader("mail").is_mailbox(data):
        return _letters(_reader("mail").open_mailbox(data, depth=depth, open_part=open_file))
    if is_mail(data):
        return _letters(_reader("mail").open_mail(data, depth=depth, open_part=open_file))
    if media.is_pdf(data):
        return _articles(read_pdf(data), media.PDF)
    return _open_text(decode(data))


def _open_text(text: str) -> Opened:
    """Return the reports of a feed, a web document or a plain text."""
    media_type = media.text_type(text)
    if media_type in (media.RSS, media.ATOM):
        opened: Opened = _reader("feed").open_feed(text, media_type=media_type)
        return opened
    if media_type == media.HTML:
        return _numbered(_reader("html").read_html(text), media_type)
    return _articles(with_header(read_plain(text)), media_type)


def _reader(name: str) -> ModuleType:
    """Return a reader that is heavy to load, and loaded only when a file needs it."""
    with warnings.catch_warnings():
        # trafilatura 2.3 leaves its settings file to the garbage collector while it is imported
        warnings.simplefilter("ignore", ResourceWarning)
        return import_module(f"landbridge.documents.{name}")


def _articles(page: Page, media_type: str, label: str | None = None) -> Opened:
    """Return a page as one report, or as the several articles it holds."""
    return _numbered(split_articles(page), media_type, label)


def _numbered(pages: Sequence[Page], media_type: str, label: str | None = None) -> Opened:
    """Return pages as reports, numbered where they are several."""
    if len(pages) == 1:
        return Opened(pieces=(Piece(page=pages[0], media_type=media_type, label=label),))
    return Opened(
        pieces=tuple(
            Piece(page=page, media_type=media_type, label=labelled(label, f"article {number}"))
            for number, page in enumerate(pages, start=1)
        )
    )


def _letters(opened: Opened) -> Opened:
    """Return e-mails with those that carry several articles parted."""
    pieces = tuple(
        part
        for piece in opened.pieces
        for part in (
            _articles(piece.page, piece.media_type, piece.label).pieces
            if piece.media_type == media.MAIL
            else (piece,)
        )
    )
    return replace(opened, pieces=pieces)


def _live(piece: Piece) -> Piece:
    """Return a report with the entries of a live page told apart."""
    return replace(piece, page=with_entries(piece.page))

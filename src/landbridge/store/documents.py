"""Documents by the words in them, by the file they came in, and by how many claims stand."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from landbridge.model.document import Document
from landbridge.store.claims import ALWAYS, match_of
from landbridge.store.judgements import withdrawn
from landbridge.store.lookup import record_of

PASSAGE_WORDS = 24
"""Words of a passage that is shown around what was searched for; FTS5 allows up to 64."""

PASSAGE_SIGNS = 60
"""Code points shown before and after a word of a script without spaces."""

_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x9FFF),  # CJK ideographs
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Unicode blocks of scripts that put no space between words; the index has whole runs of them."""

_ALL = "SELECT seq, record, NULL FROM document ORDER BY seq"
_BY_WORDS = """SELECT document.seq, document.record,
        snippet(document_word, 1, '', '', ' … ', ?1)
    FROM document_word JOIN document ON document.seq = document_word.rowid
    WHERE document_word MATCH ?2 ORDER BY document_word.rank, document.seq"""
_OF_FILE = "SELECT document FROM part WHERE file = ? ORDER BY place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document with the passage that was found, None where none was searched for."""

    document: Document
    passage: str | None


def with_words(connection: sqlite3.Connection, words: str, *, folder: str) -> Iterator[Hit]:
    """Yield the documents whose title and text hold all the words, best match first.

    Words of scripts without spaces are looked for anywhere in a text, document by document, since
    no index has them.
    """
    whole = [word for word in words.split() if not _is_spaceless(word)]
    inside = [word.casefold() for word in words.split() if _is_spaceless(word)]
    match = match_of(" ".join(whole))
    if match:
        rows = connection.execute(_BY_WORDS, (PASSAGE_WORDS, match))
    elif inside:
        rows = connection.execute(_ALL)
    else:
        return
    for seq, record, passage in rows:
        document = record_of(seq, record, Document, table="document", folder=folder)
        text = f"{document.title or ''}\n{document.text}".casefold()
        if all(word in text for word in inside):
            yield Hit(document=document, passage=passage or _around(inside, document.text))


def _is_spaceless(word: str) -> bool:
    return any(low <= ord(sign) <= high for sign in word for low, high in _SPACELESS)


def _around(words: list[str], text: str) -> str:
    """Return the passage around the first of the words, the beginning where only the title has it."""
    at = max(0, text.casefold().find(words[0]))
    start, end = max(0, at - PASSAGE_SIGNS), at + len(words[0]) + PASSAGE_SIGNS
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def index_text(connection: sqlite3.Connection, document: Document) -> None:
    """Enter a document in the word index, once, when it is stored."""
    query = (
        "INSERT INTO document_word (rowid, title, text) SELECT seq, ?, ? FROM document WHERE id = ?"
    )
    connection.execute(query, (document.title, document.text, document.id))


def is_indexed(connection: sqlite3.Connection, seq: int, document: Document) -> bool:
    """Tell whether the word index has a document, by its row, with the words it has."""
    query = "SELECT 1 FROM document_word WHERE rowid = ? AND title IS ? AND text = ?"
    row = connection.execute(query, (seq, document.title, document.text)).fetchone()
    return row is not None


def of_file(connection: sqlite3.Connection, file: str) -> tuple[str, ...]:
    """Return the ids of the documents that a file of several holds, in its order."""
    return tuple(str(row[0]) for row in connection.execute(_OF_FILE, (file,)))


def claim_count(connection: sqlite3.Connection, document: str) -> int:
    """Return how many claims of one document stand."""
    rows = connection.execute("SELECT id FROM claim WHERE document = ?", (document,)).fetchall()
    gone = withdrawn(connection, by=ALWAYS)
    return sum(claim not in gone for (claim,) in rows)


def claim_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Return how many claims of each document stand, by document id."""
    gone = withdrawn(connection, by=ALWAYS)
    rows = connection.execute("SELECT id, document FROM claim")
    return Counter(document for claim, document in rows if claim not in gone)

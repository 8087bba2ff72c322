"""The tables of a workspace and the numbered steps that make them.

Every row of an append-only table carries ``audit``, the audit row of the transaction that wrote
it; no foreign key says so, because the audit row is written last and SQLite would then search
every table for its children (``check`` does that when asked). Triggers refuse to change or delete such rows, so a withdrawal is always a new row. Only
``estimate``, a cache, may be emptied.
"""

from collections.abc import Mapping
from types import MappingProxyType

APPLICATION_ID = 0x4C_42_52_47
"""ASCII "LBRG" in the file header, so that another program's SQLite file is refused."""

OLDEST_SQLITE = (3, 37, 0)
"""First SQLite with STRICT tables: https://www.sqlite.org/stricttables.html."""

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "document": ("id", "published", "record"),
        "claim": ("id", "document", "recorded", "quote", "record"),
        "mention": ("claim", "place", "role", "text", "start", "stop", "entity"),
        "entity": ("document", "id", "record"),
        "resolution": ("document", "text", "was", "entity", "record", "actor", "recorded"),
        "judgement": ("claim", "verdict", "replacement", "actor", "reason", "recorded"),
        "grade": ("source", "reliability", "actor", "reason", "recorded"),
        "skipped": ("what", "why", "recorded"),
        "part": ("file", "place", "document"),
        "gazetteer": ("name", "form", "file", "kept", "places", "actor", "recorded"),
        "narrowed": ("claim",),
        "apart": ("a", "b", "actor", "reason", "recorded"),
        "undone": ("decision", "actor", "reason", "recorded"),
        "independent": ("a", "b", "actor", "reason", "recorded"),
    }
)
"""The columns of each append-only table that its audit row vouches for, in order."""

_TABLES = (
    """CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        recorded TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail TEXT NOT NULL,
        content TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE document (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
        published TEXT,
        record TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE claim (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL REFERENCES document (id),
        recorded TEXT NOT NULL,
        quote TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX claim_document ON claim (document)",
    """CREATE TABLE mention (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        claim TEXT NOT NULL REFERENCES claim (id),
        place INTEGER NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        start INTEGER,
        stop INTEGER,
        entity TEXT
    ) STRICT""",
    "CREATE INDEX mention_claim ON mention (claim)",
    "CREATE INDEX mention_text ON mention (text)",
    "CREATE INDEX mention_entity ON mention (entity)",
    """CREATE TABLE entity (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        document TEXT NOT NULL REFERENCES document (id),
        id TEXT NOT NULL,
        record TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE resolution (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        document TEXT REFERENCES document (id),
        text TEXT,
        was TEXT,
        entity TEXT,
        record TEXT NOT NULL,
        actor TEXT,
        recorded TEXT NOT NULL,
        CHECK (text IS NOT NULL OR was IS NOT NULL)
    ) STRICT""",
    "CREATE INDEX resolution_document ON resolution (document)",
    """CREATE TABLE judgement (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        claim TEXT NOT NULL REFERENCES claim (id),
        verdict TEXT NOT NULL CHECK (verdict IN ('retract', 'correct', 'supersede', 'confirm')),
        replacement TEXT REFERENCES claim (id),
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE grade (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        source TEXT NOT NULL,
        reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE skipped (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        what TEXT NOT NULL,
        why TEXT NOT NULL,
        recorded TEXT NOT NULL,
        UNIQUE (what, why)
    ) STRICT""",
    "CREATE TABLE estimate (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE VIRTUAL TABLE claim_quote USING fts5 (
        quote, content='claim', content_rowid='seq', tokenize='unicode61 remove_diacritics 2'
    )""",
)


_FIRST_TABLES = (
    "audit",
    "document",
    "claim",
    "mention",
    "entity",
    "resolution",
    "judgement",
    "grade",
    "skipped",
)

_PARTS = (
    """CREATE TABLE part (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        file TEXT NOT NULL CHECK (length(file) = 64),
        place INTEGER NOT NULL,
        document TEXT NOT NULL REFERENCES document (id),
        UNIQUE (file, place)
    ) STRICT""",
    "CREATE INDEX part_document ON part (document)",
)
"""Which documents a file of several holds, from 1; one that came in two files has two rows."""

_WORDS_OF_DOCUMENTS = (
    """CREATE VIRTUAL TABLE document_word USING fts5 (
        title, text, tokenize='unicode61 remove_diacritics 2'
    )""",
    """INSERT INTO document_word (rowid, title, text)
        SELECT seq, json_extract(record, '$.title'), json_extract(record, '$.text')
        FROM document WHERE json_valid(record)""",
)
"""The words of whole documents, with or without claims. The index keeps the texts once more: with
``trusted_schema`` off no view may take them out of ``record``."""


_GAZETTEER = """CREATE TABLE gazetteer (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        name TEXT NOT NULL,
        form TEXT NOT NULL,
        file TEXT NOT NULL CHECK (length(file) = 64),
        kept TEXT NOT NULL UNIQUE,
        places INTEGER NOT NULL,
        actor TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT"""
"""Files of a user's own names: what was given, by SHA-256, and the file in ``gazetteer/`` kept of it."""


_RULINGS = (
    """CREATE TABLE narrowed (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        claim TEXT NOT NULL REFERENCES claim (id)
    ) STRICT""",
    """CREATE TABLE apart (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE undone (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        decision INTEGER NOT NULL REFERENCES audit (seq),
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT""",
)
"""What is decided on names beside ``resolution``. A decision is known by its audit row: ``narrowed``
says that the resolutions of the same transaction concern one claim, ``apart`` which two entities are
never merged, ``undone`` which earlier decision no longer holds."""

_INDEPENDENT = """CREATE TABLE independent (
        seq INTEGER PRIMARY KEY,
        audit INTEGER NOT NULL,
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded TEXT NOT NULL
    ) STRICT"""
"""Which claims, documents or sources never count as one repeating the other."""


def _append_only(table: str) -> tuple[str, ...]:
    """Return the triggers that refuse to change or delete a table's rows."""
    return tuple(
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} BEGIN "
        f"SELECT RAISE(ABORT, 'rows of {table} are only ever added'); END"
        for verb in ("update", "delete")
    )


MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        *_TABLES,
        *(trigger for table in _FIRST_TABLES for trigger in _append_only(table)),
    ),
    (*_PARTS, *_append_only("part"), *_WORDS_OF_DOCUMENTS),
    (_GAZETTEER, *_append_only("gazetteer")),
    (*_RULINGS, *(t for table in ("narrowed", "apart", "undone") for t in _append_only(table))),
    (_INDEPENDENT, *_append_only("independent")),
)
"""Step n, counted from 1, takes a workspace from version n - 1 to n; steps only ever add."""

VERSION = len(MIGRATIONS)
"""The version this program writes, kept in the file as ``user_version``."""

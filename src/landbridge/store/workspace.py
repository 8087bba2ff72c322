"""A workspace: everything read so far, in a folder, only ever added to."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from landbridge.model.claim import Claim
from landbridge.model.document import Document, Skipped
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import UnknownName
from landbridge.store import (
    audit,
    claims,
    documents,
    filing,
    judgements,
    lookup,
    originals,
    own_names,
)
from landbridge.store.audit import READER, AuditRow
from landbridge.store.check import check
from landbridge.store.codec import instant, storable
from landbridge.store.database import one_line, writing
from landbridge.store.deciding import Deciding
from landbridge.store.documents import Hit
from landbridge.store.judgements import Verdict
from landbridge.store.own_names import Given, OwnNames
from landbridge.store.reading import Reading, check_original, published_from


class Workspace(Deciding):
    """Everything read so far; made by ``Workspace.create`` or ``Workspace.open``.

    Every method raises a ``WorkspaceError`` that says in one line what is wrong with the folder,
    its disk or its database.
    """

    # Documents

    def add(
        self,
        document: Document,
        *,
        original: bytes,
        claims: Sequence[Claim],
        provisional: Sequence[Entity],
        resolutions: Sequence[Resolution],
        now: datetime,
    ) -> bool:
        """Store a document with everything read from it, whole or not at all.

        Args:
            document: The report.
            original: The bytes it was read from.
            claims: Its claims, mentions resolved; of claims with one id the first is kept.
            provisional: Entities named in it that no table has, most of them made from its text.
            resolutions: Which of its words name which entity.
            now: When it is stored, with time zone.

        Returns:
            False when the document was there already. Nothing changes then, but a lost or
            damaged original is put back.

        Raises:
            InvalidRecord: When the original is not the document's, a claim's quote is not at its
                span, or a record cannot be stored exactly.
            WorkspaceBusy: When another process writes for longer than the patience.
            WorkspaceFull: When the disk is full; what was stored before stands.
        """
        read = Reading(
            document=document, claims=claims, provisional=provisional, resolutions=resolutions
        )
        return self.add_file([read], original=original, now=now)[0]

    def add_file(
        self, readings: Sequence[Reading], *, original: bytes, now: datetime
    ) -> tuple[bool, ...]:
        """Store the documents of one file, all of them or none; tell for each whether it is new.

        Args:
            readings: At least one; several are parts of the file. A part that came in another
                file before is the same document, and only its place in this one is noted.
            original: The file's bytes.
            now: When, with time zone.

        Raises as ``add`` does.
        """
        for read in readings:
            check_original(read.document, original)
        name = readings[0].document.original
        with one_line(self._folder), originals.keeping(self.path, name, original):
            filed = filing.lay_out(readings, now=now)
        with one_line(self._folder):
            if not filing.is_missing(self._connection, filed):
                return (False,) * len(filed)
        with one_line(self._folder), writing(self._connection):
            return tuple(filing.write(self._connection, filed, now=now))

    def has_document(self, document: str) -> bool:
        """Tell whether a document with this id is stored."""
        with one_line(self._folder):
            return lookup.is_document(self._connection, document)

    def documents(self) -> tuple[Document, ...]:
        """Return every document in the order of adding."""
        with one_line(self._folder):
            return tuple(lookup.documents(self._connection, folder=self._folder))

    def documents_by_date(self) -> tuple[Document, ...]:
        """Return every document by first possible day of publication and id, undated ones last."""
        return tuple(sorted(self.documents(), key=lambda d: (published_from(d) or date.max, d.id)))

    def document(self, document: str) -> Document:
        """Return the document with exactly this id.

        Raises:
            UnknownName: When there is none.
        """
        with one_line(self._folder):
            return lookup.document_with(self._connection, document, folder=self._folder)

    def document_id_starting(self, prefix: str) -> str:
        """Return the one document id that begins so.

        Raises:
            UnknownName: When there is none, or several (then ``near`` names some).
        """
        with one_line(self._folder):
            return lookup.id_starting(self._connection, prefix, table="document")

    def original(self, document: str) -> bytes:
        """Return the bytes a document was read from.

        Raises:
            UnknownName: When there is no such document.
            WorkspaceError: When they are missing or cannot be read.
        """
        with one_line(self._folder):
            return originals.place_of(self.path, self.document(document).original).read_bytes()

    def documents_of(self, file: str) -> tuple[str, ...]:
        """Return the ids of the documents stored from a file, given its SHA-256; () when none is."""
        with one_line(self._folder):
            parts = documents.of_file(self._connection, file)
            return parts or ((file,) if self.has_document(file) else ())

    def search_documents(self, words: str) -> tuple[Hit, ...]:
        """Return the documents that hold all the words anywhere, best match first."""
        with self.moment():
            return tuple(documents.with_words(self._connection, words, folder=self._folder))

    def claim_count(self, document: str) -> int:
        """Return how many claims of one document stand."""
        with self.moment():
            return documents.claim_count(self._connection, document)

    def claim_counts(self) -> Mapping[str, int]:
        """Return how many claims of each document stand, by document id."""
        with self.moment():
            return documents.claim_counts(self._connection)

    def skip(self, skipped: Skipped, *, now: datetime) -> bool:
        """Remember what was not read, and why; False when the same was remembered before."""
        what, why = storable(skipped.what), storable(skipped.why)
        query = "SELECT 1 FROM skipped WHERE what = ? AND why = ?"
        with self._entry() as entry:
            if self._connection.execute(query, (what, why)).fetchone() is not None:
                return False
            entry.insert("skipped", what, why, instant(now))
            entry.close("skip", subject=what, actor=READER, detail=why, now=now)
        return True

    def skipped(self) -> tuple[Skipped, ...]:
        """Return everything that was not read, oldest first."""
        query = "SELECT what, why FROM skipped ORDER BY seq"
        with one_line(self._folder):
            return tuple(
                Skipped(what=what, why=why) for what, why in self._connection.execute(query)
            )

    # Claims

    def claims(
        self, *, recorded_by: datetime | None = None, decided_by: datetime | None = None
    ) -> tuple[Claim, ...]:
        """Return the claims that stand, in the order of adding, with entities as last decided.

        Args:
            recorded_by: Leave out claims, judgements and decisions recorded after this moment.
            decided_by: Leave out decisions on names recorded after this moment.
        """
        with self.moment():
            return tuple(
                claims.live(
                    self._connection,
                    recorded_by=recorded_by,
                    decided_by=decided_by,
                    folder=self._folder,
                )
            )

    def claims_as_read(self) -> tuple[Claim, ...]:
        """Return every claim in the order of adding, with the entities the reader gave them."""
        with self.moment():
            return tuple(claims.as_read(self._connection, folder=self._folder))

    def claim(self, prefix: str) -> Claim:
        """Return the one claim whose id begins so, even when it was withdrawn.

        Raises:
            UnknownName: When there is none, or several (then ``near`` names some).
        """
        with self.moment():
            claim_id = lookup.id_starting(self._connection, prefix, table="claim")
            return next(claims.with_id(self._connection, claim_id, folder=self._folder))

    def search(self, words: str) -> tuple[Claim, ...]:
        """Return the standing claims whose quotes hold all the words, best match first.

        Words are compared without case and diacritics; nothing in them is read as syntax.
        """
        with self.moment():
            return tuple(claims.worded(self._connection, words, folder=self._folder))

    def retract(self, claim: str, *, actor: str, reason: str, now: datetime) -> None:
        """Withdraw a claim, named by the beginning of its id.

        Raises:
            UnknownName: When no claim, or more than one, has such an id.
            InvalidRecord: When actor or reason is empty.
        """
        self._judge(claim, Verdict.RETRACT, actor=actor, reason=reason, now=now)

    def confirm(self, claim: str, *, actor: str, reason: str, now: datetime) -> None:
        """Confirm a claim; one that was withdrawn stands again. Raises as ``retract`` does."""
        self._judge(claim, Verdict.CONFIRM, actor=actor, reason=reason, now=now)

    def supersede(self, claim: str, *, by: str, actor: str, reason: str, now: datetime) -> None:
        """Let another stored claim stand in a claim's place. Raises as ``retract`` does."""
        self._judge(claim, Verdict.SUPERSEDE, by=by, actor=actor, reason=reason, now=now)

    def _judge(
        self,
        claim: str,
        verdict: Verdict,
        *,
        actor: str,
        reason: str,
        now: datetime,
        by: str | None = None,
    ) -> None:
        judgements.check_said(actor=actor, reason=reason)
        with self._entry() as entry:
            claim_id = lookup.id_starting(self._connection, claim, table="claim")
            other = None if by is None else self._replacement(by, of=claim_id)
            entry.insert("judgement", claim_id, verdict, other, actor, reason, instant(now))
            entry.close(verdict, subject=claim_id, actor=actor, detail=reason, now=now)

    def _replacement(self, prefix: str, *, of: str) -> str:
        """Return the id of a standing claim other than the one it replaces."""
        claim_id = lookup.id_starting(self._connection, prefix, table="claim")
        gone = judgements.withdrawn(self._connection, by=claims.ALWAYS)
        if claim_id == of or claim_id in gone:
            raise UnknownName(prefix, kind="standing claim other than the one it replaces")
        return claim_id

    # Names and sources

    def entities(self) -> tuple[Entity, ...]:
        """Return the provisional entities, one an id, with every spelling met as alias."""
        with one_line(self._folder):
            return lookup.entities(self._connection, folder=self._folder)

    def resolutions(self, document: str) -> tuple[Resolution, ...]:
        """Return how a document's words were resolved when it was added."""
        with one_line(self._folder):
            return tuple(lookup.resolutions(self._connection, document, folder=self._folder))

    def grade(
        self, source: str, *, reliability: str, actor: str, reason: str, now: datetime
    ) -> None:
        """Give a source, by entity id or name, an Admiralty reliability from A to F.

        Raises:
            InvalidRecord: When the letter is another, or source, actor or reason is empty.
        """
        judgements.check_said(actor=actor, reason=reason)
        judgements.check_grade(source=source, reliability=reliability)
        with self._entry() as entry:
            entry.insert("grade", source, reliability, actor, reason, instant(now))
            detail = f"{reliability}: {reason}"
            entry.close("grade", subject=source, actor=actor, detail=detail, now=now)

    def grades(self, *, recorded_by: datetime | None = None) -> Mapping[str, str]:
        """Return the last reliability given to each source.

        Args:
            recorded_by: Leave out grades recorded after this moment; None for all.
        """
        with one_line(self._folder):
            return judgements.grades(self._connection, by=_moment(recorded_by))

    def withdrawn(self, *, recorded_by: datetime | None = None) -> frozenset[str]:
        """Return the ids of claims that are withdrawn, as it stood at a moment; None for now."""
        with one_line(self._folder):
            return judgements.withdrawn(self._connection, by=_moment(recorded_by))

    # Own names

    def add_names(self, given: Given, *, actor: str, now: datetime) -> OwnNames:
        """Keep a file of own names, whole or not at all.

        Args:
            given: What to keep.
            actor: Who gives it.
            now: When, with time zone.
        """
        name = storable(given.name)
        with one_line(self._folder):
            passing = own_names.passing_file(self.path)
        places = own_names.write(passing, given.fill)
        try:
            with self._entry() as entry:
                number = len(own_names.rows(self._connection)) + 1
                kept = f"{number:06}-{own_names.sha256(passing)}{given.suffix}"
                row = (name, given.form, given.file, kept, places, actor, instant(now))
                entry.insert("gazetteer", *row)
                detail = f"{given.form}, {places} places"
                entry.close("names", subject=name, actor=actor, detail=detail, now=now)
                passing.replace(passing.with_name(kept))
        finally:
            passing.unlink(missing_ok=True)
        return self.own_names()[-1]

    def own_names(self) -> tuple[OwnNames, ...]:
        """Return the files of own names, oldest first."""
        with one_line(self._folder):
            return own_names.rows(self._connection)

    # Upkeep

    def cached(self, key: str) -> str | None:
        """Return a kept estimate, or None.

        The cache is a pure function of the rest: begin the key with the ``head`` that the
        estimate was worked out from, so that no estimate outlives what it rests on.
        """
        query = "SELECT value FROM estimate WHERE key = ?"
        with one_line(self._folder):
            row = self._connection.execute(query, (key,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: str, value: str) -> None:
        """Keep an estimate until the next write; see ``cached`` for the key."""
        with one_line(self._folder), writing(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO estimate VALUES (?, ?)", (key, value))

    def audit(self) -> tuple[AuditRow, ...]:
        """Return every transaction, oldest first."""
        with one_line(self._folder):
            return audit.rows(self._connection)

    def check(self) -> tuple[str, ...]:
        """Return a sentence for everything wrong with the workspace; empty when it is sound."""
        return tuple(check(self._connection, self.path))


def _moment(day: datetime | None) -> str:
    return claims.ALWAYS if day is None else instant(day)

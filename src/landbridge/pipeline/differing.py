"""Tell what changed between two knowledge dates: reports that became known, and what people decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from landbridge.model.difference import Decision, Shift
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.grounds import Grounds
from landbridge.pipeline.accounting import grounds_in
from landbridge.pipeline.identity import end_of, inherited
from landbridge.pipeline.knowing import Heard, InTime, hear, in_time, said_of
from landbridge.pipeline.naming import place_named
from landbridge.pipeline.placing import subject_in, subjects_in, told_in
from landbridge.states.difference import Known, shifts
from landbridge.store.audit import READER
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """How one place's estimates moved."""

    subject: Entity
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What changed between two knowledge dates.

    Attributes:
        first: The first knowledge date; ``second`` the later one.
        days: The days in the world asked about on each.
        changed: Each place that something is said of on either date, by id.
        documents: Reports that became known in between, in the order of adding.
        claims: How many claims did.
        decisions: What people decided in between, oldest first.
        grounds: The records the shifts name.
    """

    first: date
    second: date
    days: tuple[date, date]
    changed: tuple[Changed, ...]
    documents: tuple[Document, ...]
    claims: int
    decisions: tuple[Decision, ...]
    grounds: Grounds


def diff(
    workspace: Workspace,
    *,
    first: date,
    second: date,
    place: str | None = None,
    on: date | None = None,
) -> Difference:
    """Return what changed between two knowledge dates.

    Decisions count from the day they were recorded: a claim withdrawn in between stands on the
    first date, and a grade given in between does not weigh there.

    Args:
        workspace: Open.
        first: A knowledge date.
        second: A later one.
        place: A place's name in any spelling, or None for every place that is told of.
        on: The day in the world asked about on both; by default each date's own.

    Raises:
        UnknownName: When no place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard = tuple(_as_decided(workspace, known, span=(first, second)) for known in (first, second))
    then, now = (
        in_time(one, on=on or known, known=known)
        for one, known in zip(heard, (first, second), strict=True)
    )
    subjects = _subjects(place, heard[1], (then, now))
    changed = [
        Changed(subject=one, shifts=shifts(_known(one, then), _known(one, now))) for one in subjects
    ]
    old = {claim.id for claim in then.evidence.claims}
    known_then = {document.id for document in then.documents}
    return Difference(
        first=first,
        second=second,
        days=(then.evidence.on, now.evidence.on),
        changed=tuple(one for one in changed if one.shifts),
        documents=tuple(d for d in now.documents if d.id not in known_then),
        claims=sum(claim.id not in old for claim in now.evidence.claims),
        decisions=tuple(_decisions(workspace, after=end_of(first), by=end_of(second))),
        grounds=_grounds(then, now, heard),
    )


def _subjects(place: str | None, heard: Heard, told: tuple[InTime, InTime]) -> tuple[Entity, ...]:
    if place is not None:
        return (place_named(place, entities=heard.entities),)
    every = {s.entity.id: s.entity for one in told for s in subjects_in(one.evidence)}
    return tuple(entity for _, entity in sorted(every.items()))


def _known(subject: Entity, told: InTime) -> Known:
    return Known(
        subject=subject_in(told.evidence, subject),
        told=told_in(told.evidence),
        on=told.evidence.on,
    )


def _as_decided(workspace: Workspace, known: date, *, span: tuple[date, date]) -> Heard:
    """Return what a workspace holds, with claims and grades as people had decided by a date.

    Only what was decided within the span is told apart; all other decisions count as they stand.
    """
    heard = hear(workspace, known=known)
    starts, ends = (workspace.withdrawn(recorded_by=end_of(day)) for day in span)
    stood = starts if known == span[0] else ends
    out = (starts ^ ends) & stood
    back = (starts ^ ends) - stood
    held = {claim.id for claim in heard.claims}
    claims = (
        *(claim for claim in heard.claims if claim.id not in out),
        *(workspace.claim(claim) for claim in sorted(back - held)),
    )
    return replace(
        heard,
        claims=claims,
        said=said_of(claims, heard.documents),
        grades=inherited(_grades(workspace, known, span=span), heard.entities),
    )


def _grades(workspace: Workspace, known: date, *, span: tuple[date, date]) -> Mapping[str, str]:
    starts, ends = (workspace.grades(recorded_by=end_of(day)) for day in span)
    stood = starts if known == span[0] else ends
    regraded = {source for source in {*starts, *ends} if starts.get(source) != ends.get(source)}
    kept = {s: grade for s, grade in workspace.grades().items() if s not in regraded}
    return {**kept, **{source: stood[source] for source in regraded if source in stood}}


def _decisions(
    workspace: Workspace, *, after: datetime | None, by: datetime | None
) -> Iterator[Decision]:
    """Yield what people decided after a moment and by another, oldest first."""
    for row in workspace.audit():
        recorded = datetime.fromisoformat(row.recorded)
        in_time_ = (after is None or recorded > after) and (by is None or recorded <= by)
        if in_time_ and row.actor != READER:
            yield Decision(
                recorded=recorded.date(),
                actor=row.actor,
                action=row.action,
                subject=row.subject,
                detail=row.detail,
            )


def _grounds(then: InTime, now: InTime, heard: tuple[Heard, ...]) -> Grounds:
    """Return the records of both dates, the later one's where both have one."""
    old, new = (
        grounds_in(told.evidence, one) for told, one in zip((then, now), heard, strict=True)
    )
    return Grounds(
        claims={**old.claims, **new.claims},
        documents={**old.documents, **new.documents},
        said={**old.said, **new.said},
        origins={**old.origins, **new.origins},
        entities=new.entities,
    )

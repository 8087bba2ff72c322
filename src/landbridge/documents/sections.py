"""Tell a page's own headline, body and captions from its furniture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from landbridge.documents.cohesion import is_own
from landbridge.documents.credits import is_credit
from landbridge.documents.dates import find_dates
from landbridge.documents.furniture import Furniture, Reach, furniture, is_caption
from landbridge.documents.lines import (
    changed_date,
    is_byline,
    is_date_line,
    is_finished,
    is_heading,
    is_prose,
)
from landbridge.documents.mastheads import is_outlet_between
from landbridge.documents.notes import NoteKind, note_kind
from landbridge.documents.page import Block, Page
from landbridge.lexicon.outletnames import is_masthead
from landbridge.model.document import Section, SectionKind
from landbridge.model.interval import Precision

RESUME_AFTER_END = 3
"""Paragraphs that must follow an end-of-article line before they are believed to go on with it."""

DATED = 50
"""Code points at a note's beginning in which its own date is looked for."""

RESUME_AFTER_BOX = 2
"""The same below a box that lists other headings; below a bare box the article just goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A block with its words and what they look like."""

    block: Block
    words: str
    furniture: Furniture | None
    note: bool = False

    @property
    def kind(self) -> SectionKind | None:
        """What the markup or its own form says it is; None for running text."""
        if self.note:
            return SectionKind.NOTE
        if self.block.mark is not None:
            return self.block.mark
        if self.furniture is not None:
            return SectionKind.FURNITURE
        return SectionKind.CAPTION if is_caption(self.words) else None

    @property
    def heading(self) -> bool:
        """Whether it may be a heading."""
        if self.kind is SectionKind.HEADLINE:
            return True
        return self.kind is None and is_heading(self.words) and not self.dated

    @property
    def prose(self) -> bool:
        """Whether it is clearly a paragraph of running text."""
        return self.kind in (None, SectionKind.BODY) and is_prose(self.words)

    @property
    def sentence(self) -> bool:
        """Whether it is running text and ends as a sentence does."""
        return self.kind in (None, SectionKind.BODY) and is_finished(self.words)

    @property
    def dated(self) -> bool:
        """Whether it is a date line or byline."""
        return self.kind is None and (is_date_line(self.words) or is_byline(self.words))


def find_sections(page: Page, *, title: str | None = None) -> tuple[Section, ...]:
    """Return the sections of a page, one for each of its blocks, in order.

    The first heading above the first paragraph is the headline, later ones subheadings; both are
    HEADLINE. From the first end-of-article line on, everything is FURNITURE that is not clearly
    the article's own (`landbridge.lexicon` table ``furniture`` says how far each line reaches).
    Each entry of a live page is told apart like a page of its own. A correction is a NOTE wherever
    it stands.

    Args:
        page: As its reader left it, without its header lines.
        title: The headline by the page's metadata, where it has any.
    """
    lines = _with_notes([_line(page, block) for block in page.blocks])
    kinds = [
        kind
        for _, entry in groupby(lines, key=lambda line: line.block.entry)
        for kind in _kinds(list(entry), title=title)
    ]
    return tuple(_section(line, kind) for line, kind in zip(lines, kinds, strict=True))


def _section(line: _Line, kind: SectionKind) -> Section:
    """Return a line's section; a note below the article's end is a note all the same."""
    block = line.block
    own = SectionKind.NOTE if line.note else kind
    said = block.said or (_noted_on(line.words) if line.note else None)
    return Section(kind=own, start=block.start, end=block.end, said=said, entry=block.entry)


def _noted_on(words: str) -> date | None:
    """Return the day that a note opens with ("Correction, 4 March 2024: ..."), or None."""
    dates = find_dates(words[:DATED])
    day = dates[0].interval if dates else None
    return day.start if day is not None and day.precision is Precision.DAY else None


def _with_notes(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines with the notes among them told: a note's heading and what is below it too."""
    marked: list[_Line] = []
    headed = False
    for line in lines:
        kind = note_kind(line.words)
        is_note = kind is not None or (headed and line.prose)
        headed = kind is NoteKind.HEADING
        marked.append(replace(line, note=True) if is_note else line)
    return marked


def _line(page: Page, block: Block) -> _Line:
    """Return a block with its words."""
    words = page.text[block.start : block.end]
    known = furniture(words)
    if known is None and is_credit(words):
        known = Furniture(reach=Reach.LINE, publisher=None, rank=0)
    return _Line(block=block, words=words, furniture=known)


def _kinds(lines: Sequence[_Line], *, title: str | None) -> list[SectionKind]:
    """Return the kind of every line."""
    first = next((at for at, line in enumerate(lines) if line.prose), len(lines))
    head = _head(lines[:first], title=title)
    body = _body(lines, first)
    return _drop_trailing_headings(head + body)


def _head(lines: Sequence[_Line], *, title: str | None) -> list[SectionKind]:
    """Return the kinds of the lines above the first paragraph.

    Above it, bylines, date lines, an outlet's name beside another heading and furniture are
    FURNITURE, and so are headings above the one that the metadata names. In a page without any paragraph the lines are its body.
    """
    kinds = [line.kind or _kind_in_head(line) for line in lines]
    headings = [at for at, line in enumerate(lines) if line.heading]
    mastheads = [at for at in headings if lines[at].kind is None and _is_masthead(lines, at)]
    if len(mastheads) < len(headings):
        for at in mastheads:
            kinds[at] = SectionKind.FURNITURE
    named = next((at for at, line in enumerate(lines) if title and _same(line.words, title)), None)
    if named is None:
        return kinds
    kinds[named] = SectionKind.HEADLINE
    return [
        SectionKind.FURNITURE if at < named and kind is SectionKind.HEADLINE else kind
        for at, kind in enumerate(kinds)
    ]


def _is_masthead(lines: Sequence[_Line], at: int) -> bool:
    """Tell whether a heading is an outlet's name, by its words or by its place under the headline."""
    if is_masthead(lines[at].words):
        return True
    beside = 0 < at < len(lines) - 1
    return beside and is_outlet_between(*(line.words for line in lines[at - 1 : at + 2]))


def _kind_in_head(line: _Line) -> SectionKind:
    """Return the kind of an unmarked line above the first paragraph."""
    if line.dated:
        return SectionKind.FURNITURE
    return SectionKind.HEADLINE if line.heading else SectionKind.BODY


def _same(words: str, title: str) -> bool:
    """Tell whether a line is the title, case and spacing aside."""
    return " ".join(words.split()).casefold() == " ".join(title.split()).casefold()


def _body(lines: Sequence[_Line], first: int) -> list[SectionKind]:
    """Return the kinds of the lines from the first paragraph on."""
    kinds: list[SectionKind] = []
    at = first
    own: list[str] = []
    while at < len(lines):
        line = lines[at]
        kind = line.kind or (SectionKind.HEADLINE if line.heading else SectionKind.BODY)
        aside = line.dated and (_ends(lines, at) or changed_date(line.words) is not None)
        kinds.append(SectionKind.FURNITURE if aside else kind)
        at += 1
        if kind is SectionKind.BODY:
            own.append(line.words)
        elif line.furniture is not None and line.furniture.reach is not Reach.LINE:
            resume = _resume(lines, at, own=own, reach=line.furniture.reach)
            kinds.extend([SectionKind.FURNITURE] * (resume - at))
            at = resume
    return kinds


def _ends(lines: Sequence[_Line], at: int) -> bool:
    """Tell whether no paragraph follows before the next furniture: a date there is no heading."""
    after = next((line for line in lines[at + 1 :] if line.prose or line.furniture), None)
    return after is None or not after.prose


def _resume(lines: Sequence[_Line], at: int, *, own: list[str], reach: Reach) -> int:
    """Return where the article goes on below a line of furniture, or the number of lines."""
    crossed = False
    while at < len(lines):
        line = lines[at]
        if reach is Reach.BOX and not crossed and line.sentence and _has_prose(_run(lines, at)):
            return at
        if line.prose:
            run = _run(lines, at)
            if _goes_on(run, own=own, reach=reach):
                return at
            at += len(run)
            continue
        if _second_article(lines, at):
            return len(lines)
        crossed = crossed or line.heading
        if line.furniture is not None and line.furniture.reach is Reach.END:
            reach = Reach.END
        at += 1
    return at


def _second_article(lines: Sequence[_Line], at: int) -> bool:
    """Tell whether another article begins here: a heading with its own date line under it."""
    return lines[at].heading and any(line.dated for line in lines[at + 1 : at + 3])


def _run(lines: Sequence[_Line], at: int) -> list[_Line]:
    """Return the lines from here to the next furniture of some reach."""
    run: list[_Line] = []
    for line in lines[at:]:
        if line.furniture is not None and line.furniture.reach is not Reach.LINE:
            break
        run.append(line)
    return run


def _has_prose(run: Sequence[_Line]) -> bool:
    """Tell whether a run is running text: a clear paragraph, or two finished sentences."""
    return any(line.prose for line in run) or sum(line.sentence for line in run) > 1


def _goes_on(run: Sequence[_Line], *, own: list[str], reach: Reach) -> bool:
    """Tell whether a run of lines below other headings or an end is more of the article above."""
    paragraphs = [line.words for line in run if line.prose]
    least = RESUME_AFTER_END if reach is Reach.END else RESUME_AFTER_BOX
    return len(paragraphs) >= least and is_own(paragraphs, own)


def _drop_trailing_headings(kinds: list[SectionKind]) -> list[SectionKind]:
    """Turn headings with no body below them into furniture, unless the page has no body at all."""
    last = max((at for at, kind in enumerate(kinds) if kind is SectionKind.BODY), default=None)
    if last is None:
        return kinds
    return kinds[: last + 1] + [
        SectionKind.FURNITURE if kind is SectionKind.HEADLINE else kind
        for kind in kinds[last + 1 :]
    ]

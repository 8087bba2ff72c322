"""What stays the same while one paragraph is read: its parse, sources, numbers, and the memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from spacy.tokens import Span, Token

from landbridge.claims.attributing import attribute
from landbridge.claims.attribution import Attribution
from landbridge.claims.citations import CitationMark
from landbridge.claims.memory import Memory
from landbridge.claims.numberphrase import NumberExpression
from landbridge.claims.numbers import find_numbers
from landbridge.claims.parser import Passage
from landbridge.claims.quotation import holds_mark, runs_on_from
from landbridge.claims.steps import step_of
from landbridge.claims.timing import Timeline
from landbridge.model.claim import Step
from landbridge.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stays the same while one document is read; the memory grows."""

    document: Document
    times: Timeline
    memory: Memory
    recorded: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A paragraph ready to be read.

    Attributes:
        setting: Of the document.
        passage: The paragraph, parsed.
        attributions: Its sources that tell something, quotations taken in; mere attitudes left out.
        numbers: Its numbers, with offsets in the document's text.
        voice: Who speaks it when an earlier paragraph introduced someone, or None.
        within: Whether the report is about the field; see ``field``.
    """

    setting: Setting
    passage: Passage
    attributions: Sequence[Attribution]
    numbers: Sequence[NumberExpression]
    voice: Step | None
    within: bool = True

    def attributions_in(self, sentence: Span) -> list[Attribution]:
        """Return the attributions whose cue stands in a sentence."""
        low, high = sentence.start, sentence.end
        return [a for a in self.attributions if low <= a.cue[0].i < high]

    def attributions_over(self, trigger: Token, *, telling: bool) -> list[Attribution]:
        """Return the attributions whose content holds a trigger, innermost first.

        Args:
            trigger: Of a claim.
            telling: Whether the trigger may itself be the cue ("put the number of dead at").
        """
        offset = self.passage.start_of(trigger)
        found = [
            a
            for a in self.attributions
            if (a.content[0] <= offset < a.content[1] and a.cue[0] != trigger)
            or (telling and a.cue[0] == trigger and a.source is not None)
        ]
        return sorted(found, key=_nearness)

    def citations_in(self, sentence: Span) -> list[CitationMark]:
        """Return the citations that stand in a sentence, those after its full stop included."""
        starts, last = self.passage.starts, sentence.end
        begin = starts[sentence.start]
        after = starts[last] if last < len(starts) else self.passage.end + 1
        return [m for m in self.passage.citations if begin <= m.start < after]

    def introduced(self) -> Step | None:
        """Return who speaks next when the paragraph ends by introducing them with a colon."""
        text = self.passage.text[self.passage.start : self.passage.end].rstrip()
        speakers = [
            a for a in self.attributions if a.source is not None and a.use in {"say", "ground"}
        ]
        if not text.endswith(":") or not speakers:
            return None
        return step_of(speakers[-1], passage=self.passage, memory=self.setting.memory)

    def speaks_on(self, after: Passage, running: Step | None) -> Step | None:
        """Return whose quotation goes on in the next paragraph, or None when none does.

        Args:
            after: The next paragraph.
            running: Who speaks this one when it goes on with an earlier quotation.
        """
        before = self.passage.text[self.passage.start : self.passage.end]
        if not runs_on_from(before, after.text[after.start : after.end]):
            return None
        speakers = [a for a in self.attributions if a.source is not None and a.use == "say"]
        quoted = [a for a in speakers if holds_mark(self.passage.text[slice(*a.content)])]
        if quoted:
            return step_of(quoted[-1], passage=self.passage, memory=self.setting.memory)
        return running


def _nearness(attribution: Attribution) -> tuple[int, bool, bool, int]:
    """Order attributions innermost first: shorter content, pictures, who is cited, later cues."""
    length = attribution.content[1] - attribution.content[0]
    cue = attribution.cue[0]
    cited = cue.lemma_ in {"cite", "quote"} and cue.tag_ == "VBG"
    return (length, attribution.use != "show", not cited, -cue.i)


def set_scene(
    setting: Setting,
    passage: Passage,
    *,
    voice: Step | None,
    after: Passage | None = None,
    within: bool = True,
) -> Scene:
    """Find a paragraph's attributions and numbers before its claims."""
    return Scene(
        setting=setting,
        passage=passage,
        attributions=[a for a in attribute(passage, after=after) if a.tells],
        numbers=numbers_in(passage, setting.times),
        voice=voice,
        within=within,
    )


def numbers_in(passage: Passage, times: Timeline) -> list[NumberExpression]:
    """Return a paragraph's numbers as written, its times left out; one may run over a line's end."""
    low, high = passage.start, passage.end
    dated = [replace(t, start=t.start - low, end=t.end - low) for t in times.between(low, high)]
    found = find_numbers(passage.text[low:high].replace("\n", " "), times=dated)
    spans = [(n.start + passage.start, n.end + passage.start) for n in found]
    written = {n.text: passage.text[a:b] for n, (a, b) in zip(found, spans, strict=True)}
    return [
        replace(
            n,
            start=a,
            end=b,
            text=passage.text[a:b],
            part_of=written.get(n.part_of, n.part_of) if n.part_of else None,
        )
        for n, (a, b) in zip(found, spans, strict=True)
    ]

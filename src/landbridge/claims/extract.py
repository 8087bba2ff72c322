"""Read every claim out of a document, in text order.

A document is read paragraph by paragraph and sentence by sentence, and what one sentence spoke of
is remembered for the next: ``parser`` parses, ``sources`` finds who speaks, ``matching`` and
``statements`` find what is said, ``claiming`` makes the claims, ``remember`` keeps them.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from spacy.tokens import Span

from landbridge.claims.accusation import accused_matches
from landbridge.claims.claiming import claim_of
from landbridge.claims.corrections import of_note
from landbridge.claims.deeds import deeds
from landbridge.claims.denials import denials
from landbridge.claims.field import is_about_field
from landbridge.claims.governed import governed
from landbridge.claims.hits import mark_hits, opening_of
from landbridge.claims.matching import Match, find_matches, told
from landbridge.claims.memory import Memory
from landbridge.claims.parser import parse
from landbridge.claims.placenames import Use
from landbridge.claims.readings import Reading, standing_alone
from landbridge.claims.remember import remember_claim, remember_phrases
from landbridge.claims.scene import Scene, Setting, set_scene
from landbridge.claims.statements import advice, is_wanted, leftovers
from landbridge.claims.timing import Timeline
from landbridge.claims.toponyms import find_toponyms
from landbridge.claims.travellers import by_travellers
from landbridge.claims.wordings import is_worded
from landbridge.lexicon.coordinates import positions
from landbridge.model.claim import Claim, Step
from landbridge.model.document import Document, SectionKind

LABEL = 2
"""Most words of a sentence without a verb that only heads what follows."""


def extract(document: Document, *, recorded: datetime) -> tuple[Claim, ...]:
    """Read a document's claims; mentions are left unresolved.

    Args:
        document: With its sections told apart; furniture is never read.
        recorded: Stored with each claim, time zone aware.

    Returns:
        Claims in text order, each once; every quote equals its span of the document's text.
    """
    read = sentences_of(document, recorded=recorded)
    return distinct(reading.claim for _, _, readings in read for reading in readings)


def distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return each claim once, the first of an id, in text order."""
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda c: (c.start, c.end, c.kind, c.type)))


def sentences_of(
    document: Document, *, recorded: datetime
) -> Iterator[tuple[Scene, Span, tuple[Reading, ...]]]:
    """Yield every sentence read, in its paragraph, with its claims and what made each.

    What ``extract`` keeps is what this yields: an explanation is the reading itself, not a guess
    made afterwards.
    """
    times = Timeline.of(document)
    setting = Setting(document=document, times=times, memory=Memory(), recorded=recorded)
    for scene in _scenes(setting):
        for sentence in scene.passage.doc.sents:
            yield scene, sentence, tuple(_read(sentence, scene))


def _scenes(setting: Setting) -> Iterator[Scene]:
    """Yield the paragraphs in order; who is introduced by one speaks until the next headline.

    Neither a speaker nor what is remembered goes from one entry of a live page to the next.
    """
    voice: Step | None = None
    running: Step | None = None
    entry = 0
    passages = list(parse(setting.document))
    toponyms = find_toponyms(passages)
    places = [(t.start, t.end) for t in toponyms if t.use is Use.PLACE]
    places += [(p.start, p.end) for p in positions(setting.document.text)]
    parts = frozenset(
        (t.start, t.end)
        for t in toponyms
        if t.use is Use.PART and setting.document.text[t.end : t.end + 1] == " "
    )
    within = is_about_field(passages)
    for passage, after in pairwise((*passages, None)):
        if passage is None:
            break
        if setting.document.entry_at(passage.start) != entry:
            entry = setting.document.entry_at(passage.start)
            setting.memory.leave_entry()
            voice = running = None
        named = mark_hits(passage, places, parts)
        setting.memory.places.extend(named)
        opening = opening_of(passage)
        setting.memory.local.extend(m for m in named if opening and m.start == opening[0])
        if passage.kind in {SectionKind.HEADLINE, SectionKind.NOTE}:
            voice = None
        beneath = None if after is None or after.kind is SectionKind.NOTE else after
        scene = set_scene(setting, passage, voice=running or voice, after=beneath, within=within)
        yield scene
        voice = scene.introduced() or voice
        running = scene.speaks_on(beneath, running) if beneath is not None else None


def _read(sentence: Span, scene: Scene) -> Iterator[Reading]:
    """Yield the claims of a sentence with what made them, remembering what it spoke of before and after each."""
    passage, memory = scene.passage, scene.setting.memory
    edge, read = sentence.start, list[Reading]()
    for match in _matches(sentence, scene):
        until = min([match.trigger.i, *(t.left_edge.i for t in match.fillers)])
        edge = remember_phrases(sentence, passage, memory=memory, edge=edge, until=until)
        reading = claim_of(match, sentence, scene)
        if reading is not None:
            remember_claim(reading.claim, match, memory=memory)
            read.append(reading)
    remember_phrases(sentence, passage, memory=memory, edge=edge, until=sentence.end)
    kept = standing_alone(read)
    for reading in kept:
        yield from of_note(reading) if passage.kind is SectionKind.NOTE else (reading,)
    told = tuple(reading.claim for reading in kept)
    yield from denials(sentence, scene, told or memory.asserted)
    memory.asserted = told


def _is_label(sentence: Span, scene: Scene) -> bool:
    """Tell whether a sentence only heads what follows ("Air strikes."); a headline tells."""
    if scene.passage.kind is SectionKind.HEADLINE:
        return False
    words = [t for t in sentence if t.is_alpha]
    return len(words) <= LABEL and not any(t.pos_ in {"VERB", "AUX"} for t in words)


def _matches(sentence: Span, scene: Scene) -> list[Match]:
    """Return everything a sentence says, in the order of the words that say it."""
    if _is_label(sentence, scene):
        return []
    attributions = scene.attributions_in(sentence)
    found = [
        match
        for match in told(find_matches(sentence))
        if is_wanted(match, within=scene.within) and not is_worded(match.trigger)
    ]
    matches = accused_matches(
        [apart for match in found for apart in by_travellers(match)],
        attributions,
        memory=scene.setting.memory,
    )
    matches += advice(sentence, attributions)
    matches += governed(sentence, matches, within=scene.within)
    matches += leftovers(sentence, matches, attributions, within=scene.within)
    matches += deeds(sentence, matches, attributions, within=scene.within)
    return sorted(matches, key=lambda m: m.trigger.i)

"""What a pronoun or a bare definite phrase stands for, why, and why not where that is unsure.

One candidate, or a clear last one, is an answer. Two that a reader could mix up are none.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from landbridge.claims.memory import PERSONAL, PLURAL, PLURAL_TAGS, Memory, Phrase, anaphors
from landbridge.claims.referents import KINDS, SINGLE, agrees
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Mention
from landbridge.model.entity import EntityKind

NEAR = 3
"""Sentences a pronoun looks back over, its own included (Hobbs 1978: nine in ten stand in the same
sentence or the one before)."""
FAR = 12
"""Sentences within which a definite phrase takes up the last of several that fit it."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
_ADDING_NOTHING = frozenset({"det", "prep", "punct", "relcl"})
"""Dependents that leave a phrase bare: "the group that ..." still needs its name."""
_STATES_OWN = frozenset({"army", "military"})
"""Words that, alone, mean the state's forces."""
_AT = frozenset({"at", "in", "near", "outside"})
_MODIFIERS = frozenset({"amod", "compound", "nummod"})


@dataclass(frozen=True, slots=True)
class Reference:
    """What a phrase was read as, or None, and why."""

    mention: Mention | None
    reason: str


def antecedent(
    memory: Memory, head: Token, *, wanted: Iterable[str], at: int | None = None
) -> Reference | None:
    """Return what a pronoun, "the former" or a bare definite phrase stands for.

    Args:
        memory: What was spoken of before.
        head: Head of the phrase to be read.
        wanted: Classes the role allows; ``any`` allows all.
        at: Offset of the word; what stands behind it is no antecedent.

    Returns:
        None when nothing named before fits; a reference without mention when several do.
    """
    if head.pos_ == "PRON":
        return _by_pronoun(memory, head, frozenset(wanted) - {"any"}, at)
    if not any(c.lower_ in _DEFINITE for c in head.children):
        return None
    found = (
        _by_pair(memory, head)
        or _by_head(memory, head)
        or _by_anaphor(memory, head)
        or _by_happening(memory, head)
    )
    named = found.mention if found is not None else None
    return None if named is not None and _stands_elsewhere(head, named) else found


def _stands_elsewhere(head: Token, named: Mention) -> bool:
    """Tell whether a phrase is told by a place of its own ("the bridge at Renk", after Kherson's)."""
    at = head.i + 1
    if at + 1 >= len(head.doc) or head.doc[at].lower_ not in _AT:
        return False
    place = next((t for t in head.doc[at + 1 : at + 4] if t.lower_ != "the"), None)
    return place is not None and place.pos_ == "PROPN" and place.text not in named.text


def read_as(mention: Mention, found: Reference | None) -> Mention:
    """Return a mention with what it was read as and why; one that is that phrase itself stays."""
    if found is None or (found.mention is not None and found.mention.text == mention.text):
        return mention
    name = found.mention.name if found.mention is not None else None
    return replace(mention, antecedent=name, reason=found.reason)


def short_form(memory: Memory, text: str) -> Reference | None:
    """Return what an acronym that the text itself introduced stands for."""
    word = text.removeprefix("the ").removeprefix("The ")
    full = memory.short.get(word)
    return None if full is None else Reference(full, f"the text introduces {word} as {full.text}")


def _by_pair(memory: Memory, head: Token) -> Reference | None:
    """Return which of "A and B" in the sentence before is the former or the latter."""
    word = head.lower_
    if word not in {"former", "latter"} or memory.pair is None:
        return None
    sentence, first, second = memory.pair
    if memory.sentence - sentence > 1:
        return None
    named = first if word == "former" else second
    return Reference(named, f"the {word} of {first.text} and {second.text}")


def _by_head(memory: Memory, head: Token) -> Reference | None:
    """Return the named phrase with the same head, number and modifiers, or titled so."""
    lemma, plural = head.lemma_.lower(), head.tag_ in PLURAL_TAGS

    def same(phrase: Phrase) -> bool:
        alike = phrase.plural == plural and (phrase.lemma == lemma or _is_titled(phrase, lemma))
        return alike and _fits(head, phrase) and not _is_rebels(phrase, lemma)

    return _latest(memory, same, what=lemma)


def _is_rebels(phrase: Phrase, lemma: str) -> bool:
    """Tell whether "the army" may be an armed group that calls itself one ("Arakan Army").

    "The Chadian army" is a state's; "Army" in capitals is only where the tables know it as such.
    """
    text = phrase.mention.text.removeprefix("the ").removeprefix("The ")
    if lemma not in _STATES_OWN or lemma in text.split():
        return False
    return all(e.kind is not EntityKind.ARMED_FORCE for e in gazetteer().lookup(text))


def _is_titled(phrase: Phrase, title: str) -> bool:
    """Tell whether a phrase is a person's name behind a title ("General Burhan")."""
    *before, name = phrase.mention.text.split()
    titled = title in (word.lower() for word in before)
    return titled and "person" in phrase.classes and not phrase.plural and name.istitle()


def _by_anaphor(memory: Memory, head: Token) -> Reference | None:
    """Return the named thing for a noun that may stand for any of its kind."""
    lemma = head.lemma_.lower()
    reads = anaphors().get(lemma)
    bare = all(c.dep_ in _ADDING_NOTHING or _is_slip(c) for c in head.children)
    fits = KINDS.get(reads or "")
    if fits is None or not (bare or reads == "facility"):
        return None
    return _latest(memory, fits, what=lemma, single=reads in SINGLE)


def _is_slip(child: Token) -> bool:
    """Tell whether the parser took a sentence's verb for a modifier ("The road reopened")."""
    return child.dep_ == "acl" and child.head.dep_ == "ROOT"


def _by_happening(memory: Memory, head: Token) -> Reference | None:
    """Return the happening that another noun for it takes up ("an airstrike ... the raid")."""
    lemma = head.lemma_.lower()
    if head.tag_ in PLURAL_TAGS:
        return None
    kin = {n for row in table("event_nouns") if lemma in (ns := listed(row["nouns"])) for n in ns}
    found = (p for p in reversed(memory.phrases) if p.lemma in kin and not p.plural)
    phrase = next(found, None)
    if phrase is None or memory.sentence - phrase.sentence >= NEAR:
        return None
    return Reference(phrase.mention, f"the last {phrase.lemma} spoken of")


def _latest(
    memory: Memory, fits: Callable[[Phrase], bool], *, what: str, single: bool = False
) -> Reference | None:
    """Return the last phrase that fits; none where two stand in its sentence, or it is far back.

    Args:
        memory: What was spoken of.
        fits: Tells candidates.
        what: The noun, for the reason.
        single: Whether there may be only one of the kind in all that is remembered.
    """
    found = [p for p in reversed(memory.phrases) if p.named and fits(p)]
    if not found:
        return None
    last = found[0]
    others = _others(last, found)
    beside = [p for p in others if p.sentence == last.sentence or single]
    if beside:
        both = " and ".join(dict.fromkeys((beside[0].mention.text, last.mention.text)))
        return Reference(None, f"{both} both fit")
    if others and memory.sentence - last.sentence >= FAR:
        return Reference(None, f"several fit, the last of them, {last.mention.text}, far back")
    number = "last" if others else "only"
    return Reference(last.mention, f"the {number} {what} named before it")


def _others(last: Phrase, found: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that do not name what the last one does, in fewer or more words."""
    own = _key(last)

    def same(phrase: Phrase) -> bool:
        key = _key(phrase)
        return key == own or (phrase.lemma == last.lemma and (own <= key or key <= own))

    return [p for p in found if not same(p)]


def _key(phrase: Phrase) -> frozenset[str]:
    """Return the words of a phrase without its articles."""
    return frozenset(phrase.mention.text.lower().split()) - {"the", "a", "an", "its", "this"}


def _by_pronoun(
    memory: Memory, head: Token, allowed: frozenset[str], at: int | None
) -> Reference | None:
    """Return the latest subject, then the latest phrase, that agrees with a pronoun."""
    word, own = head.lower_, _own_subject(head)
    fitting = [
        p
        for p in reversed(memory.phrases)
        if memory.sentence - p.sentence < NEAR
        and (at is None or (p.mention.start or 0) < at)
        and (own is None or p.sentence != memory.sentence or p.lemma != own)
        and agrees(word, p)
        and (not allowed or allowed & p.classes)
    ]
    latest = [p for p in fitting if p.sentence == fitting[0].sentence]
    subjects = [p for p in latest if p.subject]
    found = next(iter(subjects or latest), None)
    if found is None:
        return None
    if word in PERSONAL and any(p.sentence == found.sentence for p in _others(found, fitting)):
        return Reference(None, f"{word} could be any of several persons")
    if word in PLURAL and found.joined:
        return Reference(None, f"{word} could be {found.mention.text} and others")
    why = "subject" if subjects else "phrase"
    return Reference(found.mention, f"the last {why} that {word} agrees with")


def _own_subject(head: Token) -> str | None:
    """Return the lemma of the subject of a pronoun's verb, which is someone else than its object."""
    if head.dep_ not in {"dobj", "pobj"}:
        return None
    verb = next((a for a in head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    subjects = () if verb is None else verb.children
    return next((c.lemma_.lower() for c in subjects if c.dep_ in {"nsubj", "nsubjpass"}), None)


def _fits(head: Token, phrase: Phrase) -> bool:
    """Tell whether every modifier of a phrase also stands in the earlier one."""
    words = phrase.mention.text.lower()
    return all(c.lower_ in words for c in head.children if c.dep_ in _MODIFIERS)

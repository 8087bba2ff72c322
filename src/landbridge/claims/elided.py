"""Find the words that a headline or note leaves out: "Bridge (is) down", "gunmen ambush (the) convoy".

The small parser learnt from full sentences: without a copula it takes a state for part of a name, and
without an article a verb for one more noun. Where a part of a text has no finite verb and its words
show where one is missing, ``restoring`` puts "is", "the" or "that" there and has the text parsed
again. The tags of the first parse are all that is asked here; its tree is what went wrong.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.nouns import noun_classes
from landbridge.claims.verbfields import is_deed

LONGEST = 60
"""Most words of a text that is parsed a second time: what leaves words out is short."""

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_DESCRIBING = frozenset({"JJ", "JJR"})
_ADVERBS = frozenset({"RB", "RBR"})
_GOING_ON = frozenset({"IN", "TO", "VB", "VBN"})
"""Tags of words that make a clause in -ing part of a phrase ("chance of bridges reopening")."""
_PHRASE = _NAMING | _DESCRIBING | {"CD", "VBN", "HYPH", "DT"}
"""Tags of words that go on with a noun's phrase or begin one."""

_BREAKS = frozenset({",", ";", ":", "-", "--", "\u2013", "\u2014", "(", ")", "|", "/", '"', "'"})
_LINKS = frozenset({"but", "as", "while", "after", "before", "though", "although", "amid", "and"})
_FULL_STOPS = frozenset({".", "!", "?", "\u2026"})
_COMPASS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern"})
_STANDING = frozenset(
    {
        "down",
        "out",
        "back",
        "off",
        "away",
        "over",
        "ablaze",
        "alight",
        "aflame",
        "aground",
        "afloat",
    }
    | {"adrift", "underway", "offline", "online", "underwater", "ashore", "airborne", "afoot"}
)
"""Words that say how a thing stands, however they are tagged, before a preposition or at the end."""
_ALIKE = frozenset({"cut", "shut", "hit", "overrun", "burnt", "split", "lost", "held", "struck"})
"""Participles that the tagger takes for nouns or adjectives behind a noun."""
_BELIEVED = frozenset(
    {"believed", "feared", "thought", "presumed", "suspected", "understood", "reported", "rumoured"}
    | {"rumored", "said", "alleged", "expected", "assumed", "deemed", "considered"}
)
"""Past forms that are passive before what a thing is believed to be ("dozens feared trapped")."""
_BESIDE = frozenset(
    {"now", "still", "again", "likely", "probably", "possibly", "perhaps", "allegedly"}
)
"""Adverbs between a noun and a preposition that belong to a clause ("leader likely in Kampala")."""
_PHRASES = frozenset(
    {
        "in doubt",
        "in limbo",
        "in sight",
        "in tatters",
        "in ruins",
        "in talks",
        "in place",
        "on hold",
    }
    | {"on ice", "on track", "on course", "under review", "at risk", "at stake"}
)
"""Prepositions with a noun that say how a thing stands, beside those of ``frames.tsv``."""
_REPORTS = frozenset(
    {"sign", "report", "claim", "fear", "hope", "rumour", "rumor", "hint", "indication", "proof"}
    | {"evidence", "word", "suspicion", "allegation", "speculation", "hunch"}
)
"""Nouns of what is told or believed, behind which a headline leaves out "that"."""
_NO_VERBS = frozenset(
    {"forces", "operations", "services", "systems", "affairs", "relations", "goods", "customs"}
    | {"arms", "works", "sports", "news", "headquarters"}
)
"""Words in -s that stand before a noun as nouns."""
_THINGS = frozenset({"vehicle", "person", "group", "armed", "facility", "road", "cargo", "place"})
_LIKELY = frozenset({"likely", "unlikely"})
_DEAD = frozenset({"dead", "missing", "hurt", "wounded", "injured", "trapped", "stranded"})
_PAST = {"is": "was", "are": "were"}


class Missing(NamedTuple):
    """A word left out.

    Attributes:
        at: Index of the word that it stands before.
        word: What is left out.
        sign: Index of the word that shows it: the state, the participle or the verb.
    """

    at: int
    word: str
    sign: int


def missing_words(doc: Doc) -> list[Missing]:
    """Return the words that a parsed text leaves out, in order; none in a full sentence."""
    if len(doc) > LONGEST:
        return []
    return [
        missing
        for sentence in doc.sents
        if sentence[-1].text not in _FULL_STOPS or not any(_is_finite(t) for t in sentence)
        for part in _parts(list(sentence))
        for missing in _left_out(part)
    ]


def _is_finite(word: Token) -> bool:
    """Tell whether a word is a finite verb, or a bare one that the tagger took for no more."""
    bare = word.tag_ == "VB" and word.i > 0 and word.nbor(-1).lower_ != "to"
    return bare or word.tag_ in _FINITE


def _parts(sentence: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the runs of words between breaks, those of a word at least two long."""
    part: list[Token] = []
    for token in sentence:
        if token.text in _BREAKS or token.lower_ in _LINKS:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _left_out(part: Sequence[Token]) -> Iterator[Missing]:
    """Yield the words left out of a part without a finite verb."""
    if len(part) < 2 or _bids(part[0]):  # noqa: PLR2004
        return
    link = _behind_report(part)
    if link is not None:
        yield Missing(part[link].i, "that", part[link].i)
        part = part[link:]
    full = any(t.tag_ in _FINITE and t.lower_ not in _BELIEVED for t in part[1:])
    found = None if full else _verb_left_out(part) or _copula_left_out(part)
    if found is not None:
        yield found


def _bids(word: Token) -> bool:
    """Tell whether a part opens with a command ("Keep road open")."""
    return word.tag_ == "VB" and ("V", word.lower_) in frames_by_word()


def _behind_report(part: Sequence[Token]) -> int | None:
    """Return the place where a clause begins behind "signs" or "reports" at the head of a part, or None."""
    head = next((n for n, t in enumerate(part[:3]) if t.lemma_.lower() in _REPORTS), None)
    if head is None or head + 2 >= len(part) or part[head].tag_ not in _NAMING:
        return None
    first, rest = part[head + 1], part[head + 2 :]
    clause = any(t.tag_ in _FINITE | {"VBG"} for t in rest)
    return head + 1 if clause and first.tag_ in _PHRASE | {"PRP"} else None


def _verb_left_out(part: Sequence[Token]) -> Missing | None:
    """Return the article before the object of a verb that was taken for a noun, or None."""
    for at in range(1, len(part) - 1):
        if _is_verb(part[at - 1], part[at], part[at + 1]):
            return Missing(part[at + 1].i, "the", part[at].i)
    return None


def _is_verb(subject: Token, word: Token, after: Token) -> bool:
    """Tell whether a noun behind a noun is a verb before its object ("gunmen ambush convoy")."""
    if word.tag_ not in _NAMING | {"VB", "JJ"} or after.tag_ not in _PHRASE - {"DT"}:
        return False
    if word.is_title or word.lower_ in _NO_VERBS or not _can_do(subject):
        return False
    third = word.lower_.endswith("s") and not word.lower_.endswith("ss")
    plural = subject.tag_ in _PLURALS or subject.lower_ == "police"
    if third and _THINGS & noun_classes().get(word.lemma_.lower(), frozenset()):
        return False
    named = subject.tag_ == "NNP" and word.lower_ not in noun_classes() and after.is_title
    return (plural != third or named) and _is_known(word)


def _can_do(subject: Token) -> bool:
    """Tell whether a word may be the subject of the word behind it: a noun, or a name of a people."""
    if subject.tag_ in _NAMING or subject.tag_ == "VBG":
        return True
    return subject.tag_ == "JJ" and subject.is_title


def _is_known(word: Token) -> bool:
    """Tell whether a word is the present of a verb of the tables."""
    form = word.lower_
    stems = [form] if not form.endswith("s") else [form[:-1], form[:-2], f"{form[:-3]}y"]
    return any(("V", stem) in frames_by_word() or is_deed(stem) for stem in stems)


def _copula_left_out(part: Sequence[Token]) -> Missing | None:
    """Return the copula left out before the first word that says how a thing stands, or None."""
    for at in range(1, len(part)):
        noun = _noun_before(part, at)
        if noun is None:
            continue
        word, after = part[at], part[at + 1] if at + 1 < len(part) else None
        copula = _copula(part[: noun + 1])
        if _is_done(part, at):
            return Missing(part[noun + 1].i, _PAST[copula], word.i)
        if _is_state(part, at) or _is_doing(part, at) or _is_believed(word, after):
            return Missing(part[noun + 1].i, copula, word.i)
    return None


def _noun_before(part: Sequence[Token], at: int) -> int | None:
    """Return the place of the noun before a word, adverbs aside, or None."""
    before = at - 1
    while before > 0 and part[before].tag_ in _ADVERBS:
        before -= 1
    noun = part[before]
    if noun.tag_ in _NAMING or noun.lower_ == "crossing":
        return before
    gerund = noun.tag_ == "VBG" and part[at].tag_ in _DESCRIBING
    counted = noun.tag_ == "CD" and part[at].lower_ in _DEAD
    return before if gerund or counted else None


def _goes_on(after: Token | None) -> bool:
    """Tell whether the phrase of a noun goes on behind a word."""
    return after is not None and after.tag_ in _PHRASE


def _is_state(part: Sequence[Token], at: int) -> bool:
    """Tell whether a word behind a noun says how it stands."""
    word, after = part[at], part[at + 1] if at + 1 < len(part) else None
    if word.lower_ in _STANDING:
        return not _goes_on(after)
    if word.lower_ in _LIKELY and (after is None or after.lower_ == "to"):
        return True
    if word.tag_ in _DESCRIBING:
        plain = word.lower_ not in _COMPASS and not word.is_title and not _goes_on(after)
        return plain and not any(_may_act(t) for t in part[at + 2 :])
    if word.tag_ != "IN" or after is None:
        return False
    if word.lower_ == "behind" or part[at - 1].lower_ in _BESIDE:
        return True
    known = any(
        ("P", f"{word.lower_} {t.lemma_.lower()}") in frames_by_word()
        for t in part[at + 1 : at + 3]
    )
    return known or f"{word.lower_} {after.lower_}" in _PHRASES


def _may_act(word: Token) -> bool:
    """Tell whether a later word may be the verb after all ("Fighters loyal to Haftar seize gate")."""
    if word.tag_ not in {"VB", "NN"} or word.lower_ in noun_classes():
        return False
    return (
        word.nbor(-1).tag_ in _NAMING
        and _is_known(word)
        and ("N", word.lower_) not in frames_by_word()
    )


def _is_doing(part: Sequence[Token], at: int) -> bool:
    """Tell whether a word in -ing behind a noun says what it does ("junta abandoning base")."""
    word, before = part[at], part[:at]
    if word.tag_ != "VBG" or word.lower_ == "crossing" or any(t.tag_ in _GOING_ON for t in before):
        return False
    return not any(t.tag_ in {"VBN", "VBD"} for t in part[at + 1 :])


def _is_done(part: Sequence[Token], at: int) -> bool:
    """Tell whether a participle behind a noun is passive ("base overrun", "rebels not involved")."""
    word, after = part[at], part[at + 1] if at + 1 < len(part) else None
    if word.lower_ in _ALIKE and word.tag_ != "VBD":
        return not _goes_on(after)
    return word.tag_ == "VBN" and part[at - 1].lower_ in {"not", "never"}


def _is_believed(word: Token, after: Token | None) -> bool:
    """Tell whether a past form is passive before what is believed ("dozens feared trapped")."""
    if word.lower_ not in _BELIEVED or after is None:
        return False
    behind = after.tag_ == "IN" and after.lower_ in {"behind", "inside", "among"}
    return behind or after.tag_ in {"VBN", "JJ"} or after.lower_ == "to"


def _copula(phrase: Sequence[Token]) -> str:
    """Return the copula that agrees with a noun's phrase."""
    end = next((n for n, t in enumerate(phrase) if n > 0 and t.tag_ == "IN"), len(phrase))
    head = next((t for t in reversed(phrase[:end]) if t.tag_ in _NAMING), phrase[-1])
    return "are" if head.tag_ in _PLURALS or phrase[-1].tag_ == "CD" else "is"

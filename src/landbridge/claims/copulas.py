"""Find the copula that a headline or note leaves out: "Bridge (is) down", "base (was) overrun".

What stands right behind a noun's phrase and cannot belong to the noun after it is said of that
phrase: an adjective, an adverb of state, a preposition that makes a state of a noun, a participle.
"""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.nouns import noun_classes
from landbridge.claims.verbfields import is_deed

NAMING = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURALS = frozenset({"NNS", "NNPS"})
_DESCRIBING = frozenset({"JJ", "JJR"})
PHRASE = NAMING | _DESCRIBING | {"CD", "VBN", "HYPH", "DT"}
"""Tags of words that go on with a noun's phrase or begin one."""
_ADVERBS = frozenset({"RB", "RBR"})
_GOING_ON = frozenset({"IN", "TO", "VB", "VBN"})
"""Tags of words that make a clause in -ing part of a phrase ("chance of bridges reopening")."""
_COMPASS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern"})
_STANDING = frozenset(
    {"down", "out", "back", "off", "away", "over", "ablaze", "alight", "aflame", "aground"}
    | {"afloat", "adrift", "underway", "offline", "online", "underwater", "ashore", "airborne"}
    | {"afoot"}
)
"""Words that say how a thing stands, however they are tagged, before a preposition or at the end."""
_ALIKE = frozenset({"cut", "shut", "hit", "overrun", "burnt", "split", "lost", "held", "struck"})
"""Participles that the tagger takes for nouns or adjectives behind a noun."""
_WAYS = frozenset({"through", "across"})
_BELIEVED = frozenset(
    {"believed", "feared", "thought", "presumed", "suspected", "understood", "reported", "rumoured"}
    | {"rumored", "said", "alleged", "expected", "assumed", "deemed", "considered"}
)
"""Past forms that are passive before what a thing is believed to be ("dozens feared trapped")."""
_COMING = frozenset({"feared", "expected", "suspected"})
"""Those that also end a part ("more shelling feared")."""
_BESIDE = frozenset(
    {"now", "still", "again", "likely", "probably", "possibly", "perhaps", "allegedly"}
)
"""Adverbs between a noun and a preposition that belong to a clause ("leader likely in Kampala")."""
_PHRASES = frozenset(
    {"in doubt", "in limbo", "in sight", "in tatters", "in ruins", "in talks", "in place"}
    | {"on hold", "on ice", "on track", "on course", "under review", "at risk", "at stake"}
)
"""Prepositions with a noun that say how a thing stands, beside those of ``frames.tsv``."""
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


def copula_left_out(part: Sequence[Token]) -> Missing | None:
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
    if noun.tag_ in NAMING or noun.lower_ == "crossing" or is_counted(noun):
        return before
    gerund = noun.tag_ == "VBG" and part[at].tag_ in _DESCRIBING
    counted = noun.tag_ == "CD" and part[at].lower_ in _DEAD
    return before if gerund or counted else None


def _goes_on(after: Token | None) -> bool:
    """Tell whether the phrase of a noun goes on behind a word."""
    return after is not None and after.tag_ in PHRASE


def _is_state(part: Sequence[Token], at: int) -> bool:
    """Tell whether a word behind a noun says how it stands."""
    word, after = part[at], part[at + 1] if at + 1 < len(part) else None
    if word.lower_ in _STANDING or _is_only_state(word):
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
        word.nbor(-1).tag_ in NAMING
        and is_verb_form(word)
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
        way = after is not None and after.lower_ in _WAYS  # "tracks cut through the bank" go there
        return not way and not _goes_on(after)
    before = part[at - 1]
    hedged = before.tag_ == "RB" and (
        before.lower_ in {"not", "never"} or before.lower_[-2:] == "ly"
    )
    return word.tag_ == "VBN" and hedged


def _is_believed(word: Token, after: Token | None) -> bool:
    """Tell whether a past form is passive before what is believed ("dozens feared trapped")."""
    if word.lower_ not in _BELIEVED:
        return False
    if after is None:
        return word.lower_ in _COMING
    behind = after.tag_ == "IN" and after.lower_ in {"behind", "inside", "among"}
    return behind or after.tag_ in {"VBN", "VBG", "JJ"} or after.lower_ == "to"


def _copula(phrase: Sequence[Token]) -> str:
    """Return the copula that agrees with a noun's phrase."""
    end = next((n for n, t in enumerate(phrase) if n > 0 and t.tag_ == "IN"), len(phrase))
    head = next((t for t in reversed(phrase[:end]) if t.tag_ in NAMING), phrase[-1])
    plural = head.tag_ in PLURALS or phrase[-1].tag_ == "CD" or is_counted(phrase[-1])
    return "are" if plural else "is"


def is_counted(word: Token) -> bool:
    """Tell whether a "verb" in -s is what a number counts ("3 drones down")."""
    counted = word.tag_ == "VBZ" and word.i > 0 and word.nbor(-1).tag_ == "CD"
    return counted and word.lower_.removesuffix("s") in noun_classes()


def may_be_state(word: Token) -> bool:
    """Tell whether a past form may be passive or an adjective ("dozens feared trapped")."""
    return word.lower_ in _BELIEVED | _STANDING or _is_only_state(word)


def _is_only_state(word: Token) -> bool:
    """Tell whether frames know a past form or noun as a state and nothing else ("coast road congested")."""
    known = frames_by_word()
    if word.tag_ == "NN":
        other = ("N", word.lower_) in known or word.lower_ in noun_classes()
    else:
        other = word.tag_ not in {"VBD", "VBN"} or ("V", word.lemma_.lower()) in known
    return not other and ("A", word.lower_) in known


def is_verb_form(word: Token) -> bool:
    """Tell whether a word is the present of a verb of the tables."""
    form = word.lower_
    stems = [form] if not form.endswith("s") else [form[:-1], form[:-2], f"{form[:-3]}y"]
    return any(("V", stem) in frames_by_word() or is_deed(stem) for stem in stems)

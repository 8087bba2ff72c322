"""Take a mention's words apart: what it is called, what its head noun is, what stands around it.

Works on words alone, without a parser, so that resolution stays a pure and cheap function of the
mention. The nouns and what they make of a phrase stand in ``place_nouns``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from landbridge.lexicon.fold import LONGEST_NAME
from landbridge.lexicon.tables import table
from landbridge.model.entity import EntityKind

_DETERMINER = re.compile(
    r"(?:the|an?|this|these|that|those|its|their|his|her|our|some|several|many|most|both|two|three"
    r"|few|other|another|all|any|one of|members? of|elements of|(?:a )?(?:number|group|part) of"
    r"|about \d+|\d+|dozens of|hundreds of)\s+",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|this|that|its|their)\s", re.IGNORECASE)
_TAIL = re.compile(r"(?:['\u2019]s?|[\s.,;:!?\"\u201d\u2019)\]]+)\Z")
_BREAK = re.compile(
    r"\s*(?:,|\(|\[|\s[-\u2013\u2014]\s)\s*|\s+(of|in|at|near|for|from|to|by|with|on|along|between|across"
    r"|inside|into|towards?|against|around|which|who|whose|that|where|leading|located|affiliated"
    r"|linked|loyal|handled|commanded|constructed|originating|(?:close|friendly|hostile|opposed|near) to|allied with|backed by)\s+",
    re.IGNORECASE,
)
_QUOTES = " \"\u201c\u201d\u2018'(["
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Noun:
    """A head noun: what kind of thing it names and how a phrase with it is read."""

    noun: str
    kind: EntityKind
    use: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention taken apart.

    Attributes:
        text: The mention without determiners, possessive and outer punctuation.
        left: The part up to the first preposition, comma or relative.
        link: The preposition, lower case, or empty.
        right: What follows it.
        noun: The head noun at the end of ``left``, or None.
        before: ``left`` without the head noun.
        after: What stands behind a head noun that comes first ("Checkpoint 56"), or empty.
        definite: True after "the", "this", "that" or a possessive.
        plural: True when the head noun is in the plural.
        whole: The mention as written up to its first break, determiners included.
    """

    text: str
    left: str
    link: str
    right: str
    noun: Noun | None
    before: str
    after: str = ""
    definite: bool = False
    plural: bool = False
    whole: str = ""


@cache
def nouns() -> Mapping[str, Noun]:
    """Return the head nouns by their words, singular."""
    return {
        row["noun"]: Noun(noun=row["noun"], kind=EntityKind(row["kind"]), use=row["use"])
        for row in table("place_nouns")
    }


@cache
def plain_modifiers() -> frozenset[str]:
    """Return the words that are no part of a name though capitalised ("A Key Border Crossing")."""
    return frozenset(row["word"] for row in table("plain_modifiers"))


def bare(name: str) -> str:
    """Return a name without determiners, quotes, possessive and closing punctuation."""
    text = _SPACE.sub(" ", name[:LONGEST_NAME]).strip(_QUOTES)
    while (
        shorter := _DETERMINER.sub("", text, count=1) if _DETERMINER.match(text) else text
    ) != text:
        text = shorter
    return _TAIL.sub("", text) or text


def singular(words: str) -> tuple[str, ...]:
    """Return the readings of words as a singular, the words themselves first."""
    readings = [words]
    if words.endswith("ies"):
        readings.append(f"{words[:-3]}y")
    if words.endswith("s"):
        readings.append(words[:-1])
    if words.endswith("men"):
        readings.append(f"{words[:-3]}man")
    return tuple(readings)


def _noun_at_end(left: str) -> tuple[Noun | None, str]:
    """Return the longest head noun that ends the words, and the words before it."""
    words = left.split(" ")
    for count in range(min(3, len(words)), 0, -1):
        for reading in singular(" ".join(words[-count:]).lower()):
            if reading in nouns():
                return nouns()[reading], " ".join(words[:-count])
    return None, left


def _noun_at_start(left: str) -> tuple[Noun | None, str]:
    """Return the head noun that begins the words with a number or name behind it."""
    first, _, rest = left.partition(" ")
    noun = nouns().get(first.lower())
    named = bool(rest) and (rest[0].isupper() or rest[0].isdigit())
    return (noun, rest) if noun and named and noun.use == "facility" else (None, "")


@lru_cache(maxsize=1024)
def parse(name: str) -> Phrase:
    """Return a mention's words taken apart.

    Args:
        name: The words as written; only the first ``LONGEST_NAME`` code points count.
    """
    text = bare(name)
    cut = _BREAK.search(text)
    left = text[: cut.start()] if cut and cut.start() else text
    right = text[cut.end() :] if cut and cut.start() else ""
    link = (cut.group(1) or "").lower() if cut and cut.start() else ""
    noun, before = _noun_at_end(left)
    after = ""
    if noun is None:
        noun, after = _noun_at_start(left)
        before = "" if noun else left
    return Phrase(
        text=text,
        left=left,
        link=link,
        right=bare(right) if right else "",
        noun=noun,
        before=before,
        after=after,
        definite=_DEFINITE.match(name.strip()) is not None,
        plural=noun is not None and not after and not left.lower().endswith(noun.noun),
        whole=name[: name.find(left) + len(left)] if left and left in name else text,
    )


def is_bare(phrase: Phrase) -> bool:
    """Tell whether a phrase is "the crossing", "the town" or "the area" with no name of its own."""
    noun = phrase.noun
    if (
        noun is None
        or phrase.after
        or phrase.link
        or not (phrase.before.islower() or not phrase.before)
    ):
        return False
    gate = noun.use == "facility" and noun.kind is EntityKind.CROSSING
    return gate or noun.use in {"settlement", "area"}

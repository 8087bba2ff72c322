"""Who is meant by words that were not resolved: a named body, a means, or nobody in particular."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, Mention
from landbridge.states.happenings import is_body
from landbridge.states.proposition import name_key
from landbridge.states.wording import names_means

_ROLES = ("agent", "target", "victim", "participant")
_WORD = re.compile(r"[\w'\u2019-]+")
_COUNTING = frozenset(
    {"a", "all", "at", "about", "around", "dead", "least", "more", "of", "people", "than", "total"}
)
BARE = 2
"""Words of a phrase that only points back."""

_POINTING = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_PLACES = ("place:", "country:", "crossing:", "corridor:", "road:", "river:")


def is_means(mention: Mention) -> bool:
    """Tell whether unresolved words describe what was used: "two guided missiles"."""
    return mention.entity is None and names_means(mention.name)


def is_count(name: str) -> bool:
    """Tell whether words only count: "12", "dozens", "at least 26"."""
    words = _WORD.findall(name.casefold())
    vague = {row["word"] for row in table("vague_amounts")}
    return all(w.isdigit() or w in _COUNTING or w in vague for w in words)


def content_words(text: str) -> frozenset[str]:
    """Return the words that tell one description from another: no articles, counts or small words."""
    return frozenset(_WORD.findall(text.casefold())) - _small_words() - _COUNTING


def whom(text: str) -> str:
    """Return those a phrase counts, without the count: "fighters" of "dozens of fighters in a village"."""
    words = text.replace("\n", " ").split(",")[0].split(" in ")[0].split()
    vague = {row["word"] for row in table("vague_amounts")}
    while words and (_is_number(words[0]) or words[0].casefold() in _COUNTING | vague):
        words = words[1:]
    return " ".join(words)


def is_bare(text: str) -> bool:
    """Tell whether words only point back: "the site", "its headquarters"."""
    words = text.split()
    return len(words) == BARE and words[0].casefold() in _POINTING and words[1].islower()


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or any(
        row["phrase"] == word.casefold() and row["kind"] in ("small", "tens")
        for row in table("numbers")
    )


@cache
def _small_words() -> frozenset[str]:
    rows = (row["words"] for row in table("stop_words") if row["language"] == "en")
    return frozenset(word for words in rows for word in listed(words)) | _POINTING | {"an", "one"}


def is_place(entity: str) -> bool:
    """Tell whether an entity id is that of a place: no victim, however it was read."""
    return entity.startswith(_PLACES) and not is_body(entity)


def known_by(claims: Iterable[Claim]) -> Mapping[tuple[str, str], str]:
    """Return (role, key of unresolved words) to the one entity that they end in the name of.

    In one happening "aircraft of the Coalition" and "the Coalition" are the "US-led Coalition"
    that another claim of it names in the same role.
    """
    ends: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    open_words: list[tuple[str, Mention]] = []
    for claim in claims:
        for role in _ROLES:
            for mention in claim.mentions(role):
                if mention.entity is None:
                    open_words.append((role, mention))
                else:
                    ends[role, _last(mention)].add(mention.entity)
    return {
        (role, name_key(mention) or mention.name): next(iter(ends[role, _last(mention)]))
        for role, mention in open_words
        if _last(mention) and len(ends[role, _last(mention)]) == 1
    }


def _last(mention: Mention) -> str:
    """Return the last word of a mention where it begins with a capital, folded, else ""."""
    words = _WORD.findall(mention.text)
    return words[-1].casefold() if words and words[-1][:1].isupper() else ""

"""Which number is a part of which: "52 dead, 30 of whom ...", "22 fighters: 16 of ... and six of ...".

A part is never more than its whole, both count things of one sort, and nothing is added up: a part
only names its whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from landbridge.claims.numberparse import Word, unit_words
from landbridge.claims.numberphrase import AGE, SHARE, Found, NumberExpression
from landbridge.claims.numberwords import listed_words

SENTENCE_ENDS = frozenset(".!?")
REACH = 40
"""Most tokens between a whole and its part."""
GAP = 8
"""Most tokens between two parts of a list."""

_BACK = frozenset({"whom", "which", "them", "these", "those"})
_NAMING = frozenset(
    {("among", "them"), ("of", "whom"), ("of", "which"), ("among", "whom"), ("of", "them")}
)
"""Words before a part that name the whole before them."""
_TO_NEXT = frozenset({"them", "these", "those"})
"""Words that may take up a number of the sentence before."""
_OPENINGS = frozenset({".", "!", "?", ",", ";", "(", ":"})
_BEING = frozenset({"was", "were", "is", "are", "had", "have", "has"})
_LISTED = frozenset({":", ",", "-", "(", "and", "with", "comprising", "including"})


def with_wholes(found: Sequence[Found], words: Sequence[Word]) -> Iterator[NumberExpression]:
    """Yield the numbers with the whole each is a part of; shares without a whole are dropped."""
    wholes: dict[int, int] = _summed(found, words)
    for at in range(len(found)):
        if at not in wholes:
            whole = _whole(found, at, words, wholes)
            if whole is not None and _is_part(found[at].number, found[whole].number):
                wholes[at] = whole
    for at, here in enumerate(found):
        whole = wholes.get(at)
        if whole is not None:
            yield _part(here.number, found[whole].number)
        elif here.number.unit != SHARE:
            yield here.number


def _part(number: NumberExpression, whole: NumberExpression) -> NumberExpression:
    if number.unit is not None:
        return replace(number, part_of=whole.text)
    return replace(number, part_of=whole.text, unit=whole.unit, unit_text=whole.unit_text)


def _is_part(part: NumberExpression, whole: NumberExpression) -> bool:
    """Tell whether a number can be a part of another: of the same sort and not more."""
    kinds = {_kind(n.unit) for n in (part, whole) if n.unit is not None}
    if AGE in (part.unit, whole.unit) or part.per or whole.per:
        return False
    if part.unit in (SHARE, "percent"):
        return whole.unit not in (SHARE, "percent")
    most = whole.high if whole.high is not None else whole.value
    return len(kinds) <= 1 and (most is None or part.low <= most)


def _kind(unit: str | None) -> str:
    return unit_words().get((unit or "").lower(), ("", "count"))[1]


def _whole(
    found: Sequence[Found], at: int, words: Sequence[Word], wholes: dict[int, int]
) -> int | None:
    """Return the index of the number that the words around another make its whole, or None."""
    here = found[at]
    after = [word.low for word in words[here.after : here.after + 2]]
    if after[:1] == ["of"]:
        if at + 1 < len(found) and found[at + 1].first - here.after <= 2:  # noqa: PLR2004
            return at + 1
        if after[-1] in _BACK:
            return _nearest(found, at, words, ends=after[-1] in _TO_NEXT)
    said = _between(found, at, words)
    if said is None:
        return None
    last = [word for word in said if word != ","][-2:]
    if "including" in said[-4:] or tuple(last) in _NAMING:
        return _nearest(found, at, words, ends=False)
    return _from_list(found, at, words, wholes=wholes, said=said)


def _from_list(
    found: Sequence[Found],
    at: int,
    words: Sequence[Word],
    *,
    wholes: dict[int, int],
    said: Sequence[str],
) -> int | None:
    """Return the whole that a number shares with, or finds in, the number right before it."""
    if at - 1 in wholes and _continues(found, at, said, words):
        return wholes[at - 1]
    if found[at].number.unit is not None:
        return None
    after = words[found[at].after].low if found[at].after < len(words) else ""
    relative = after in ("who", "whom") and list(said) in ([","], ["-"], [",", "and"], ["("])
    return at - 1 if relative or _opens_with_whole(found[at - 1], said, words) else None


def _between(found: Sequence[Found], at: int, words: Sequence[Word]) -> list[str] | None:
    """Return the words from the number before, or None when a sentence ends between."""
    if at == 0 or found[at].first - found[at - 1].after > REACH:
        return None
    span = range(found[at - 1].after, found[at].first)
    return None if any(_ends(words, i) for i in span) else [words[i].low for i in span]


def _ends(words: Sequence[Word], at: int) -> bool:
    """Tell whether a sentence or paragraph ends at a token; "U.S. troops" goes on."""
    if words[at].kind == "gap":
        return True
    goes_on = at + 1 < len(words) and words[at + 1].text[0].islower()
    return words[at].low in SENTENCE_ENDS and not goes_on


def _nearest(found: Sequence[Found], at: int, words: Sequence[Word], *, ends: bool) -> int | None:
    """Return the nearest number before that can be the whole, within the sentence.

    Args:
        found: All numbers.
        at: Index of the part.
        words: Tokens of the text.
        ends: Whether the one number of the sentence before counts too ("Thirty of them ...").
    """
    first = found[at].first
    fitting = [
        i
        for i in range(at - 1, max(at - 6, -1), -1)
        if first - found[i].after <= REACH and _is_part(found[at].number, found[i].number)
    ]
    stops = [i for i in range(max(first - REACH, 0), first) if _ends(words, i)]
    begin = stops[-1] if stops else -1
    here = [i for i in fitting if found[i].first > begin]
    if here or not ends or not stops or words[begin].kind == "gap":
        return here[0] if here else None
    floor = stops[-2] if len(stops) > 1 else -1
    before = [i for i in fitting if found[i].first > floor]
    return before[0] if len(before) == 1 else None


def _continues(found: Sequence[Found], at: int, said: Sequence[str], words: Sequence[Word]) -> bool:
    """Tell whether a number goes on with a list of parts ("including 16 men and four women")."""
    if found[at].number.unit is None or set(said) - {",", "and", "as", "well"} or not said:
        return False
    after = words[found[at].after].low if found[at].after < len(words) else ""
    finite = after in _BEING or after.endswith("ed")
    return not finite


def _opens_with_whole(whole: Found, said: Sequence[str], words: Sequence[Word]) -> bool:
    """Tell whether "of the 52 dead" opens a clause right before the part."""
    if list(said) != [","]:
        return False
    first = whole.first - 1
    while first > 0 and words[first].low in listed_words("linker") - {"of"}:
        first -= 1
    opens = first == 0 or words[first - 1].low in _OPENINGS or words[first - 1].kind == "gap"
    return opens and words[first].low in ("of", "among")


def _summed(found: Sequence[Found], words: Sequence[Word]) -> dict[int, int]:
    """Return parts that are listed after a whole and make exactly it ("22: 16 of ... and six of ...")."""
    wholes: dict[int, int] = {}
    for at, here in enumerate(found):
        if at not in wholes and here.number.value is not None and here.number.unit is not None:
            wholes.update(dict.fromkeys(_listed(found, at, words, whole=here.number), at))
    return wholes


def _is_general(number: NumberExpression) -> bool:
    """Tell whether a number counts people or dead, of whom others may be told apart."""
    return number.unit in listed_words("irregular plural")


def _listed(
    found: Sequence[Found], at: int, words: Sequence[Word], *, whole: NumberExpression
) -> list[int]:
    parts: list[int] = []
    total = 0.0
    for index in range(at + 1, len(found)):
        said, number = _between(found, index, words), found[index].number
        if said is None or number.value is None or not _is_part(number, whole):
            return []
        if not said or said[-1] not in _LISTED or (parts and len(said) > GAP):
            return []
        if not parts and said[-1] == "," and number.unit is not None and not _is_general(whole):
            return []  # "six ferries, four tugs and two barges" is one list
        parts.append(index)
        total += number.value
        if total >= (whole.value or 0):
            break
    return parts if len(parts) > 1 and total == whole.value else []

"""What the numbers of a claim count: the fillers of its roles, dead or wounded, ages, measures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.numberphrase import AGE, NumberExpression
from landbridge.claims.parser import Passage
from landbridge.claims.slots import conjuncts, fill
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Argument, Mention, Quantity

COUNTED = frozenset({"killed", "wounded", "arrest"})
"""Claim types whose people are counted under the type itself."""

AMOUNT = "amount"
"""Role of a number that stands in no argument."""

REACH = 40
"""How many code points before a mention its number may begin."""

_VICTIM_ROLES = ("victim", "object")
_STEPS = 6
"""Most words between a number and the verb that tells what befell whom it counts."""
_UPWARD = frozenset({"nummod", "quantmod", "compound", "amod", "conj", "appos", "prep", "pobj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "npadvmod", "dep"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """What is known of a claim when its numbers are read.

    Attributes:
        type: The claim's type.
        arguments: The claim's arguments.
        span: Of the claim's quote.
        passage: Where it stands.
    """

    type: str
    arguments: Sequence[Argument]
    span: tuple[int, int]
    passage: Passage


def quantities_of(claim: Counting, numbers: Sequence[NumberExpression]) -> tuple[Quantity, ...]:
    """Return the numbers inside a claim, each under the role of what it counts.

    A number stands in an argument, or is what a verb of its own counts ("killing 12 and wounding
    30"), or says itself what it counts ("12 dead"); a part has the role of its whole. In a claim of
    dead, wounded or held people, numbers of another such claim are left to that one.

    Args:
        claim: What is known of it.
        numbers: Of the passage, with offsets in the document's text.
    """
    low, high = claim.span
    inside = [n for n in numbers if low <= n.start and n.end <= high]
    told = {n.text: _role(n, claim) for n in inside}
    found = []
    for number in inside:
        role = told[number.text]
        if number.part_of in told and role in (AMOUNT, number.unit):
            role = told[number.part_of]
        if claim.type in COUNTED and role in COUNTED - {claim.type}:
            continue
        if role not in COUNTED and _is_pronominal(number):
            continue
        found.append(_quantity(number, role=role))
    return tuple(found)


def counted_phrase(mention: Mention, numbers: Sequence[NumberExpression], text: str) -> Mention:
    """Return a mention as long as the count it begins with ("25 government and allied fighters")."""
    if mention.start is None or mention.end is None:
        return mention
    for number in numbers:
        if mention.start <= number.start < mention.end < number.end:
            return replace(mention, text=text[mention.start : number.end], end=number.end)
    return mention


def _quantity(number: NumberExpression, *, role: str) -> Quantity:
    return Quantity(
        role=role,
        text=number.text,
        start=number.start,
        end=number.end,
        value=number.value,
        low=number.low,
        high=number.high,
        unit=number.unit,
        comparator=number.comparator,
        part_of=number.part_of,
        per=number.per,
    )


def _role(number: NumberExpression, claim: Counting) -> str:
    """Return what a number counts, by the argument it stands in, its noun, or its verb."""
    if number.unit == AGE:
        return "age"
    role = next((a.role for a in claim.arguments if _holds(a.mention, number)), None)
    befallen = _tolls().get((number.unit or "").lower()) or _befallen(number, claim.passage)
    if role in _VICTIM_ROLES and claim.type in COUNTED:
        return claim.type
    if role is None or befallen:
        return befallen or AMOUNT
    return role


@cache
def _tolls() -> Mapping[str, str]:
    """Return the nouns of ``numbers.tsv`` that say what befell those counted."""
    rows = (row for row in table("numbers") if row["kind"] == "toll")
    return {word: row["value"] for row in rows for word in listed(row["phrase"])}


def _befallen(number: NumberExpression, passage: Passage) -> str | None:
    """Return the claim type of the verb whose victims a number counts, or None."""
    for index in passage.tokens_in(number.start, number.end):
        head = passage.doc[index]
        for verb, filler in _verbs_over(head):
            found = next(_types_with_victim(verb, filler), None)
            if found is not None:
                return found
    return None


def _verbs_over(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the verb over a word and the word below it on the way."""
    node = token
    for _ in range(_STEPS):
        above = node.head
        if above == node:
            return
        if above.pos_ in {"VERB", "AUX"}:
            yield above, node
            return
        if node.dep_ not in _UPWARD | _SUBJECTS:
            return
        node = above


def _types_with_victim(verb: Token, filler: Token) -> Iterator[str]:
    """Yield the counted types that a verb gives and whose victim a word is."""
    for frame in frames_by_word().get(("V", verb.lemma_.lower()), ()):
        slots = [s for role in _VICTIM_ROLES for s in frame.slots.get(role, ())]
        if frame.type not in COUNTED:
            continue
        for slot in slots:
            held = fill(verb, slot)
            if held is not None and filler in conjuncts(held):
                yield frame.type


def _is_pronominal(number: NumberExpression) -> bool:
    """Tell whether "one" or "the first one" stands for a thing rather than a count."""
    return number.value == 1 and "one" in number.text.lower().split()


def _holds(mention: Mention, number: NumberExpression) -> bool:
    """Tell whether a mention's span holds a number, or the number stands right before it."""
    if mention.start is None or mention.end is None:
        return False
    return (
        mention.start - 1 <= number.end
        and number.start < mention.end
        and number.start >= mention.start - REACH
    )

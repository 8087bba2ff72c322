"""Turn the words that fill a frame's roles into mentions and quantities."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.matching import Match
from landbridge.claims.memory import Memory
from landbridge.claims.numbers import NumberExpression
from landbridge.claims.parser import Passage
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Argument, ClaimKind, Mention, Quantity

_CLASSES_OF_ROLE = {
    "subject": {"facility", "road", "place", "group", "person", "vehicle"},
    "object": {"facility", "road", "place", "group"},
    "holder": {"group", "actor", "government", "person"},
    "agent": {"group", "actor", "government", "person"},
    "target": {"place", "facility", "group", "person"},
    "via": {"facility", "road", "place"},
}


_COUNTED = frozenset({"killed", "wounded", "arrest"})
"""Claim types whose people are counted under the type itself."""

AMOUNT = "amount"
"""Role of a number that stands in no argument."""

_REACH = 40
"""How many code points before a mention its number may begin."""


def arguments_of(match: Match, *, passage: Passage, memory: Memory) -> tuple[Argument, ...]:
    """Return a match's roles as arguments, coordinated fillers one by one."""
    found = []
    for role, heads in match.roles.items():
        for head in heads:
            mention = mention_of(passage, head)
            found.append(
                Argument(role=role, mention=_read(match, head, mention, role=role, memory=memory))
            )
    return tuple(found)


def _read(match: Match, head: Token, mention: Mention, *, role: str, memory: Memory) -> Mention:
    """Return a role's mention, with what it stands for when it is no name itself."""
    if head == match.trigger and match.frame.kind is ClaimKind.STATUS:
        found = memory.last(frozenset({"facility"}))
        return replace(mention, antecedent=found.name) if found is not None else mention
    needed = {c for need in match.frame.need for c in need.get(role, ())}
    return _with_antecedent(
        head, mention, wanted=needed or _CLASSES_OF_ROLE.get(role, {"any"}), memory=memory
    )


def _with_antecedent(
    head: Token, mention: Mention, *, wanted: Iterable[str], memory: Memory
) -> Mention:
    """Return the mention with what a pronoun or bare definite phrase stands for, when known."""
    if any(t.pos_ == "PROPN" for t in head.subtree if t.dep_ != "relcl" and _inside(t, head)):
        return mention
    if head.lower_ == "it" and any(c.dep_ in {"acomp", "ccomp"} for c in head.head.children):
        return mention
    found = memory.antecedent(head, wanted=wanted, at=mention.start)
    if found is None or found.text == mention.text:
        return mention
    return Mention(text=mention.text, start=mention.start, end=mention.end, antecedent=found.name)


def _inside(token: Token, head: Token) -> bool:
    """Tell whether a token belongs to the phrase rather than to a clause behind it."""
    return token == head or not any(
        a.dep_ in {"relcl", "acl"} and a.i > head.i for a in token.ancestors
    )


def quantities_of(
    arguments: Iterable[Argument],
    numbers: Sequence[NumberExpression],
    *,
    span: tuple[int, int],
    type_: str,
) -> tuple[Quantity, ...]:
    """Return the numbers inside a claim, each under the role of the argument it stands in.

    Args:
        arguments: The claim's arguments.
        numbers: Of the passage, with offsets in the document's text.
        span: Of the claim's quote.
        type_: The claim's type; counts of victims are named by it.
    """
    found = []
    for number in numbers:
        if not (span[0] <= number.start and number.end <= span[1]) or _is_pronominal(number):
            continue
        role = next((a.role for a in arguments if _holds(a.mention, number)), AMOUNT)
        if role in {"victim", "object"} and type_ in _COUNTED:
            role = type_
        found.append(
            Quantity(
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
            )
        )
    return tuple(found)


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
        and number.start >= mention.start - _REACH
    )

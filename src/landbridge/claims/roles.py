"""Turn the words that fill a frame's roles into mentions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.counting import counted_phrase
from landbridge.claims.matching import Match
from landbridge.claims.memory import Memory
from landbridge.claims.needs import classes_named
from landbridge.claims.numberphrase import NumberExpression
from landbridge.claims.parser import Passage
from landbridge.claims.reference import antecedent, read_as, short_form
from landbridge.claims.spans import mention_of
from landbridge.model.claim import Argument, ClaimKind, Mention

_CLASSES_OF_ROLE = {
    "subject": {"facility", "road", "place", "group", "person", "vehicle"},
    "object": {"facility", "road", "place", "group"},
    "holder": {"group", "actor", "government", "person"},
    "agent": {"group", "actor", "government", "person"},
    "target": {"place", "facility", "group", "person"},
    "via": {"facility", "road", "place"},
}


def arguments_of(
    match: Match,
    *,
    passage: Passage,
    memory: Memory,
    numbers: Sequence[NumberExpression] = (),
) -> tuple[Argument, ...]:
    """Return a match's roles as arguments, coordinated fillers one by one, counts whole.

    Args:
        match: What is claimed.
        passage: Where it stands.
        memory: For what pronouns and bare phrases stand for.
        numbers: Of the passage.
    """
    found: list[Argument] = []
    for role, heads in match.roles.items():
        for head in heads:
            mention = counted_phrase(mention_of(passage, head), numbers, passage.text)
            if any(a.role == role and _is_inside(mention, a.mention) for a in found):
                continue
            found.append(
                Argument(role=role, mention=_read(match, head, mention, role=role, memory=memory))
            )
    return tuple(found)


def _is_inside(inner: Mention, outer: Mention) -> bool:
    """Tell whether a mention stands within another: "allied fighters" of one count."""
    return (outer.start or 0) < (inner.start or 0) and (inner.end or 0) <= (outer.end or 0)


def _read(match: Match, head: Token, mention: Mention, *, role: str, memory: Memory) -> Mention:
    """Return a role's mention, with what it stands for when it is no name itself."""
    if head == match.trigger and match.frame.kind is ClaimKind.STATUS:
        found = memory.last(frozenset({"facility"}))
        return replace(mention, antecedent=found.name) if found is not None else mention
    needed = classes_named(match.frame.wanted(role))
    return _with_antecedent(
        head, mention, wanted=needed or _CLASSES_OF_ROLE.get(role, {"any"}), memory=memory
    )


def _with_antecedent(
    head: Token, mention: Mention, *, wanted: Iterable[str], memory: Memory
) -> Mention:
    """Return the mention with what a pronoun or bare definite phrase stands for, when known."""
    introduced = short_form(memory, mention.text)
    if introduced is not None:
        return read_as(mention, introduced)
    if any(t.pos_ == "PROPN" and t.dep_ != "relcl" and _inside(t, head) for t in head.subtree):
        return mention
    if head.lower_ == "it" and _leads_to_clause(head.head):
        return mention
    return read_as(mention, antecedent(memory, head, wanted=wanted, at=mention.start))


def _leads_to_clause(verb: Token) -> bool:
    """Tell whether "it" only leads to a clause ("it is likely that"), and stands for nothing."""
    said = (verb, *(c for c in verb.children if c.dep_ == "acomp"))
    return any(c.dep_ in {"ccomp", "xcomp"} for word in said for c in word.children)


def _inside(token: Token, head: Token) -> bool:
    """Tell whether a token belongs to the phrase rather than to a clause behind it."""
    return token == head or not any(
        a.dep_ in {"relcl", "acl"} and a.i > head.i for a in token.ancestors
    )

"""Who a gate is open to: "only for aid", "for lorries but not for passengers", "except the sick"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.matching import Match
from landbridge.claims.prepositions import prepositions
from landbridge.claims.slots import conjuncts, predicate_of
from landbridge.model.claim import ClaimKind, Polarity

USER = "user"
"""The role of who may or may not pass."""

RESTRICTED = "restricted"
OPEN = "open"
CLOSED = "closed"

_FOCUS = frozenset({"only", "solely", "exclusively", "just", "strictly"})
_TO_USERS = frozenset({"for", "to"})
_ALL = frozenset({"all", "everyone", "everybody", "everything", "traffic"})
_EXCEPTING = frozenset({"except", "save", "besides", "excepting"})


def by_travellers(match: Match) -> Iterator[Match]:
    """Yield what a match says of those who may pass and, apart from them, of those who may not.

    Open to some only is restricted, and so is closed to all but some; a claim about anything else
    is yielded as it is.
    """
    if match.frame.kind is not ClaimKind.STATUS or match.frame.type not in {OPEN, CLOSED}:
        yield match
        return
    refused = _refused(match)
    spared = _spared(match)
    users = tuple(t for t in match.roles.get(USER, ()) if t not in refused)
    if spared:
        yield _as(match, RESTRICTED, spared)
    elif match.frame.type == OPEN and any(map(_is_only, users)):
        yield _as(match, RESTRICTED, users)
    elif users or not refused:
        yield _with_users(match, users)
    if refused:
        frame = replace(match.frame, polarity=Polarity.DENIED.value)
        yield _with_users(replace(match, frame=frame), refused)


def _as(match: Match, type_: str, users: tuple[Token, ...]) -> Match:
    """Return a match of another type with its users."""
    return _with_users(replace(match, frame=replace(match.frame, type=type_)), users)


def _with_users(match: Match, users: tuple[Token, ...]) -> Match:
    """Return a match with its users replaced; none leaves the role out."""
    others = {role: tokens for role, tokens in match.roles.items() if role != USER}
    return replace(match, roles={**others, USER: users} if users else others)


def _phrases(match: Match) -> list[Token]:
    """Return the prepositions under a match's words and its verb, in text order."""
    verb = predicate_of(match.trigger)
    heads = {t.i: t for t in (match.trigger, match.predicate, verb) if t is not None}
    direct = {p.i: p for head in heads.values() for p in prepositions(head)}
    joined = {c.i: c for p in direct.values() for c in p.children if c.pos_ == "ADP"}
    found = {**direct, **joined}
    return [found[i] for i in sorted(found)]


def _refused(match: Match) -> tuple[Token, ...]:
    """Return those whom a phrase with "not" leaves out ("but not for passengers")."""
    phrases = [p for p in _phrases(match) if p.lower_ in _TO_USERS]
    return tuple(t for p in phrases if _is_negated(p, match) for t in _held(p))


def _spared(match: Match) -> tuple[Token, ...]:
    """Return those whom a closure leaves free ("closed except to ambulances")."""
    if match.frame.type != CLOSED:
        return ()
    found = _phrases(match)
    everyone = [t for p in found if p.lower_ in _TO_USERS for t in _held(p) if t.lower_ in _ALL]
    phrases = [p for p in found if p.lower_ in _EXCEPTING]
    inner = [c for p in phrases for c in p.children if c.dep_ == "prep"]
    named = tuple(t for p in (*phrases, *inner) for t in _held(p))
    return named + tuple(t for word in everyone if (t := _all_but(word)) is not None)


def _all_but(word: Token) -> Token | None:
    """Return who is named right behind "all but"."""
    rest = word.doc[word.i + 1 : word.sent.end]
    if len(rest) < 2 or rest[0].lower_ not in {"but", *_EXCEPTING}:  # noqa: PLR2004 - but and a name
        return None
    heads = (t for t in rest if t.left_edge.i == rest[1].i and t.pos_ in {"NOUN", "PROPN"})
    return next(iter(sorted(heads, key=lambda t: -t.i)), None)


def _held(preposition: Token) -> tuple[Token, ...]:
    """Return the objects of a preposition."""
    return tuple(t for c in preposition.children if c.dep_ == "pobj" for t in conjuncts(c))


def _is_negated(preposition: Token, match: Match) -> bool:
    """Tell whether "not" stands right before a phrase and behind what it is said of."""
    before = _before(preposition)
    return before is not None and before.lower_ == "not" and before.i > match.trigger.i


def _is_only(user: Token) -> bool:
    """Tell whether a word such as "only" points at those who may pass."""
    phrase = user
    while phrase.dep_ in {"conj", "pobj"}:
        phrase = phrase.head
    near = user.doc[max(0, phrase.left_edge.i - 1) : user.i]
    return any(t.lower_ in _FOCUS for t in near) or any(
        c.lower_ in _FOCUS for c in (*phrase.children, *user.children)
    )


def _before(token: Token) -> Token | None:
    """Return the word before a token, or None at the beginning."""
    return token.nbor(-1) if token.i > 0 else None

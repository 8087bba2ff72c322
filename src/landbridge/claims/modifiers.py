"""Negation, modals, hedges and conditions that stand directly under a word."""

from spacy.tokens import Token

from landbridge.claims.conditions import is_parted, read_condition_beside
from landbridge.claims.hedging import read_aside, read_hedge, read_phrase
from landbridge.claims.loose_conditions import read_loose_condition
from landbridge.claims.modals import read_modal
from landbridge.claims.signs import Signs
from landbridge.model.claim import Modality

_NEGATIVE_WORDS = frozenset({"no", "none", "nobody", "nothing", "neither", "nor"})
_NEGATIVE_ADVERBS = frozenset({"never", "hardly", "barely", "scarcely"})
_HEDGING = frozenset({"advmod", "npadvmod", "amod", "acomp"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj"})
_BEFORE_NOUNS = frozenset({"det", "preconj", "cc"})
_DENYING = frozenset({"to", "from", "by", "at", "under", "through", "into", "on", "in", "across"})
"""Prepositions before "no" that deny the clause; "with no", "for no" and "of no" deny less."""
_SET_PHRASES = frozenset({"time", "avail", "hurry", "doubt", "mood", "rush"})
"""Nouns that "no" stands before in a set phrase ("in no time")."""
_REASONS = frozenset({"because", "since", "due", "owing", "thanks"})
_CIRCUMSTANCES = frozenset({"after", "as", "by", "for", "from", "in", "on", "out", "to", "with"})
_AWAITED = frozenset({"before", "until", "till"})


def read_node(node: Token, signs: Signs) -> None:
    """Read everything that stands directly under a node."""
    read_modifiers(node, signs)
    read_condition_beside(node, signs)
    read_loose_condition(node, signs)
    for child in node.children:
        if child.dep_ in _ARGUMENTS and node.pos_ in {"VERB", "AUX", "ADP"}:
            _read_negative_noun(child, signs)
        elif child.dep_ == "prep" and child.lower_ in _DENYING and node.pos_ in {"VERB", "AUX"}:
            _read_negative_object(child, signs)
        elif child.dep_ == "mark" and child.lower_ == "whether":
            signs.note(Modality.HYPOTHETICAL, child)
        elif child.dep_ == "mark" and child.lower_ == "lest":
            signs.note(Modality.CONDITIONAL, child)
        elif child.dep_ == "mark" and child.lower_ in _AWAITED and node.tag_ in {"VBZ", "VBP"}:
            signs.note(Modality.HYPOTHETICAL, child)


def read_modifiers(node: Token, signs: Signs) -> None:
    """Read negation, modals, hedging adverbs and adjectives directly under a node."""
    for child in node.children:
        if child in signs.spent or is_parted(node, child):
            continue
        if child.dep_ == "neg" or (
            child.dep_ in {"advmod", "preconj"} and child.lower_ in _NEGATIVE_ADVERBS
        ):
            _deny_unless_only(child, signs)
        elif child.dep_ == "aux":
            read_modal(node, child, signs)
        elif child.dep_ == "parataxis":
            read_aside(child, signs)
        elif child.dep_ in {"prep", "npadvmod"} and child.pos_ != "ADV":
            read_phrase(child, signs)
        elif _is_of_a_reason(node, child):
            continue
        elif child.dep_ in _HEDGING or child.pos_ == "ADV":
            read_phrase(child, signs)
            read_hedge(child, signs)
            _read_negated_adverb(child, signs)
    own = any(c.dep_ == "neg" for c in node.children)
    if node.dep_ == "conj" and not own and node.i > 0 and node.nbor(-1).lower_ in {"not", "never"}:
        signs.turn(node.nbor(-1))


def _is_of_a_reason(node: Token, adverb: Token) -> bool:
    """Tell whether an adverb hedges the reason, time or means after it ("perhaps because")."""
    if adverb.pos_ != "ADV" or node.lemma_ == "be":
        return False
    following = _next_word(adverb)
    return following in _REASONS or (adverb.i > node.i and following in _CIRCUMSTANCES)


def read_argument(argument: Token, signs: Signs) -> None:
    """Read the hedges on what fills a role ("an alleged convoy")."""
    for child in argument.children if argument.dep_ != "conj" else ():
        if child.dep_ in {"advmod", "amod"}:
            read_hedge(child, signs)


def _read_negated_adverb(adverb: Token, signs: Signs) -> None:
    """Read "not yet" and "no longer"."""
    if is_no_longer(adverb):
        if adverb not in signs.words:
            signs.deny(adverb)
    elif any(c.dep_ == "neg" for c in adverb.children):
        _deny_unless_only(adverb, signs)


def is_no_longer(token: Token) -> bool:
    """Tell whether a word is the "longer" of "no longer"."""
    return token.lower_ == "longer" and token.i > 0 and token.nbor(-1).lower_ == "no"


def read_no_longer(trigger: Token, signs: Signs) -> None:
    """Read "no longer" right before a trigger, on whatever word the parser has hung it."""
    before = trigger.nbor(-1) if trigger.i > 0 else None
    if before is not None and is_no_longer(before) and before not in signs.words:
        signs.deny(before)


def _deny_unless_only(word: Token, signs: Signs) -> None:
    """Deny, unless "not only" says it is so and more, or "not until" what it waits for."""
    if _next_word(word) not in {"only", "until"}:
        signs.deny(word)


def _next_word(token: Token) -> str:
    """Return the following word in lower case, or "" at the end."""
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def _read_negative_object(preposition: Token, signs: Signs) -> None:
    """Read "answers to no one" and "at no point": what no phrase holds is not so of anything."""
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lemma_.lower() not in _SET_PHRASES:
            _read_negative_noun(noun, signs)


def _read_negative_noun(noun: Token, signs: Signs) -> None:
    """Read "no member of", "nobody" and the like; the denial's scope is that phrase."""
    negative = noun if noun.lower_ in _NEGATIVE_WORDS else _negative_determiner(noun)
    if negative is None or negative in signs.words or negative in signs.spent:
        return
    if noun.lower_ == "no" and _next_word(noun) == "longer":
        return
    if noun.lower_ == "nothing" and _next_word(noun) in {"but", "except"}:
        return  # "carried nothing but bread" carried bread
    signs.deny(negative)
    signs.denial = noun


def _negative_determiner(noun: Token) -> Token | None:
    """Return the "no" or "neither" before a noun."""
    first = noun.left_edge
    if first.lower_ == "not" and first.nbor(1).lower_ in {"a", "an", "one", "any", "even"}:
        return first  # "not a single lorry"
    return next(
        (c for c in noun.children if c.dep_ in _BEFORE_NOUNS and c.lower_ in {"no", "neither"}),
        None,
    )

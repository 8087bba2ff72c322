"""Commands put as commands: "Leave the town", also behind a colon, in a quotation or a headline."""

from spacy.tokens import Token

from landbridge.claims.signs import Signs
from landbridge.model.claim import Modality

_FORMS = frozenset({"VB", "VBP"})
_BEFORE = frozenset({"do", "n't", "n\u2019t", "not", "never", "please", "always", "just", "now"})
"""Words that may stand between the beginning of a command and its verb."""
_OPENERS = frozenset({":", '"', "\u201c", "\u2018", "'", "``"})
_DOING = frozenset({"do", "don\u2019t"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_THOUGHT = frozenset(
    {"suppose", "imagine", "picture", "consider", "assume", "envisage", "say", "take", "come"}
    | {"see", "note", "recall", "remember", "compare", "add", "read", "think", "believe"}
)
"""Verbs that bid the reader think or look, and nobody do anything."""
_MAX_STEPS = 4
"""How many coordinated commands are followed back at most."""


def read_command(verb: Token, signs: Signs) -> None:
    """Read a verb that bids somebody do it: it is asked for, whether it comes about or not."""
    if verb.tag_ in _FORMS and is_command(verb):
        signs.assume(Modality.RECOMMENDED, verb)


def is_command(verb: Token) -> bool:
    """Tell whether a verb is an imperative: bare, without subject, at the beginning of its clause."""
    for _ in range(_MAX_STEPS):
        first = _first(verb)
        if not _is_bare(verb, first):
            return False
        if _begins(first):
            return not verb.sent[-1].text.startswith("?")
        if verb.dep_ != "conj":
            return False
        verb = verb.head
    return False


def _is_bare(verb: Token, first: Token) -> bool:
    """Tell whether a verb stands in its bare form, with neither subject nor auxiliary but "do"."""
    if verb.tag_ not in _FORMS or verb.pos_ != "VERB" or verb.lemma_.lower() in _THOUGHT:
        return False
    subject = any(c.dep_ in _SUBJECTS and c.i >= first.i for c in verb.children)
    helped = any(c.dep_ == "aux" and c.lower_ not in _DOING for c in verb.children)
    return not subject and not helped and not _is_headline_plan(verb)


def _is_headline_plan(name: Token) -> bool:
    """Tell whether a "verb" is a name before an infinitive ("Accra to reopen the crossing")."""
    if name.i + 2 >= name.sent.end or name.nbor(1).lower_ != "to":
        return False
    return name.nbor(2).tag_ == "VB" and name.is_title


def _first(verb: Token) -> Token:
    """Return the first word of a command: "do not", "please" and the like may stand before its verb."""
    first = verb
    while first.i > verb.sent.start and first.nbor(-1).lower_ in _BEFORE:
        first = first.nbor(-1)
    return first


def _begins(first: Token) -> bool:
    """Tell whether a word stands at the beginning of a sentence, of a quotation or behind a colon."""
    return first.i == first.sent.start or first.nbor(-1).text in _OPENERS

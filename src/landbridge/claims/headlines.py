"""Headline grammar: "Bridge at Goma destroyed" leaves out a "was", "Gunmen raid depot" tells the past."""

from spacy.tokens import Token

from landbridge.claims.nouns import noun_classes

_THINGS = frozenset({"facility", "road", "place", "vehicle", "cargo", "span", "agreement"})
"""What suffers a deed when it stands before a verb without object; a force may have done it."""

_FULL = frozenset({"det", "poss", "aux", "auxpass", "dobj", "ccomp", "xcomp", "attr", "acomp"})
"""Dependents that show full grammar, or an active verb with what it needs."""

_PARTICIPLES = frozenset({"VBD", "VBN"})
_WAYS = frozenset({"through", "across"})
_ENDS = frozenset({".", "!", "?", "\u2026"})
_ASKING = frozenset({"why", "how", "when", "where", "what", "who"})
LASTING = frozenset(
    {"be", "have", "hold", "control", "remain", "stay", "keep", "rule", "own", "run", "guard"}
    | {"man", "occupy", "need", "want", "face", "lack", "sit", "stand", "lie", "live", "await"}
    | {"wait", "queue", "use", "carry", "lead", "connect", "link", "block", "continue", "rage"}
    | {"drag", "work", "operate", "patrol", "depend", "know", "fear", "expect", "seem", "appear"}
)
"""Verbs for what lasts: their present is one in a headline too."""
_ADVERBS_OF_NOW = frozenset({"still", "daily", "now", "usually", "often", "always", "never"})


def tells_news(verb: Token) -> bool:
    """Tell whether a present tense is that of a headline, which tells what has happened."""
    sentence = verb.sent
    if sentence[-1].text in _ENDS or sentence[0].lower_ in _ASKING or verb.lemma_ in LASTING:
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or (subject.left_edge != sentence[0] and not _opens(subject)):
        return False
    if any(c.dep_ in {"det", "poss"} for c in subject.children):
        return False
    named = subject.pos_ in {"NOUN", "PROPN"} or (subject == sentence[0] and subject.tag_ == "JJ")
    return named and not any(c.lower_ in _ADVERBS_OF_NOW or c.dep_ == "aux" for c in verb.children)


def _opens(subject: Token) -> bool:
    """Tell whether only names in a row stand before a subject ("Malian, Nigerien guards trade fire")."""
    before = subject.doc[subject.sent.start : subject.i]
    return all(t.tag_ in {"NNP", "NNPS", "NN", "JJ", ","} for t in before)


def tells_cause(verb: Token) -> bool:
    """Tell whether a headline's clause says what its participle came of ("Six hurt as bus hits mine")."""
    told = verb.head
    if verb.dep_ != "advcl" or told.dep_ != "ROOT" or told.tag_ not in {"VBN", "VBD"}:
        return False
    as_ = any(c.dep_ == "mark" and c.lower_ in {"as", "after", "when"} for c in verb.children)
    full = any(c.dep_ in {"aux", "auxpass"} for c in (*told.children, *verb.children))
    lasting = verb.lemma_ in LASTING or verb.sent[-1].text in _ENDS
    return as_ and not full and not lasting


def bare_passive_subject(verb: Token) -> Token | None:
    """Return what a headline's participle is said of, when the parser took it for a past tense.

    Only a thing named by a plain noun without article counts: a bridge does not destroy.
    """
    if verb.tag_ not in _PARTICIPLES or any(c.dep_ in _FULL for c in verb.children):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or any(c.dep_ in _FULL for c in subject.children):
        return None
    if any(c.lower_ in _WAYS and c.i == verb.i + 1 for c in verb.children):
        return None  # "dirt roads cut through the bank" go through it
    classes = noun_classes().get(subject.lemma_.lower(), frozenset())
    return subject if classes and classes <= _THINGS else None

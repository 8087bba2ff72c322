"""Mend single words that the small parser gave the wrong part of speech or head."""

from spacy.tokens import Token

from landbridge.claims.frames import frames_by_word
from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.nouns import nouns_of
from landbridge.claims.verbfields import is_deed, verbs_in_ing

_BEFORE_GERUNDS = frozenset(
    {"begin", "start", "stop", "finish", "cease", "quit", "resume", "consider", "weigh", "mull"}
    | {"continue", "keep", "avoid", "risk", "suggest", "propose", "recommend", "oppose", "deny"}
)
"""Verbs that take a deed in "-ing" as their object."""

_DONE_TO = ("facility", "road", "vehicle", "cargo", "person", "place", "mine", "obstacle", "group")
"""Classes of what a deed in "-ing" may be done to; "mining operations" are one thing."""

_NAMING = frozenset({"compound", "nsubj"})
_STAYING = frozenset({"stays", "remains"})
_CLOCK = frozenset({"DATE", "TIME"})
_BESIDE_DAYS = frozenset({"before", "after", "earlier", "later"})
_SPANS = frozenset({"day", "week", "month", "year", "night", "morning", "evening"})
_STATES = frozenset({"in", "on", "at", "under"})
"""Prepositions that make a state of a noun ("in service")."""


def gerund_for_compound(word: Token) -> None:
    """Mend "begin clearing mines", read as mines that clear: it is begun to clear them."""
    noun, verb = word.head, word.head.head
    if word.tag_ not in {"VBG", "NN"} or noun.dep_ != "dobj":
        return
    if word.i != verb.i + 1 or verb.lemma_.lower() not in _BEFORE_GERUNDS:
        return
    lemma = next(filter(_is_verb, verbs_in_ing(word.lower_)), None)
    things = noun.lemma_.lower() in nouns_of(*_DONE_TO)
    if lemma is None or not things or noun.i < word.i:
        return
    hang(word, verb, "xcomp")
    hang(noun, word, "dobj")
    word.tag_, word.pos_, word.lemma_ = "VBG", "VERB", lemma
    for child in [c for c in verb.children if c.dep_ == "prep" and c.i > noun.i]:
        child.head = word


def _is_verb(lemma: str) -> bool:
    """Tell whether a table has a verb."""
    return is_deed(lemma) or ("V", lemma) in frames_by_word()


def noun_for_verb(word: Token) -> None:
    """Mend "Repair work on the road is in progress", read as "repair (that) work": a subject is no verb."""
    if word.tag_ not in {"VBP", "VB"} or word.dep_ != "nsubj" or word.head.i < word.i:
        return
    word.tag_, word.pos_ = "NN", "NOUN"
    for child in [c for c in word.lefts if c.dep_ == "nsubj" and c.i == word.i - 1]:
        child.dep_ = "compound"


def phrase_behind_back(preposition: Token) -> None:
    """Mend "is back in service", where what is so hangs on "back"."""
    adverb = preposition.head
    if (
        preposition.lower_ in _STATES
        and adverb.lower_ == "back"
        and adverb.dep_ == "advmod"
        and adverb.head.lemma_ == "be"
    ):
        preposition.head = adverb.head


def capital_for_name(noun: Token) -> None:
    """Mend "took Sake", read as a common noun: amid a sentence in small letters a capital is a name's."""
    if noun.tag_ != "NN" or not noun.text.istitle() or noun.i == noun.sent.start:
        return
    before = noun.nbor(-1)
    if before.lower_ == before.text and before.is_alpha and not any(noun.lefts):
        noun.tag_, noun.pos_, noun.lemma_ = "NNP", "PROPN", noun.text


def participle_for_adjective(word: Token) -> None:
    """Mend "might have swum to the island", read as having something."""
    auxiliary = word.head
    if word.tag_ not in {"JJ", "NN"} or word.i != auxiliary.i + 1 or auxiliary.lower_ != "have":
        return
    if (
        word.lemma_ != word.lower_
        or any(word.lefts)
        or not any(c.tag_ == "MD" for c in auxiliary.lefts)
    ):
        return
    if not any(c.dep_ == "prep" for c in word.children):
        return
    children = [c for c in auxiliary.children if c != word]
    take_place(word, auxiliary)
    for child in children:
        child.head = word
    hang(auxiliary, word, "aux")
    word.tag_, word.pos_ = "VBN", "VERB"


def verb_of_staying(word: Token) -> None:
    """Mend "The bridge stays closed", read as bridge stays that closed: what stays so is the bridge."""
    state = word.head
    noun = next((c for c in word.lefts if c.dep_ in _NAMING and c.i == word.i - 1), None)
    if word.lower_ not in _STAYING or noun is None or state.i != word.i + 1:
        return
    if state.tag_ not in {"VBD", "VBN", "JJ"} or state.dep_ == "amod":
        return
    for child in [c for c in word.lefts if c != noun]:
        child.head = noun
    take_place(word, state)
    for child in [c for c in state.children if c != word]:
        child.head = word
    hang(state, word, "acomp")
    hang(noun, word, "nsubj")
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", word.lower_.removesuffix("s")
    state.tag_, state.pos_, state.lemma_ = "JJ", "ADJ", state.lower_


def pending_for_preposition(word: Token) -> None:
    """Mend "will begin pending approval", read as beginning what is pending."""
    noun = word.head
    verb = noun.head
    if word.lower_ != "pending" or noun.dep_ != "dobj" or word.i != verb.i + 1:
        return
    hang(word, verb, "prep")
    hang(noun, word, "pobj")
    word.tag_, word.pos_, word.lemma_ = "IN", "ADP", "pending"


def day_for_object(noun: Token) -> None:
    """Mend "had left the day before", read as leaving the day."""
    if noun.ent_type_ in _CLOCK and noun.lemma_ in _SPANS and noun.i > noun.head.i:
        after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
        relative = any(c.lower_ in {"next", "same", "following"} for c in noun.children)
        if relative or (after is not None and after.lower_ in _BESIDE_DAYS):
            noun.dep_ = "npadvmod"

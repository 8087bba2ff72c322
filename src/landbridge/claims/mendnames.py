"""Mend names that the small parser took apart."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang

_NAMING = frozenset({"PROPN", "NOUN", "X"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "attr", "poss"})
_STRAY = frozenset({"dep", "prep", "nsubj", "nsubjpass", "npadvmod", "advmod", "nmod", "appos"})
_VERBAL = frozenset({"VERB", "AUX"})


def join_hyphenated(hyphen: Token) -> None:
    """Mend "Bab al-Salama was opened", read as three subjects: the last part is the name's head."""
    if hyphen.i > 1 and hyphen.nbor(-2).text == hyphen.text and not hyphen.nbor(-2).whitespace_:
        return  # a later hyphen of a name that its first one has joined
    run = _run(hyphen)
    outside = [t for t in run if not run[0].i <= t.head.i <= run[-1].i]
    if len(outside) < 2:  # noqa: PLR2004 - one part stands for the name, as it should
        return
    top = outside[-1]
    above = top.head
    if not top.is_alpha or any(t.head != above for t in outside) or above.i in (t.i for t in run):
        return
    role = next((t.dep_ for t in reversed(outside) if t.dep_ in _ROLES), None)
    if role is None:
        return
    for part in outside[:-1]:
        hang(part, top, "compound" if top.pos_ == "PROPN" else "nmod")  # "counter-attack"
    top.dep_ = role
    before = run[0].nbor(-1) if run[0].i > 0 else None
    stray = before is not None and before.head == above and before.dep_ in _STRAY
    if before is not None and stray and before.tag_ == "NNP" and not any(before.children):
        hang(before, top, "compound")


def _run(hyphen: Token) -> list[Token]:
    """Return the word that a hyphen stands in, whole: "Deir ez-Zor" without "Deir"."""
    doc, low, high = hyphen.doc, hyphen.i, hyphen.i + 1
    while low > 0 and not doc[low - 1].whitespace_ and _names(doc[low - 1]):
        low -= 1
    while high < len(doc) and not doc[high - 1].whitespace_ and _names(doc[high]):
        high += 1
    return [doc[at] for at in range(low, high)]


def _names(token: Token) -> bool:
    """Tell whether a token may be part of a hyphenated name."""
    return token.pos_ in _NAMING or token.text == "-"


def name_crossing(word: Token) -> None:
    """Mend "shut the Kerem Shalom crossing", read as crossing something: it heads the name."""
    if word.lower_ != "crossing" or word.tag_ != "VBG" or word.i == 0:
        return
    before = word.nbor(-1)
    if before.pos_ != "PROPN" or before.dep_ not in _ROLES or word.head != before.head:
        return
    above = before.head
    verb = above if above.pos_ in _VERBAL else above.head
    for child in [c for c in word.children if c.i > word.i]:
        child.head = verb
    hang(word, above, before.dep_)
    hang(before, word, "compound")
    for child in [c for c in before.children if c.dep_ == "det"]:
        child.head = word
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", "crossing"


def name_for_verb(verb: Token) -> None:
    """Mend "Padoh Saw Taw Nee, said", read as "Padoh saw Taw Nee": a verb has no capital amid a name.

    The name's last word takes what the verb had, and speaks where the verb was what somebody said.
    """
    if not is_amid_name(verb):
        return
    last = verb.nbor(1)
    while last.i + 1 < len(verb.doc) and last.nbor(1).tag_ == "NNP" and last.dep_ == "compound":
        last = last.nbor(1)
    verb.tag_, verb.pos_ = "NNP", "PROPN"
    above = verb.head
    said = verb.dep_ == "ccomp" and above.i > last.i and last.dep_ in {"dobj", "nsubj"}
    if not said or any(c.dep_ == "nsubj" for c in above.children):
        return
    described = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i - 1), None)
    for child in [c for c in verb.children if c != last]:
        child.head = last
        if child.i == verb.i - 1:
            child.dep_ = "compound"
    verb.head, verb.dep_ = last, "compound"
    last.head, last.dep_ = above, "nsubj"
    if described is not None:
        described.head, described.dep_ = above, "nsubj"
        last.head, last.dep_ = described, "appos"


def is_amid_name(word: Token) -> bool:
    """Tell whether a capital stands between capitals ("Colonel Saw Chit Thu")."""
    inside = word.is_title and 0 < word.i < len(word.doc) - 1
    return inside and word.nbor(-1).tag_ == word.nbor(1).tag_ == "NNP"


def noun_for_command(verb: Token) -> None:
    """Mend "Aid convoys were stopped", read as "(to) aid convoys": a bare verb is no subject."""
    noun = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    bare = verb.tag_ == "VB" and list(verb.children) == [noun]
    if not bare or noun.dep_ != "dobj" or noun.tag_ not in {"NN", "NNS"}:
        return
    hang(noun, verb.head, verb.dep_.removeprefix("c").replace("subj", "nsubj"))
    hang(verb, noun, "compound")
    verb.tag_, verb.pos_ = "NN", "NOUN"


def name_for_clause(name: Token) -> None:
    """Mend "told the agency SANA", read as a clause: a bare name is no clause, but who was told."""
    if name.is_upper and name.is_alpha and next(name.children, None) is None and name.i > 0:
        before = name.nbor(-1)
        if before.head == name.head and before.dep_ == "dobj":
            hang(name, before, "appos")
            name.tag_, name.pos_ = "NNP", "PROPN"

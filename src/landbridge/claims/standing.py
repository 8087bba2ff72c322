"""The standing of a predicate: is it said to be so, to be planned, possible or not, and how surely."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from landbridge.claims.slots import is_passive
from landbridge.lexicon.tables import table
from landbridge.model.claim import Certainty, Modality, Polarity

PLAIN_LOW, PLAIN_HIGH = 0.85, 0.99
"""A plain assertion: the ICD 203 band "very likely" to "almost certain" (80-99), upper part."""

_MAX_STEPS = 10
_NEGATIVE_WORDS = frozenset({"no", "none", "nobody", "nothing", "neither", "nor"})
_NEGATIVE_ADVERBS = frozenset({"never", "hardly", "barely", "scarcely"})
_CONDITION_MARKS = frozenset({"if", "unless", "provided", "lest", "whether"})
_FUTURE = frozenset({"will", "shall", "wo", "'ll", "\u2019ll"})
_CAN = frozenset({"may", "might", "could", "can", "ca"})
_SHOULD = frozenset({"should", "must", "ought", "need"})
_ORDER = (
    Modality.CONDITIONAL,
    Modality.RECOMMENDED,
    Modality.SLIPPED,
    Modality.PLANNED,
    Modality.HYPOTHETICAL,
    Modality.POSSIBLE,
    Modality.ONGOING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a predicate's surroundings make of it.

    Attributes:
        polarity: Affirmed or denied.
        modality: From tense, modals and governors.
        certainty: The weakest hedge in scope.
        signs: Every word that was read, so that a quote can include them.
        denial: The words that are denied of ("no member of ..."), or None.
    """

    polarity: Polarity
    modality: Modality
    certainty: Certainty
    signs: tuple[Token, ...]
    denial: Token | None


@dataclass(slots=True)
class _Reading:
    """What has been read so far while climbing."""

    negations: int = 0
    modalities: set[Modality] = field(default_factory=set)
    hedges: list[tuple[str, float, float]] = field(default_factory=list)
    signs: list[Token] = field(default_factory=list)
    denial: Token | None = None


@cache
def _hedges() -> Mapping[tuple[str, str], tuple[float, float]]:
    """Return probability intervals under (kind, phrase)."""
    return {(r["kind"], r["phrase"]): (float(r["low"]), float(r["high"])) for r in table("hedges")}


@cache
def _governors() -> Mapping[tuple[str, str], tuple[str, str]]:
    """Return (modality, polarity) under (part of speech, lemma)."""
    return {(r["pos"], r["lemma"]): (r["modality"], r["polarity"]) for r in table("governors")}


def standing_of(
    trigger: Token,
    predicate: Token,
    *,
    modality: str = "",
    polarity: str = "",
    arguments: Iterable[Token] = (),
) -> Standing:
    """Read polarity, modality and certainty around a predicate.

    Args:
        trigger: The word that names what is claimed.
        predicate: The verb (or noun) whose tense and governors apply.
        modality: The frame's own modality, or "".
        polarity: "denied" when the frame's word itself denies, or "".
        arguments: Heads of what fills its roles; a hedge on one ("an alleged convoy") counts.
    """
    reading = _Reading(negations=1 if polarity == "denied" else 0)
    if trigger != predicate:
        _read_modifiers(trigger, reading)
        if trigger.pos_ in {"NOUN", "PROPN"} and predicate.pos_ in {"VERB", "AUX"}:
            _read_governor(trigger, predicate, reading)
    for argument in arguments:
        for child in argument.children:
            if child.dep_ in {"advmod", "amod"}:
                _read_hedge(child, reading)
    if predicate.pos_ in {"NOUN", "PROPN"}:
        _read_node(predicate, reading)
        _read_nominal(predicate, reading)
    else:
        _climb(predicate, reading)
    chosen = next((m for m in _ORDER if m in reading.modalities), None)
    if chosen is None:
        chosen = Modality(modality) if modality else _tense(predicate)
    return Standing(
        polarity=Polarity.DENIED if reading.negations % 2 else Polarity.AFFIRMED,
        modality=chosen,
        certainty=_certainty(reading),
        signs=tuple(reading.signs),
        denial=reading.denial,
    )


def _certainty(reading: _Reading) -> Certainty:
    """Return the weakest hedge read, with all hedge words in text order."""
    if not reading.hedges:
        return Certainty(words=(), low=PLAIN_LOW, high=PLAIN_HIGH)
    _, low, high = min(reading.hedges, key=lambda h: h[1] + h[2])
    return Certainty(
        words=tuple(dict.fromkeys(w for w, _, _ in reading.hedges)), low=low, high=high
    )


def _tense(predicate: Token) -> Modality:
    """Tell a state or activity that goes on from something that happened."""
    auxiliaries = {c.lemma_ for c in predicate.children if c.dep_ in {"aux", "auxpass"}}
    if predicate.tag_ == "VBG" and "be" in auxiliaries:
        return Modality.ONGOING
    finite = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"}]
    past = predicate.tag_ == "VBD" or any(c.tag_ == "VBD" for c in finite)
    if predicate.tag_ in {"VBZ", "VBP"} or (
        predicate.tag_ == "VBN"
        and any(c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "be" for c in finite)
    ):
        return Modality.ONGOING
    if predicate.tag_ == "MD" and not past:
        return Modality.ONGOING
    return Modality.HAPPENED


def _climb(predicate: Token, reading: _Reading) -> None:
    """Read a predicate and every governor that scopes over it, up to a reporting verb's clause."""
    node = predicate
    for _ in range(_MAX_STEPS):
        _read_node(node, reading)
        above = _governor(node)
        if above is None or _read_reporter(node, above, reading):
            return
        _read_governor(node, above, reading)
        _read_evaluation(node, above, reading)
        node = above


def _read_evaluation(node: Token, above: Token, reading: _Reading) -> None:
    """Read the adjective of "it is possible to": it governs the clause beside it."""
    if node.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    for child in above.children:
        if child.dep_ == "acomp" and child.i < node.i:
            _read_governor(node, child, reading)
            _read_hedge(child, reading)


@cache
def _reporters() -> Mapping[str, frozenset[str]]:
    """Return reporting verbs and their uses."""
    found: dict[str, set[str]] = {}
    for row in table("reporting"):
        if row["pos"] == "V":
            found.setdefault(row["lemma"], set()).add(row["use"])
    return {lemma: frozenset(uses) for lemma, uses in found.items()}


def _read_reporter(node: Token, above: Token, reading: _Reading) -> bool:
    """Read a reporting verb over a clause; True when the climb ends there."""
    lemma = above.lemma_.lower()
    if node.dep_ not in {"ccomp", "acl"} or lemma not in _reporters():
        return False
    if node.dep_ == "acl" or is_passive(above) or "ask" in _reporters()[lemma]:
        return False
    if "deny" in _reporters()[lemma]:
        reading.negations += 1
        reading.signs.append(above)
    for child in above.children:
        if child.dep_ == "advmod" and child.i < above.i:
            _read_hedge(child, reading)
    if Modality.HYPOTHETICAL in reading.modalities and any(
        s.lower_ == "would" for s in reading.signs
    ):
        reading.modalities.discard(
            Modality.HYPOTHETICAL
        )  # "said it would": the future seen from then
        reading.modalities.add(Modality.PLANNED)
    if above.dep_ == "xcomp":
        _read_seeming(above, above.head, reading)
    return True


def _governor(node: Token) -> Token | None:
    """Return the word whose standing carries over to a node, or None at the top."""
    if node.head == node or (node.dep_ in {"acl", "relcl"} and not _is_infinitive(node)):
        return None
    if node.dep_ in {
        "xcomp",
        "ccomp",
        "pcomp",
        "prep",
        "pobj",
        "dobj",
        "acl",
        "nsubj",
        "nsubjpass",
        "oprd",
        "acomp",
        "attr",
        "relcl",
    }:
        if node.dep_ == "nsubj" and node.pos_ in {"VERB", "AUX"}:
            return None
        if node.dep_ in {"nsubj", "nsubjpass"} and node.head.pos_ in {"VERB", "AUX"}:
            return (
                node.head
                if (
                    node.head.lemma_
                    in {
                        "expect",
                        "plan",
                        "schedule",
                        "delay",
                        "postpone",
                        "suppose",
                        "set",
                        "slate",
                        "cancel",
                    }
                )
                else None
            )
        return node.head
    if node.dep_ == "advcl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in node.children):
        return node.head
    if node.dep_ == "conj" and _shares(node):
        return node.head
    return None


def _is_infinitive(node: Token) -> bool:
    """Tell whether a verb stands with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in node.children)


def _shares(node: Token) -> bool:
    """Tell whether a coordinated verb shares its head's auxiliaries and negation."""
    own = any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass", "mark"} for c in node.children)
    return not own and node.tag_ == node.head.tag_ and node.pos_ == node.head.pos_ == "VERB"


def _read_node(node: Token, reading: _Reading) -> None:
    """Read the modifiers that stand directly under a node."""
    _read_modifiers(node, reading)
    for child in node.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"} and node.pos_ in {
            "VERB",
            "AUX",
            "ADP",
        }:
            _read_negative_noun(child, reading)
        if child.dep_ == "mark" and child.lower_ in _CONDITION_MARKS:
            _note(
                reading,
                Modality.CONDITIONAL if child.lower_ != "whether" else Modality.HYPOTHETICAL,
                child,
            )
        if child.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in child.children
        ):
            reading.modalities.add(Modality.CONDITIONAL)
        if child.dep_ == "advmod" and child.lower_ == "once" and node.dep_ == "advcl":
            _note(reading, Modality.CONDITIONAL, child)


def _note(reading: _Reading, modality: Modality, sign: Token) -> None:
    """Record a modality and the word that gave it."""
    reading.modalities.add(modality)
    reading.signs.append(sign)


def _read_modifiers(node: Token, reading: _Reading) -> None:
    """Read negation, modals, hedging adverbs and adjectives directly under a node."""
    for child in node.children:
        word = child.lower_
        if child.dep_ == "neg" or (
            child.dep_ in {"advmod", "preconj"} and word in _NEGATIVE_ADVERBS
        ):
            if _next_word(child) != "only":
                reading.negations += 1
                reading.signs.append(child)
        elif child.dep_ == "aux":
            _read_modal(node, child, reading)
        elif child.dep_ in {"advmod", "npadvmod", "amod", "acomp"} or child.pos_ == "ADV":
            _read_hedge(child, reading)
            if any(c.dep_ == "neg" for c in child.children) and _next_word(child) != "only":
                reading.negations += 1
                reading.signs.append(child)
            if word == "longer" and any(c.lower_ == "no" for c in child.children):
                reading.negations += 1
                reading.signs.append(child)
    own = any(c.dep_ == "neg" for c in node.children)
    if node.dep_ == "conj" and not own and node.i > 0 and node.nbor(-1).lower_ in {"not", "never"}:
        reading.negations += 1


def _next_word(token: Token) -> str:
    """Return the following word in lower case, or "" at the end."""
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def _read_modal(node: Token, modal: Token, reading: _Reading) -> None:
    """Read a modal auxiliary: future, ability, or duty."""
    word = modal.lower_
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in node.children)
    if word in _FUTURE or (word == "would" and not perfect):
        _note(reading, Modality.PLANNED if word in _FUTURE else Modality.HYPOTHETICAL, modal)
    elif word in _CAN:
        _note(reading, Modality.POSSIBLE, modal)
        low, high = _hedges()[("modal", "can" if word == "ca" else word)]
        reading.hedges.append((word, low, high))
    elif word in _SHOULD:
        _note(
            reading,
            Modality.POSSIBLE if perfect and word == "must" else Modality.RECOMMENDED,
            modal,
        )


def _read_hedge(child: Token, reading: _Reading) -> None:
    """Read a hedging adverb or adjective, alone or with the adverb before it."""
    phrase = " ".join(
        [
            *(c.lower_ for c in child.children if c.dep_ == "advmod" and c.i == child.i - 1),
            child.lower_,
        ]
    )
    kinds = ("adjective", "noun", "adverb") if child.dep_ in {"amod", "acomp"} else ("adverb",)
    for words in (phrase, child.lower_):
        interval = next((_hedges()[(k, words)] for k in kinds if (k, words) in _hedges()), None)
        if interval is not None:
            reading.hedges.append((words, *interval))
            reading.signs.append(child)
            return


def _read_negative_noun(noun: Token, reading: _Reading) -> None:
    """Read "no member of", "nobody" and the like; the denial's scope is that phrase."""
    if noun.lower_ in _NEGATIVE_WORDS:
        negative: Token | None = noun
    else:
        negative = next(
            (c for c in noun.children if c.dep_ == "det" and c.lower_ in {"no", "neither"}), None
        )
    if negative is not None and negative not in reading.signs:
        if noun.i + 1 < len(noun.doc) and noun.lower_ == "no" and noun.nbor(1).lower_ == "longer":
            return
        reading.negations += 1
        reading.signs.append(negative)
        reading.denial = noun


_PRESUPPOSING = frozenset({"require", "need", "depend", "await", "hinge", "demand"})
"""Verbs whose subject is thereby not yet so ("the opening requires ...")."""


def _read_nominal(noun: Token, reading: _Reading) -> None:
    """Read what governs a nominal trigger that no light verb carries."""
    node = noun
    for _ in range(_MAX_STEPS):
        negative = next((c for c in node.children if c.dep_ == "det" and c.lower_ == "no"), None)
        if negative is not None and negative not in reading.signs:
            reading.negations += 1
            reading.signs.append(negative)
        verbal = node.head.pos_ in {"VERB", "AUX"}
        if node.dep_ == "prep" and verbal and not _is_complement(node):
            return
        if node.dep_ == "nsubj" and node.head.lemma_ in _PRESUPPOSING:
            _note(reading, Modality.HYPOTHETICAL, node.head)
            return
        if node.dep_ not in {"pobj", "prep", "pcomp", "conj", "dobj", "nsubjpass"}:
            return
        _read_governor(node, node.head, reading)
        if verbal:
            if node.dep_ in {"dobj", "nsubjpass"}:
                _climb(node.head, reading)
            return
        node = node.head


def _is_complement(preposition: Token) -> bool:
    """Tell whether a verb asks for a preposition ("call for", "succeed in")."""
    return (
        preposition.lower_ in {"for", "in", "on", "about"}
        and ("V", preposition.head.lemma_) in _governors()
    )


def _read_governor(node: Token, above: Token, reading: _Reading) -> None:
    """Apply what a governing word makes of what it governs."""
    pos = {
        "VERB": "V",
        "AUX": "V",
        "NOUN": "N",
        "PROPN": "N",
        "ADJ": "A",
        "ADP": "P",
        "SCONJ": "P",
    }.get(above.pos_)
    if above.dep_ == "prep":
        pos = "P"
    if pos is None:
        return
    if pos == "V":
        _read_seeming(node, above, reading)
        if node.dep_ == "advcl" and above.lemma_ not in {"use", "employ"}:
            _note(reading, Modality.PLANNED, above)
    if (
        pos == "P"
        and node.pos_ in {"VERB", "AUX"}
        and above.lower_ not in {"before", "without", "until"}
    ):
        return
    modality, polarity = _governors().get(
        (pos, above.lemma_.lower() if pos != "P" else _prep(above)), ("", "")
    )
    if pos == "V" and node.dep_ == "dobj" and above.lemma_ not in _OBJECT_GOVERNORS:
        return
    if polarity == "denied":
        reading.negations += 1
        reading.signs.append(above)
    if modality:
        if modality == "planned" and above.lemma_ == "suppose" and _is_past(above):
            modality = "slipped"
        _note(reading, Modality(modality), above)


_OBJECT_GOVERNORS = frozenset(
    {
        "plan",
        "delay",
        "postpone",
        "defer",
        "approve",
        "order",
        "authorise",
        "authorize",
        "discuss",
        "await",
        "demand",
        "request",
        "propose",
        "schedule",
        "prevent",
        "ban",
        "threaten",
        "fear",
        "recommend",
        "urge",
        "advocate",
        "expect",
        "allow",
        "enable",
        "permit",
        "facilitate",
        "envisage",
        "promise",
        "pledge",
        "consider",
        "prepare",
        "stop",
        "miss",
        "improve",
    }
)
"""Verbs whose plain object is not thereby so: "approved the opening"."""


def _prep(token: Token) -> str:
    """Return a preposition with the one stacked under or over it ("ahead of")."""
    if token.lower_ == "of" and token.head.i == token.i - 1:
        before = token.head.lower_
        if before == "advance":
            return "in advance of"
        return f"{before} of"
    return token.lower_


def _is_past(verb: Token) -> bool:
    """Tell whether a verb group is in the past tense."""
    return verb.tag_ == "VBD" or any(
        c.tag_ == "VBD" for c in verb.children if c.dep_ in {"aux", "auxpass"}
    )


def _read_seeming(node: Token, above: Token, reading: _Reading) -> None:
    """Read "it seems that", "appears to" and passive reporting such as "is believed to"."""
    lemma = above.lemma_.lower()
    if ("seem", lemma) in _hedges() and node.dep_ in {"ccomp", "xcomp", "oprd", "acomp", "advcl"}:
        reading.hedges.append((above.lower_, *_hedges()[("seem", lemma)]))
        reading.signs += [
            above,
            *(c for c in above.children if c.dep_ in {"nsubj", "expl"} and c.lower_ == "it"),
        ]
    elif (
        ("belief", lemma) in _hedges()
        and is_passive(above)
        and node.dep_ in {"xcomp", "ccomp", "oprd", "prep", "advcl"}
    ):
        reading.hedges.append((above.lower_, *_hedges()[("belief", lemma)]))
        reading.signs.append(above)

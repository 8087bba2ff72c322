"""What a noun can stand for: facility, road, place, group, actor and so on.

A frame asks this of every word it is offered, so that "open" takes a crossing and not a debate.
The class comes from ``nouns.tsv`` by lemma, else from the gazetteer's name at the token, else from
the parser's entity label. Pronouns stand for whatever they may refer to.
"""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.hits import CLASSES, name_at
from landbridge.claims.nouns import noun_classes, wordnet_classes
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.reporting import reporting
from landbridge.lexicon.common_names import given_names
from landbridge.lexicon.gazetteer import Gazetteer, gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.entity import FACILITIES, PLACES, Entity, EntityKind

_ROADS = frozenset({EntityKind.ROAD, EntityKind.CORRIDOR})
_THINGS = frozenset({"facility", "road", "place", "group", "vehicle", "cargo"})
_PEOPLE = frozenset({"person", "group"})
_PRONOUNS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("it", "which", "that"), _THINGS),
    **dict.fromkeys(("they", "them", "these", "those"), _THINGS | _PEOPLE),
    **dict.fromkeys(("he", "she", "who", "we", "i", "nobody", "everyone"), _PEOPLE),
    **dict.fromkeys(("nothing", "everything"), frozenset({"vehicle", "cargo"})),
}
_LABELS: Mapping[str, frozenset[str]] = {
    "GPE": frozenset({"place", "actor"}),
    "LOC": frozenset({"place", "facility"}),
    "FAC": frozenset({"place", "facility"}),
    "ORG": frozenset({"actor", "group"}),
    "NORP": frozenset({"actor", "group"}),
    "PERSON": frozenset({"actor", "person"}),
    "MONEY": frozenset({"money"}),
}
_PARTS = frozenset({"side", "end", "half", "stretch", "section"})
_PASSED = frozenset({"facility", "road"})
_MEASURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_OTHERS: Mapping[EntityKind, frozenset[str]] = {
    EntityKind.PERSON: frozenset({"person"}),
    EntityKind.ARMED_FORCE: frozenset({"armed"}),
    EntityKind.ARMED_GROUP: frozenset({"armed"}),
    EntityKind.GOVERNMENT: frozenset({"government"}),
    EntityKind.OFFICE: frozenset({"government"}),
    EntityKind.OUTLET: frozenset({"outlet"}),
    EntityKind.STATE_MEDIA: frozenset({"outlet"}),
    EntityKind.MONITOR: frozenset({"outlet"}),
}
_PERSON = frozenset({"person", "actor"})
_WHERE = frozenset({"at", "near", "outside", "across", "through"})
_MEANT_BY_CAPITAL = frozenset({"actor", "government"})
_NAMED = frozenset({"actor", "group"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "from", "to", "into", "toward", "towards", "outside"}
    | {"across", "through", "via", "along", "over"}
)
_LEADING = frozenset({"road", "facility", "place"})
_PLACE = frozenset({"place"})
_ACTING = frozenset({"person", "group", "government"})
_UNKNOWN = frozenset({"name"})
"""Of a word that may be the name of a place no table has; one that opens a sentence may be none."""


@cache
def _speaking_nouns() -> frozenset[str]:
    """Return descriptions of people who speak ("the ambassador"), from ``source_nouns.tsv``."""
    kinds = {"office", "anonymous"}
    return frozenset(row["lemma"] for row in table("source_nouns") if row["kind"] in kinds)


def classes_of(token: Token) -> frozenset[str]:
    """Return what a noun can stand for: classes of its lemma, its name and its entity label.

    Every frame asks again, so the answer is kept with the parse until its names are marked anew.
    """
    kept: dict[int, frozenset[str]] = token.doc.user_data.setdefault(CLASSES, {})
    found = kept.get(token.i)
    if found is None:
        found = kept[token.i] = _classes_of(token)
    return found


def _classes_of(token: Token) -> frozenset[str]:
    own = _own_classes(token)
    if "share" in own or token.pos_ == "NUM":
        whole = preposition_object(token, "of")
        if whole is not None:
            return classes_of(whole)
        return own - {"share"} | _amount_classes(token)
    if own & _LEADING and _leads_to_idea(token):
        return frozenset({"any"})
    found = own | {"any"} | _classes_of_whole(token)
    if token.pos_ == "PRON":
        found |= _PRONOUNS.get(token.lower_, frozenset()) | {"pronoun"}
    if token.ent_type_ == "NORP" and _is_counted(token):
        return found | _PERSON | {"civilian"}
    if token.lemma_.lower() not in noun_classes():
        found |= _name_classes(token)
    return found


def _classes_of_whole(part: Token) -> frozenset[str]:
    """Return what a side or end of something may be as well: of a bridge, what can be shut."""
    whole = preposition_object(part, "of") if part.lemma_ in _PARTS else None
    return classes_of(whole) & _PASSED if whole is not None else frozenset()


def _amount_classes(token: Token) -> frozenset[str]:
    """Return the classes of a bare amount: a count, or money."""
    return frozenset({"any", "count"}) | (
        _LABELS["MONEY"] if token.ent_type_ == "MONEY" else frozenset()
    )


def _leads_to_idea(token: Token) -> bool:
    """Tell whether a road or door leads nowhere on a map ("the road to peace")."""
    goals = (preposition_object(token, word) for word in ("to", "towards", "of", "between"))
    return any("abstract" in _own_classes(goal) for goal in goals if goal is not None)


def _own_classes(token: Token) -> frozenset[str]:
    """Return the classes of a noun by the table: with the word before it, else alone."""
    classes = noun_classes()
    lemma = token.lemma_.lower()
    before = token.nbor(-1) if token.i > 0 else None
    if before is not None and before.head == token and before.dep_ in {"compound", "amod"}:
        joint = classes.get(f"{before.lower_} {lemma}")
        if joint is not None:
            return joint
    own = classes.get(lemma) or classes.get(token.lower_)
    if own is None and lemma in _speaking_nouns():
        return frozenset({"person"})
    if own is None and token.pos_ == "NOUN":
        return wordnet_classes().get(lemma, frozenset())
    return own or frozenset()


def _name_classes(token: Token) -> frozenset[str]:
    """Return the classes of a name by gazetteer, then by entity label; a date is none."""
    if token.ent_type_ in _MEASURES:
        return frozenset()
    name = name_at(token)
    if name is not None:
        found = _classes_of_name(name, gazetteer())
        if found == _PERSON and token.dep_ == "pobj" and token.head.lower_ in _WHERE:
            return _PLACE | _UNKNOWN  # nobody is "at" a person: a town bears the name too
        return found | _MEANT_BY_CAPITAL if _may_act(token) and _is_capital(name) else found
    if _may_be_name(token):
        return _UNKNOWN | _LABELS.get(token.ent_type_, frozenset())
    if _is_named(token) and token.ent_type_ not in {"GPE", "LOC", "FAC"}:
        return _NAMED | _places_meant(token)
    return _LABELS.get(token.ent_type_, frozenset())


def _is_counted(people: Token) -> bool:
    """Tell whether a people's name stands for some of them, who are described or counted.

    "8,000 Sudanese", "dozens of Malians", "undocumented Afghans"; "the Afghans" may be their army.
    """
    described = people.tag_ == "NNPS" and any(c.dep_ == "amod" for c in people.children)
    if described or any(c.dep_ == "nummod" for c in people.children):
        return True
    whole = people.head.head
    return people.dep_ == "pobj" and people.head.lower_ == "of" and _is_amount(whole)


def _is_amount(token: Token) -> bool:
    return token.like_num or "share" in noun_classes().get(token.lemma_.lower(), ())


def _is_named(token: Token) -> bool:
    """Tell whether a word is a proper name; the tagger takes some rivers for plurals."""
    labelled = bool(token.ent_type_) and token.pos_ == "NOUN" and token.text.istitle()
    return token.pos_ == "PROPN" or (labelled and not token.is_sent_start)


def _places_meant(token: Token) -> frozenset[str]:
    """Return the classes of places that a name the tables do not know may have.

    The small parser takes most towns and rivers it has not met for a person or an organisation. A
    person's first and last name and a name after a title or an owner stay what they say, save where
    one says "in" or "to" it; one that may as well be a person's, or that has "the" or a second word,
    counts only where a frame asks for a name.
    """
    if not token.ent_type_ or (token.dep_ == "pobj" and _leads_somewhere(token.head)):
        return _PLACE | _UNKNOWN
    before = [c for c in token.lefts if c.dep_ in {"det", "compound", "amod", "poss"}]
    if before:
        return (
            _UNKNOWN | _kind_before(before[-1])
            if all(map(_may_open_place, before))
            else frozenset()
        )
    return _UNKNOWN if token.ent_type_ in {"PERSON", "NORP"} else _PLACE | _UNKNOWN


def _may_open_place(word: Token) -> bool:
    """Tell whether a word before a name leaves it a place's ("El Bur", "the Zherebets")."""
    if word.dep_ == "det":
        return word.lower_ == "the"
    if word.dep_ == "poss" or word.lower_ in given_names() or word.lower_ in _speaking_nouns():
        return False
    return not _own_classes(word) & _ACTING


def _kind_before(word: Token) -> frozenset[str]:
    """Return what the noun that opens a name says it names ("Route Nationale", "Camp Simba")."""
    return _own_classes(word) & _LEADING if word.dep_ == "compound" else frozenset()


def _leads_somewhere(preposition: Token) -> bool:
    """Tell whether a preposition says where or whence ("in", "out of")."""
    out = preposition.lower_ == "of" and preposition.head.lower_ in {"out", "outside"}
    return out or preposition.lower_ in _LOCATIVE


def _may_be_name(token: Token) -> bool:
    """Tell whether a sentence opens with a bare word that may be a name ("Soledar fell to")."""
    bare = token.tag_ == "NN" and bool(token.is_sent_start) and not any(token.lefts)
    return bare and token.text.istitle()


def _may_act(token: Token) -> bool:
    """Tell whether a word does something, or is blamed or asked for it ("accused Moscow of")."""
    asked = token.dep_ == "dobj" and token.head.lemma_ in reporting("V")
    return token.dep_ == "nsubj" or asked


def _is_capital(name: str) -> bool:
    """Tell whether a name is a capital's, which stands for the government where it acts."""
    return any(entity.linked("capital of") for entity in gazetteer().lookup(name))


@cache
def _classes_of_name(name: str, known: Gazetteer) -> frozenset[str]:
    """Return the classes of a name by a gazetteer."""
    return frozenset().union(*map(_classes_of_entity, known.lookup(name)))


def _classes_of_entity(entity: Entity) -> frozenset[str]:
    """Return what an entity can stand for; a country is a place and acts."""
    if entity.kind in _ROADS:
        return frozenset({"road"})
    if entity.kind in FACILITIES:
        return frozenset({"facility"})
    if entity.kind is EntityKind.COUNTRY:
        return frozenset({"country", "actor"})
    if entity.kind in PLACES:
        served = gazetteer().crossings_of(entity.id)  # "Rafah has been closed": its crossing
        return frozenset({"place", "facility"}) if served else frozenset({"place"})
    return _OTHERS.get(entity.kind, frozenset()) | {"actor"}

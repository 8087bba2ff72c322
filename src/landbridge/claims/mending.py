"""Put right, in the parse itself, what the small parser is known to get wrong.

Everything behind reads the same parse, so that what is mended here is mended for sources, roles and
dates alike. Each rule knows one shape that no sentence of English has, and puts the shape that is
meant in its place; a parse without it stays as it is.
"""

from collections.abc import Callable, Mapping

from spacy.symbols import VERB
from spacy.tokens import Doc, Token

from landbridge.claims.mendbeliefs import (
    belief_over_clause,
    believed_clause,
    believed_of_subject,
    participle_behind_as,
    participle_behind_having,
    seen_doing,
    state_behind_as,
    subject_of_mark,
    thought_of_thing,
    told_in_clause,
)
from landbridge.claims.mendcharges import (
    accused_deed,
    denied_charge,
    said_behind_colon,
)
from landbridge.claims.mendclauses import (
    done_to_object,
    main_verb_behind_aside,
    no_object_behind_comma,
    noun_for_gerund,
    participle_for_noun,
    plan_of_headline,
    subject_behind_clause,
    thing_for_verb,
    verb_behind_aside,
    verb_in_row,
)
from landbridge.claims.mendfinite import (
    fragment_is_clause,
    headless_sentence,
    noun_behind_that,
    noun_with_subject,
    second_subject_is_clause,
    verb_for_modifier,
)
from landbridge.claims.mendgerunds import (
    gerund_behind_noun,
    gerund_behind_of,
    gerund_for_adjective,
    gerund_of_chance,
)
from landbridge.claims.mendheadlines import (
    bidding_verb,
    ordering_verb,
)
from landbridge.claims.mendjoined import (
    joined_to_infinitive,
)
from landbridge.claims.mendkept import state_behind_phrase
from landbridge.claims.mendnames import (
    join_hyphenated,
    name_crossing,
    name_for_clause,
    name_for_verb,
    noun_for_command,
)
from landbridge.claims.mendneighbours import (
    clause_of_verb,
    declared_state,
    name_behind_verb,
    object_for_subject,
    second_content,
    subject_for_conjunct,
    verb_behind_participle,
    verb_for_participle,
)
from landbridge.claims.mendparticles import (
    object_of_particle,
    particle_before_place,
    particle_for_preposition,
)
from landbridge.claims.mendsplit import (
    adverbial_of_auxiliary,
    clause_behind_condition,
    participle_behind_account,
    participle_of_being,
    participle_of_coming,
    verb_behind_relative,
)
from landbridge.claims.mendstates import (
    clause_behind_since,
    left_for_remaining,
    name_for_adverb,
    participle_behind_noun,
)
from landbridge.claims.mendsubjects import (
    main_clause,
    reduced_relative,
    said_despite_asking,
    second_report,
    second_subject,
    subject_behind_date,
    subject_for_compound,
    subject_of_preposition,
)
from landbridge.claims.mendverbs import (
    about_a_number,
    clause_behind_for,
    coordinated_verb,
    gerund_with_of,
    infinitive_behind_to,
    noun_behind_to,
    plural_before_verb,
    state_of_believed,
    verb_before_provided,
    verb_behind_should,
)
from landbridge.claims.mendwords import (
    capital_for_name,
    day_for_object,
    gerund_for_compound,
    noun_for_verb,
    participle_for_adjective,
    pending_for_preposition,
    phrase_behind_back,
    verb_of_staying,
)

_HYPHEN = "-"


def mend(doc: Doc) -> None:
    """Put a parse right, in place."""
    strings = doc.vocab.strings
    rules = {strings[label]: found for label, found in _RULES.items()}
    hyphen = strings[_HYPHEN]
    for token in doc:
        if token.orth == hyphen:
            join_hyphenated(token)
        if token.pos == VERB and token.is_title:
            name_for_verb(token)
        if token.dep in rules:
            for rule in rules[token.dep]:
                rule(token)


_RULES: Mapping[str, tuple[Callable[[Token], None], ...]] = {
    "ROOT": (
        thing_for_verb,
        verb_behind_aside,
        ordering_verb,
        noun_with_subject,
        headless_sentence,
        verb_behind_relative,
        believed_of_subject,
        verb_for_participle,
    ),
    "nsubj": (
        verb_of_staying,
        gerund_with_of,
        belief_over_clause,
        noun_for_verb,
        ordering_verb,
        object_for_subject,
        second_subject,
        second_subject_is_clause,
    ),
    "nsubjpass": (gerund_with_of, object_for_subject, second_subject, second_subject_is_clause),
    "pcomp": (accused_deed,),
    "csubj": (noun_for_command,),
    "csubjpass": (noun_for_command,),
    "pobj": (
        state_behind_phrase,
        gerund_behind_of,
        capital_for_name,
        subject_behind_date,
        object_of_particle,
    ),
    "dep": (fragment_is_clause, verb_in_row, verb_behind_participle),
    "prep": (
        adverbial_of_auxiliary,
        phrase_behind_back,
        particle_for_preposition,
        state_behind_as,
    ),
    "relcl": (
        plan_of_headline,
        clause_behind_for,
        main_clause,
        clause_of_verb,
        noun_with_subject,
        told_in_clause,
    ),
    "oprd": (state_of_believed,),
    "acomp": (state_of_believed,),
    "conj": (
        main_verb_behind_aside,
        joined_to_infinitive,
        reduced_relative,
        subject_for_conjunct,
        second_content,
        second_report,
        clause_behind_condition,
        participle_of_coming,
    ),
    "advmod": (
        adverbial_of_auxiliary,
        name_for_adverb,
        particle_before_place,
        name_behind_verb,
    ),
    "advcl": (
        state_behind_phrase,
        subject_for_conjunct,
        clause_behind_since,
        clause_behind_for,
        gerund_behind_noun,
        participle_of_being,
        name_crossing,
        noun_behind_to,
        subject_of_preposition,
    ),
    "xcomp": (
        done_to_object,
        clause_behind_for,
        gerund_behind_noun,
        name_crossing,
        noun_behind_to,
    ),
    "ccomp": (
        verb_behind_aside,
        believed_of_subject,
        done_to_object,
        said_despite_asking,
        name_for_clause,
        denied_charge,
        declared_state,
        said_behind_colon,
        noun_with_subject,
    ),
    "compound": (
        infinitive_behind_to,
        gerund_for_adjective,
        gerund_for_compound,
        seen_doing,
        belief_over_clause,
        bidding_verb,
        ordering_verb,
        verb_for_modifier,
        subject_for_compound,
        plural_before_verb,
    ),
    "aux": (verb_before_provided, verb_behind_aside),
    "appos": (subject_behind_clause,),
    "attr": (participle_for_noun,),
    "auxpass": (verb_behind_aside,),
    "dobj": (
        verb_behind_should,
        noun_for_gerund,
        gerund_behind_noun,
        believed_clause,
        no_object_behind_comma,
        capital_for_name,
        participle_for_adjective,
        day_for_object,
    ),
    "acl": (
        gerund_of_chance,
        thought_of_thing,
        participle_behind_account,
        participle_behind_noun,
        left_for_remaining,
        clause_behind_for,
        gerund_behind_noun,
        subject_of_preposition,
    ),
    "mark": (subject_of_mark, about_a_number, noun_behind_that, participle_behind_as),
    "amod": (
        state_behind_phrase,
        infinitive_behind_to,
        gerund_for_adjective,
        coordinated_verb,
        verb_for_modifier,
        participle_behind_having,
        seen_doing,
        pending_for_preposition,
    ),
    "nmod": (verb_for_modifier,),
}
"""The rules under the label that the wrong word bears."""

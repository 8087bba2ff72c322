from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.states.build import GATE, KIN, claim, day, gate, library, state, step
from tests.unit.states.test_laws import bypass_claims, laws, many, tracks

from landbridge.lexicon.fold import fold
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.state import Facet
from landbridge.states.hearing import hear
from landbridge.states.origins import find_origins
from landbridge.states.said import said_on
from landbridge.states.weighing import LEAST_COMPARED, Subject, knows, source_weights

END = "2018-12-31"
ALPHA, BETA, DELTA = (fold(name) for name in ("Alpha", "Beta", "Delta"))


def crossing(number: int) -> Entity:
    return Entity(id=f"crossing:{number}", name=f"Crossing {number}", kind=EntityKind.CROSSING)


def weights(claims, *, grades=None, known: str = END):
    """What each utterer counts for, by utterer."""
    documents = library(claims)
    found = source_weights(
        [
            Subject(entity=GATE, kin=KIN, claims=tuple(claims)),
            *(Subject(entity=crossing(n), kin={}, claims=tuple(claims)) for n in range(9)),
        ],
        said={c.id: said_on(c, documents[c.document]) for c in claims},
        origins=find_origins(claims, documents=documents),
        known=day(known),
        grades=grades or {},
    )
    return {weight.utterer: weight for weight in found}


def of_each(count: int, *, by: str, type_: str = "closed"):
    """One statement of each of several crossings."""
    return [
        claim("status", type_, subject=f"crossing:{n}", by=by, doc=f"{by}@2018-05-0{1 + n}")
        for n in range(count)
    ]


AGREEING = [*of_each(8, by="Alpha"), *of_each(8, by="Beta"), *of_each(8, by="Gamma")]
CLASHING = of_each(8, by="Delta", type_="open")


def test_one_who_clashes_with_all_others_counts_less_and_they_more():
    found = weights([*AGREEING, *CLASHING])
    assert found[DELTA].weight < 0.7
    assert found[ALPHA].weight > 1
    assert found[DELTA].learned
    assert found[DELTA].agreed == 0
    assert found[ALPHA].agreed == found[ALPHA].compared


def test_with_few_statements_compared_nothing_changes():
    few = [gate("closed", on="2018-05-01", by="Alpha"), gate("open", on="2018-05-02", by="Beta")]
    found = weights(few)
    assert {w.weight for w in found.values()} == {1.0}
    assert all(w.compared < LEAST_COMPARED and not w.learned for w in found.values())


def test_a_source_that_speaks_alone_is_never_compared():
    found = weights(of_each(9, by="Alpha"))
    assert found[ALPHA].compared == 0
    assert found[ALPHA].weight == 1.0


def test_a_grade_counts_at_once_and_f_counts_as_no_grade():
    told = [gate("closed", on="2018-05-01", by="Alpha")]
    by_grade = [weights(told, grades={ALPHA: g})[ALPHA].weight for g in "ABCDEF"]
    assert by_grade[:5] == sorted(by_grade[:5], reverse=True)
    assert by_grade[5] == weights(told)[ALPHA].weight == 1.0
    assert weights(told, grades={ALPHA: "E"})[ALPHA].grade == "E"


def test_the_record_speaks_beside_the_grade():
    found = weights([*AGREEING, *CLASHING], grades={DELTA: "A"})
    assert found[DELTA].weight < knows("A") / knows(None)


def test_a_source_that_counts_less_moves_the_belief_less():
    told = [gate("closed", on="2018-05-01", by="Alpha"), gate("open", on="2018-05-01", by="Beta")]
    documents = library(told)
    heard = {
        weight: hear(
            GATE,
            claims=told,
            said={c.id: said_on(c, documents[c.document]) for c in told},
            origins=find_origins(told, documents=documents),
            known=day(END),
            kin=KIN,
            weights={BETA: weight},
        )[Facet.GATE, None]
        for weight in (1.0, 0.5, 1.5)
    }
    at = heard[1.0].model.values.index("open")
    low, plain, high = (heard[w].belief(day("2018-05-01"))[at] for w in (0.5, 1.0, 1.5))
    assert low < plain < high


def test_saying_one_thing_over_and_over_is_one_statement_compared():
    again = [gate("open", on=f"2018-0{m}-10", by="Delta") for m in range(1, 9)]
    others = [gate("closed", on="2018-05-01", by=name) for name in ("Alpha", "Beta", "Gamma")]
    found = weights([*again, *others])[DELTA]
    assert found.compared >= LEAST_COMPARED
    assert not found.learned


def test_a_statement_heard_under_two_places_counts_once():
    told = [*AGREEING, *CLASHING]
    documents = library(told)
    places = [Subject(entity=crossing(n % 9), kin={}, claims=tuple(told)) for n in range(18)]
    twice = source_weights(
        places,
        said={c.id: said_on(c, documents[c.document]) for c in told},
        origins=find_origins(told, documents=documents),
        known=day(END),
        grades={},
    )
    assert {w.utterer: w for w in twice} == weights(told)


@laws
@given(many, st.randoms(use_true_random=False))
def test_the_order_of_adding_does_not_matter_to_weights(claims, random):
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert weights(shuffled) == weights(claims)


@laws
@given(many)
def test_weights_never_see_what_was_said_later(claims):
    known = "2018-07-01"
    before = [c for c in claims if c.document.partition("@")[2] <= known]
    late, early = weights(claims, known=known), weights(before, known=known)
    assert {u: late[u].weight for u in early} == {u: w.weight for u, w in early.items()}


@laws
@given(many, st.integers(0, 14))
def test_a_copy_gives_nobody_a_better_record(claims, later):
    if not claims:
        return
    first = claims[0]
    on = date.fromisoformat(first.document.partition("@")[2]) + timedelta(days=later)
    copy = replace(
        first, document=f"Copycat@{on.isoformat()}", chain=(*first.chain, step("Copycat"))
    )
    before, after = weights([*claims, copy]), weights(claims)
    assert {u: w.weight for u, w in before.items()} == pytest.approx(
        {u: w.weight for u, w in after.items()}
    )


@laws
@given(tracks, bypass_claims(by=st.just("Independent Monitor")))
def test_with_weights_an_independent_agreeing_origin_never_lowers_confidence(claims, extra):
    value = "in_use" if extra.polarity.value == "affirmed" else "none"
    value = value if extra.certainty.low >= 0.5 else ({"in_use", "none"} - {value}).pop()
    kept = {u: w.weight for u, w in weights(claims).items()}
    chances = [
        state(told, on=END, weights=kept).get(Facet.BYPASS).probability(value)
        for told in (claims, [*claims, extra])
    ]
    assert chances[1] >= chances[0] - 1e-9

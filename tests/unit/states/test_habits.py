from dataclasses import replace

from hypothesis import given
from tests.unit.states.build import gate, library, mention, state, step
from tests.unit.states.test_laws import laws, many

from landbridge.model.claim import SourceKind
from landbridge.model.document import Credit
from landbridge.model.state import Facet
from landbridge.states.origins import find_origins


def own(type_: str, on: str, by: str):
    """A statement in an outlet's own voice."""
    return gate(type_, on=on, by=by)


def carried(type_: str, on: str, *, by: str = "Morning Post", kind: SourceKind = SourceKind.OUTLET):
    """A statement that an outlet says it has from the River Wire."""
    return replace(gate(type_, on=on, by=by), chain=(step("River Wire", kind), step(by)))


KNOWN = [carried("closed", "2018-01-05"), carried("open", "2018-03-05")]


def origin_of(told, claims):
    origins = find_origins(claims, documents=library(claims))
    return next(o for o in origins if told.id in o.claims)


def test_an_outlet_that_names_its_source_repeats_it_when_it_says_the_same_within_days():
    first = own("restricted", "2018-06-01", "River Wire")
    again = own("restricted", "2018-06-03", "Morning Post")
    joined = origin_of(again, [*KNOWN, first, again])
    assert first.id in joined.claims
    assert joined.reasons[-1].startswith("Its outlet names the source of the same, told 2 days")
    assert joined.utterer == origin_of(first, [*KNOWN, first, again]).utterer


def test_what_it_says_later_or_otherwise_or_without_such_a_habit_is_its_own():
    first = own("restricted", "2018-06-01", "River Wire")
    late = own("restricted", "2018-06-20", "Morning Post")
    other = own("closed", "2018-06-03", "Morning Post")
    stranger = own("restricted", "2018-06-03", "Evening Post")
    for told in (late, other, stranger):
        assert first.id not in origin_of(told, [*KNOWN, first, told]).claims
    once = own("restricted", "2018-06-03", "Morning Post")
    assert first.id not in origin_of(once, [KNOWN[0], first, once]).claims


def test_a_minister_who_is_quoted_is_no_source_that_is_copied():
    quoted = [
        carried("closed", "2018-01-05", kind=SourceKind.PERSON),
        carried("open", "2018-03-05", kind=SourceKind.PERSON),
    ]
    first = own("restricted", "2018-06-01", "River Wire")
    again = own("restricted", "2018-06-03", "Morning Post")
    assert first.id not in origin_of(again, [*quoted, first, again]).claims


def test_one_that_is_as_often_first_as_it_follows_speaks_for_itself():
    first = own("restricted", "2018-06-01", "River Wire")
    again = own("restricted", "2018-06-03", "Morning Post")
    ahead = own("passable", "2018-07-01", "Morning Post")
    after = own("passable", "2018-07-02", "River Wire")
    claims = [*KNOWN, first, again, ahead, after]
    assert first.id not in origin_of(again, claims).claims


@laws
@given(many)
def test_a_repetition_by_habit_never_raises_confidence(claims):
    first = own("restricted", "2018-06-01", "River Wire")
    again = own("restricted", "2018-06-03", "Morning Post")
    before = [*claims, *KNOWN, first]
    chance = [
        state(told, on="2018-06-05", known="2018-12-31").get(Facet.GATE).probability("restricted")
        for told in (before, [*before, again])
    ]
    assert chance[1] <= chance[0] + 1e-9


def credited(claims, name: str | None):
    """Documents of which Evening Post's credit a name, or agencies, with a part."""
    credit = Credit(words="Additional reporting", start=0, name=name, name_start=0, whole=False)
    return {
        i: replace(d, credits=(credit,)) if i.startswith("Evening Post") else d
        for i, d in library(claims).items()
    }


def with_credit(claims, name: str | None):
    return find_origins(claims, documents=credited(claims, name))


def test_a_report_that_credits_another_with_a_part_repeats_what_that_one_said_before():
    first = own("closed", "2018-06-01", "River Wire")
    again = own("closed", "2018-06-02", "Evening Post")
    (joined,) = with_credit([first, again], "River Wire")
    assert joined.claims == (first.id, again.id)
    assert joined.reasons[-1] == (
        "Its report says \u201cAdditional reporting\u201d, and River Wire told the same 1 day before."
    )


def test_a_credit_for_a_part_joins_nothing_else():
    first = own("closed", "2018-06-01", "River Wire")
    late, other = (
        own("closed", "2018-06-20", "Evening Post"),
        own("open", "2018-06-02", "Evening Post"),
    )
    assert len(with_credit([first, late], "River Wire")) == 2
    assert len(with_credit([first, other], "River Wire")) == 2
    again = own("closed", "2018-06-02", "Evening Post")
    assert len(with_credit([first, again], "Hill Radio")) == 2
    assert len(with_credit([first, again], None)) == 2  # River Wire is no agency that we know


def test_unnamed_agencies_are_those_of_the_table():
    first = replace(
        own("closed", "2018-06-01", "Reuters"),
        chain=(replace(step("Reuters"), source=mention("outlet:reuters")),),
    )
    again = own("closed", "2018-06-02", "Evening Post")
    (joined,) = with_credit([first, again], None)
    assert joined.utterer == "outlet:reuters"

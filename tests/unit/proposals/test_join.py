from dataclasses import replace

from tests.unit.claims.reading import claims_of, only
from tests.unit.proposals.build import checked, item

from landbridge.model.claim import Modality, Polarity
from landbridge.proposals.join import join
from landbridge.proposals.verify import Candidate

TOLD = "The army closed the Vasht crossing on 3 May 2021 and shelled two farms near Marsa."
QUOTE = "The army closed the Vasht crossing on 3 May 2021"


def rules():
    return claims_of(TOLD)


def proposed(**changes):
    return checked(item(quote=QUOTE, hedges=[], sources=[], **changes), TOLD)


def test_a_proposal_that_says_what_a_rule_says_is_dropped():
    joined = join(rules(), [proposed()])
    assert joined.claims == rules()
    assert (joined.kept, joined.repeated, joined.rejected) == (0, 1, ())


def test_happened_and_ongoing_are_both_fact():
    assert join(rules(), [proposed(modality="ongoing")]).repeated == 1


def test_a_proposal_of_something_else_is_kept_in_text_order():
    other = proposed(kind="control", type="controls", arguments={"object": "the Vasht crossing"})
    joined = join(rules(), [other])
    assert joined.kept == 1
    assert {*joined.claims} == {*rules(), other.claim}
    assert [c.start for c in joined.claims] == sorted(c.start for c in joined.claims)


def test_a_proposal_of_the_same_type_about_another_thing_is_kept():
    told = "The army closed the Vasht crossing and the northern road."
    road = checked(
        item(
            quote="The army closed the Vasht crossing and the northern road",
            arguments={"subject": "the northern road"},
            hedges=[],
            when=None,
            sources=[],
        ),
        told,
    )
    crossing = replace(
        only(claims_of("The army closed the Vasht crossing."), "closed"),
        document=road.claim.document,
    )
    assert join([crossing], [road]).kept == 1


def test_a_contradiction_is_not_kept_but_noted_on_the_claim_that_stands():
    joined = join(rules(), [proposed(polarity="denied", modality="planned")])
    (before,) = (c for c in rules() if c.type == "closed")
    (after,) = (c for c in joined.claims if c.type == "closed")
    assert (after.id, after.polarity, after.modality) == (
        before.id,
        Polarity.AFFIRMED,
        Modality.HAPPENED,
    )
    assert after.note == "llm:tester reads it as denied, planned"
    (rejected,) = joined.rejected
    assert before.id in rejected.why
    assert len(joined.claims) == len(rules())


def test_a_contradiction_told_twice_is_noted_once_and_a_note_of_the_rules_stays():
    (claim,) = (c for c in rules() if c.type == "closed")
    noted = replace(claim, note="a cited outlet's name is missing from the text")
    denied = proposed(polarity="denied")
    (after,) = join([noted], [denied, denied]).claims
    assert after.note == f"{noted.note}; llm:tester reads it as denied, happened"


def test_a_proposal_made_twice_is_kept_once():
    other = proposed(kind="control", type="controls", arguments={"object": "the Vasht crossing"})
    claim = other.claim
    shorter = replace(claim, quote=QUOTE[:34], end=claim.start + 34)
    joined = join(rules(), [other, Candidate(claim=shorter, doubt=None)])
    assert (joined.kept, joined.repeated) == (1, 1)


def test_nothing_proposed_changes_nothing():
    assert join(rules(), []).claims == rules()


def test_a_proposal_of_the_same_type_elsewhere_in_the_text_is_kept():
    told = f"{TOLD} Weeks later the army closed the northern road."
    road = checked(
        item(
            quote="the army closed the northern road",
            arguments={"subject": "the northern road"},
            hedges=[],
            when=None,
            where=None,
            sources=[],
        ),
        told,
    )
    assert join(rules(), [road]).kept == 1


def test_something_new_is_not_kept_when_the_grammar_doubts_it():
    new = proposed(kind="control", type="controls", arguments={"object": "the Vasht crossing"})
    joined = join(rules(), [replace(new, doubt="it is not so")])
    assert joined.claims == rules()
    assert [r.why for r in joined.rejected] == ["it is not so"]

"""What a person rules independent never counts as one, whatever would have joined it."""

from dataclasses import replace

from tests.unit.states.build import document, gate, library, step

from landbridge.model.claim import SourceKind
from landbridge.model.document import Credit
from landbridge.model.state import LinkKind, Origin
from landbridge.states.origins import find_origins

WORDS = "The army shut the Norgate crossing on Monday after a quarrel over fees at the weigh house."


def carried(by: str, on: str, *, of: str = "River Wire", kind: SourceKind = SourceKind.OUTLET):
    return replace(
        gate("closed", on=on, by=by), chain=(step(of, kind), step(by, SourceKind.AUTHOR))
    )


def own(by: str, on: str):
    return replace(gate("closed", on=on, by=by), chain=(step(by, SourceKind.AUTHOR),))


def copied(*claims):
    """Documents that all have the same sentence, in which their claims stand."""
    return {
        c.document: document(
            c.document,
            published=c.document.partition("@")[2],
            publisher=c.document.partition("@")[0],
            text=WORDS,
        )
        for c in claims
    }


def origins(claims, *apart, documents=None) -> tuple[Origin, ...]:
    return find_origins(claims, documents=documents or library(claims), apart=apart)


def utterers(found) -> set[str]:
    return {origin.utterer for origin in found}


WIRE, POST = own("River Wire", "2018-06-01"), own("Morning Post", "2018-06-02")


def test_a_reused_sentence_is_a_link_with_its_reason():
    (joined,) = origins([WIRE, POST], documents=copied(WIRE, POST))
    (link,) = joined.links
    assert (link.kind, link.copy, link.source) == (LinkKind.REUSED, POST.id, WIRE.id)
    assert (
        link.reason
        == "Morning Post repeats 100% of a sentence of River Wire, published 2018-06-01."
    )
    assert link.reason in joined.reasons


def test_two_claims_ruled_independent_are_two_origins():
    found = origins([WIRE, POST], (POST.id, WIRE.id), documents=copied(WIRE, POST))
    assert len(found) == 2
    assert not any(origin.links for origin in found)


def test_documents_or_outlets_may_be_named_instead_and_in_either_order():
    wire, post = (utterers(origins([one])).pop() for one in (WIRE, POST))
    for pair in ((WIRE.document, POST.document), (post, wire), (wire, POST.id)):
        assert len(origins([WIRE, POST], pair, documents=copied(WIRE, POST))) == 2


def test_what_is_independent_of_the_first_may_still_repeat_the_second():
    hill = own("Hill Radio", "2018-06-03")
    pairs = ((WIRE.document, POST.document), (WIRE.document, hill.document))
    found = origins([WIRE, POST, hill], *pairs, documents=copied(WIRE, POST, hill))
    assert {origin.claims for origin in found} == {(WIRE.id,), (POST.id, hill.id)}


def test_what_a_third_would_join_stays_apart_too():
    third = own("Hill Radio", "2018-05-31")
    documents = copied(third, WIRE, POST)
    found = origins([third, WIRE, POST], (WIRE.id, POST.id), documents=documents)
    homes = {claim: origin.id for origin in found for claim in origin.claims}
    assert homes[WIRE.id] == homes[third.id] != homes[POST.id]


def test_a_stated_source_is_a_link_with_the_words_it_rests_on():
    told = carried("Morning Post", "2018-06-02")
    told = replace(told, chain=(replace(told.chain[0], cue="citing"), told.chain[1]))
    (found,) = origins([told])
    (link,) = found.links
    assert link.kind is LinkKind.STATED
    assert link.source == found.utterer
    assert link.reason == "Morning Post gives it as the words of River Wire (\u201cciting\u201d)."


def test_a_claim_ruled_independent_of_its_stated_source_is_its_writers_own():
    told = carried("Morning Post", "2018-06-02")
    wire = next(iter(utterers(origins([WIRE]))))
    post = next(iter(utterers(origins([POST]))))
    assert utterers(origins([told])) == {wire}
    (found,) = origins([told], (told.id, wire))
    assert found.utterer == post
    assert found.links == ()


def test_two_carriers_of_one_speaker_ruled_independent_are_two_voices():
    first = carried("Alpha Times", "2018-06-01", of="Envoy", kind=SourceKind.PERSON)
    second = carried("Beta Wire", "2018-06-02", of="Envoy", kind=SourceKind.PERSON)
    (one,) = origins([first, second])
    assert [(link.copy, link.source) for link in one.links] == [(second.id, first.id)]
    assert len(utterers(origins([first, second], (first.id, second.id)))) == 2


def test_a_quotation_alone_is_no_dependence():
    (found,) = origins([carried("Alpha Times", "2018-06-01", of="Envoy", kind=SourceKind.PERSON)])
    assert found.links == ()


def test_a_habit_is_undone_like_any_link():
    known = [carried("Morning Post", f"2018-0{month}-05") for month in (1, 3)]
    wire, post = own("River Wire", "2018-06-01"), own("Morning Post", "2018-06-02")
    home = next(o for o in origins([*known, wire, post]) if post.id in o.claims)
    assert [link.kind for link in home.links] == [LinkKind.HABIT]
    found = origins([*known, wire, post], (post.id, wire.id))
    home = next(o for o in found if post.id in o.claims)
    assert home.claims == (post.id,)


def test_a_ruling_on_others_changes_nothing():
    claims = [WIRE, POST, carried("Hill Radio", "2018-06-03")]
    documents = copied(*claims)
    ruled = origins(claims, ("gammapost", "nobody"), documents=documents)
    assert ruled == origins(claims, documents=documents)


def test_a_sentence_taken_from_an_agencys_report_is_the_agencys():
    carrier = carried("Morning Post", "2018-06-01")
    words = "(River Wire) -"
    carrier = replace(carrier, chain=(replace(carrier.chain[0], cue=words), carrier.chain[1]))
    copy = replace(own("Hill Radio", "2018-06-02"), type="passage")
    documents = copied(carrier, copy)
    credit = Credit(words=words, start=0, name="River Wire", name_start=1, whole=True)
    documents[carrier.document] = replace(documents[carrier.document], credits=(credit,))
    wire = utterers(origins([WIRE])).pop()
    assert utterers(origins([carrier, copy], documents=documents)) == {wire}

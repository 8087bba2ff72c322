import pytest
from tests.unit.pipeline.build import GATE, NOW, claim, tell
from tests.unit.states.build import step

from landbridge.model.claim import SourceKind
from landbridge.model.errors import UnknownName
from landbridge.pipeline.asking import list_claims, list_sources, source_named, status
from landbridge.pipeline.travelling import routes


def shut(**more):
    return claim("status", "closed", subject=GATE, quote="The gate is shut.", **more)


def test_claims_are_narrowed_by_words_report_and_place(workspace):
    (first,) = tell(workspace, shut())
    held = claim("control", "controls", holder="actor:isis", object="place:palmyra", quote="Held.")
    (second,) = tell(workspace, held, by="Evening Post")
    assert [one.claim.id for one in list_claims(workspace)] == [first.id, second.id]
    assert [o.claim.id for o in list_claims(workspace, words="shut gate")] == [first.id]
    assert [o.claim.id for o in list_claims(workspace, place="Palmyra")] == [second.id]
    begun = second.document[:10]
    assert [o.claim.id for o in list_claims(workspace, document=begun)] == [second.id]
    assert all(one.origin is not None for one in list_claims(workspace))
    with pytest.raises(UnknownName):
        list_claims(workspace, place="Nowhereville")


def test_status_of_a_place_without_reports_says_so(workspace):
    tell(workspace, shut())
    assert all(e.no_evidence for e in status(workspace, "Rafah").state.estimates)
    assert not all(e.no_evidence for e in status(workspace, "Abu Kamal").state.estimates)


def test_a_speaker_in_two_reports_is_one_source_with_two_outlets(workspace):
    for by in ("Daily Herald", "Evening Post"):
        chain = [step("outlet:sana", SourceKind.STATE_MEDIA), step(by)]
        tell(workspace, shut(by=chain), by=by)
    workspace.grade("outlet:sana", reliability="C", actor="me", reason="late", now=NOW)
    (source,) = list_sources(workspace)
    assert len(source.documents) == 2
    assert set(source.outlets) == {"Daily Herald", "Evening Post"}
    assert source.name == "SANA"
    assert source.grade == "C"


def test_a_grade_moves_what_is_believed_and_f_does_not(workspace):
    tell(workspace, shut(by=[step("outlet:sana", SourceKind.STATE_MEDIA)]))

    def believed(grade: str | None) -> float:
        if grade is not None:
            workspace.grade("outlet:sana", reliability=grade, actor="me", reason="late", now=NOW)
        return max(e.p for e in status(workspace, "Abu Kamal").state.estimates if not e.no_evidence)

    ungraded = believed(None)
    assert believed("E") < believed("D") < ungraded < believed("A")
    assert believed("F") == ungraded
    (source,) = list_sources(workspace)
    assert source.weight.weight == 1
    assert not source.weight.learned


def test_an_unknown_source_is_graded_by_its_own_words(workspace):
    tell(workspace, shut())
    assert source_named(workspace, "SANA") == "outlet:sana"
    assert source_named(workspace, "The Norgate Bugle") == "The Norgate Bugle"


def test_routes_are_found_between_names_in_any_spelling(workspace):
    tell(workspace, shut())
    found = routes(workspace, ("Teheran", "Bayrut"), actor="Iran")
    assert found == routes(workspace, ("place:tehran", "beirut"), actor="country:ir")
    assert {one.actor for one in found} == {"country:ir"}
    assert all(one.name for one in routes(workspace, ("Baghdad", "Damascus")))


def test_a_closed_leg_is_on_no_route(workspace):
    tell(workspace, shut())
    ends = ("Baghdad", "Damascus")
    leg = routes(workspace, ends)[0].legs[0]
    assert all(leg not in one.legs for one in routes(workspace, ends, closed=[leg]))
    with pytest.raises(UnknownName, match="no-such-leg"):
        routes(workspace, ends, closed=["no-such-leg"])


def test_places_on_no_corridor_are_refused(workspace):
    tell(workspace, shut())
    with pytest.raises(UnknownName, match="Paris"):
        routes(workspace, ("Baghdad", "Paris"))

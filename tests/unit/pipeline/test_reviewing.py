from dataclasses import replace

import pytest
from tests.unit.pipeline.build import GATE, NOW, claim, tell

from landbridge.model.claim import Mention, Where
from landbridge.model.entity import Entity, EntityKind
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.merging import keep_apart, merge
from landbridge.pipeline.reviewing import Standing, decisions_on, is_name, names_to_review

POST = Entity(
    id="provisional:town:bukamaal", name="Bukamaal", kind=EntityKind.TOWN, provisional=True
)
SAID = Said(actor="analyst", reason="one town", now=NOW)


def shut(place: str, **more):
    return claim("status", "closed", subject=place, quote="The way was shut.", **more)


def at(text: str, **more):
    return replace(shut(GATE), where=Where(mention=Mention(text=text, **more)))


def here(start: int):
    return at("Jisr al-Nahr", start=start, end=start + 12)


def review(workspace, name):
    return next((one for one in names_to_review(workspace) if one.name == name), None)


def test_a_provisional_entity_is_listed_with_how_often_and_where(workspace):
    tell(workspace, shut(POST.id), shut(POST.id), provisional=(POST,))
    tell(workspace, shut(POST.id), by="Evening Post")
    one = review(workspace, "Bukamaal")
    assert (one.standing, one.entity.kind) == (Standing.PROVISIONAL, EntityKind.TOWN)
    assert (one.mentions, len(one.documents)) == (2, 2)


def test_the_nearest_known_entity_stands_beside_it_with_a_reason(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    near = review(workspace, "Bukamaal").nearest
    assert near.entity.name == "Albukamal"
    assert near.reason.startswith("'Bukamaal' and '")
    assert near in review(workspace, "Bukamaal").suggested


def test_what_is_kept_apart_is_not_suggested(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    known = review(workspace, "Bukamaal").nearest.entity.id
    keep_apart(workspace, POST.id, known, SAID)
    assert known not in {near.entity.id for near in review(workspace, "Bukamaal").suggested}


def test_a_merged_entity_is_listed_no_longer(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    merge(workspace, POST.id, review(workspace, "Bukamaal").nearest.entity.id, SAID)
    assert review(workspace, "Bukamaal") is None


def test_a_name_that_names_nobody_is_listed_and_a_common_noun_is_not(workspace):
    tell(workspace, here(0), at("the trucks"), here(40), here(40))
    one = review(workspace, "Jisr al-Nahr")
    assert (one.standing, one.entity, one.mentions) == (Standing.UNRESOLVED, None, 2)
    assert review(workspace, "the trucks") is None


def test_a_pronoun_is_no_open_name_of_what_it_was_read_as(workspace):
    tell(workspace, at("it", antecedent="Jisr al-Nahr"))
    assert review(workspace, "Jisr al-Nahr") is None


def test_names_of_most_mentions_come_first(workspace):
    tell(workspace, shut(POST.id), here(0), here(40), provisional=(POST,))
    found = [one for one in names_to_review(workspace) if one.name in {"Bukamaal", "Jisr al-Nahr"}]
    assert [one.name for one in found] == ["Jisr al-Nahr", "Bukamaal"]


def test_a_name_left_open_is_suggested_to_be_the_one_it_is_spelled_like(workspace):
    tell(workspace, at("Abukemall", start=0, end=9))
    one = review(workspace, "Abukemall")
    assert one.standing is Standing.UNRESOLVED
    assert [near.entity.id for near in one.suggested] == ["place:albukamal"]
    assert one.suggested[0].reason.startswith("'Abukemall' and '")
    merge(workspace, "Abukemall", "place:albukamal", SAID)
    assert review(workspace, "Abukemall") is None


def test_a_name_that_a_row_keeps_apart_is_never_suggested(workspace):
    tell(workspace, at("al-Husayniyyah", start=0, end=14), at("Qaem", start=20, end=24))
    for name in ("al-Husayniyyah", "Qaem"):
        near = {near.entity.id for near in review(workspace, name).suggested}
        assert near.isdisjoint({"place:husaybah", "place:al-qaim"})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Jisr al-Nahr", True),
        ("the Norgate Post", True),
        ("جسر النهر", True),
        ("forces friendly to Iran", False),
        ("Nobody", False),
        ("22 fighters", False),
        ("Trucks", False),
        ("Militiamen", False),
        ("", False),
    ],
)
def test_a_name_is_told_by_its_capitals_or_its_script(text, named):
    assert is_name(text) is named


def test_decisions_are_told_with_the_names_of_what_they_are_about(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    merge(workspace, POST.id, GATE, SAID)
    (ruling,), names = decisions_on(workspace)
    assert (names[ruling.a], names[ruling.b]) == ("Bukamaal", "Albukamal–al-Qaim crossing")

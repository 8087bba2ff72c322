from datetime import UTC, date, datetime

import pytest
from tests.unit.pipeline.build import GATE, claim, tell

from landbridge.model.entity import Entity, EntityKind
from landbridge.model.errors import AmbiguousName, UnknownName
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.merging import merge
from landbridge.pipeline.neighbours import FARTHER, NEAREST
from landbridge.pipeline.showing import by_script, show_name

POST = Entity(
    id="provisional:crossing:furat-gate",
    name="Furat gate",
    kind=EntityKind.CROSSING,
    provisional=True,
)


def shut(place=GATE, **more):
    return claim("status", "closed", subject=place, quote="The gate was shut.", **more)


def test_names_are_told_by_script():
    assert by_script(["Furat", "الفرات", "Furat", "פרת", "7"]) == {
        "Latin": ("Furat",),
        "Arabic": ("الفرات",),
        "Hebrew": ("פרת",),
        "Other": ("7",),
    }


def test_a_crossing_is_shown_with_its_sides_towns_and_neighbours(workspace):
    tell(workspace, shut())
    shown = show_name(workspace, "Abu Kamal crossing")
    assert shown.entity.id == GATE
    links = {(r.kind, r.other.id) for r in shown.relations if r.outward}
    assert {
        ("side", "place:albukamal"),
        ("side", "place:al-qaim"),
        ("town", "place:husaybah"),
    } <= links
    assert 0 < len(shown.neighbours) <= NEAREST + FARTHER
    nearest = [km for _, km in shown.neighbours]
    assert nearest == sorted(nearest)


def test_mentions_are_counted_once_each_by_report_with_first_and_last_day(workspace):
    tell(workspace, shut(), shut(), on="2018-07-10")
    tell(workspace, shut(), on="2018-08-01", by="Evening Post")
    one, other = show_name(workspace, GATE).mentioned
    assert (one.mentions, one.first, one.last) == (1, date(2018, 7, 10), date(2018, 7, 10))
    assert (other.mentions, other.decided) == (1, 0)
    assert len(show_name(workspace, GATE, known=date(2018, 7, 15)).mentioned) == 1


def test_mentions_by_decision_are_told_from_the_readers(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    now = datetime(2026, 3, 1, tzinfo=UTC)
    merge(workspace, POST.id, GATE, Said(actor="a", reason="one gate", now=now))
    shown = show_name(workspace, "Furat gate")
    assert shown.entity.id == GATE
    assert [(m.mentions, m.decided) for m in shown.mentioned] == [(1, 1)]
    assert [r.a for r in shown.rulings] == [POST.id]
    assert "Furat gate" in shown.names["Latin"]
    assert show_name(workspace, "Furat gate", known=date(2026, 2, 1)).entity.id == POST.id


def test_a_dated_relation_is_shown_from_its_first_day_and_as_ended_after_its_last(workspace):
    tell(workspace, shut())
    led = [
        {
            r.other.id
            for r in show_name(workspace, "Hezbollah", on=day).relations
            if r.kind == "led by" and not r.ended
        }
        for day in (date(2019, 1, 1), date(2026, 1, 1))
    ]
    assert "person:hassan-nasrallah" in led[0]
    assert "person:hassan-nasrallah" not in led[1]


def test_claims_of_a_relation_are_shown_oldest_first(workspace):
    parts = {"subject": "actor:hezbollah", "object": "country:ir"}
    later = claim("relation", "backed by", **parts, quote="Iran backs it.")
    tell(workspace, later, on="2018-08-01")
    tell(workspace, later, on="2018-07-01", by="Evening Post")
    shown = show_name(workspace, "Hezbollah")
    assert [shown.said[c.id] for c in shown.claims] == [date(2018, 7, 1), date(2018, 8, 1)]


def test_an_entity_without_coordinates_has_no_neighbours(workspace):
    tell(workspace, shut(POST.id), provisional=(POST,))
    assert show_name(workspace, POST.id).neighbours == ()


def test_unknown_and_shared_names_are_refused_with_names_that_are_near(workspace):
    tell(workspace, shut())
    with pytest.raises(UnknownName, match=r"did you mean .*Hezbollah"):
        show_name(workspace, "Hezbolxah")
    with pytest.raises(AmbiguousName, match="place:tripoli-lebanon"):
        show_name(workspace, "Tripoli")

"""The timeline: plans and facts in lanes of their own, states below, nothing over anything."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from landbridge.model.claim import Modality
from landbridge.model.interval import Interval, Precision, day_interval
from landbridge.views.facts import FORCE, place_facts
from landbridge.views.index import make_index
from landbridge.views.labels import text_width
from landbridge.views.moments import REACH, facts, plans, span
from landbridge.views.timeline import draw_timeline
from landbridge.views.timelist import list_moments
from landbridge.views.timescale import SIZE, Scale


@pytest.fixture(scope="module")
def index(build):
    return make_index(build.PICTURE, build.ASSESSMENT)


def drawn(picture, build, width=1100.0):
    index = make_index(picture, build.ASSESSMENT)
    return draw_timeline(index, place_facts(picture), width=width, class_="wide")


def test_a_plan_is_dated_by_when_it_was_said_and_keeps_what_it_was_for(index):
    slipped = next(m for m in plans(index) if m.slipped)
    assert slipped.said == date(2018, 3, 29)
    assert slipped.when == "said 29 Mar 2018, for April 2018"


def test_plans_are_no_facts(index, build):
    told = {claim for moment in facts(index, force=FORCE) for claim in moment.claims}
    assert not told & {c.id for c in build.CLAIMS if c.modality is not Modality.HAPPENED}


def test_a_vague_date_is_a_bar_and_a_day_is_a_dot(build):
    svg = drawn(build.PICTURE, build)
    assert re.search(r"<title>Convoy passed[^<]*</title><rect", svg)
    assert re.search(r"<title>Airstrike[^<]*</title><circle", svg)


def test_each_gate_shows_its_states_and_a_missing_one_as_missing(build):
    svg = drawn(build.PICTURE, build)
    assert "t-gate-closed" in svg
    assert "t-gate-under_construction" in svg
    assert "t-bypass-in_use" in svg
    only_traffic = tuple(
        replace(s, estimates=tuple(e for e in s.estimates if e.facet.value == "traffic"))
        for s in (*build.HISTORY, *build.STATES)
    )
    bare = replace(build.PICTURE, history=only_traffic, states=only_traffic[-3:-2])
    assert "gate: no evidence" in drawn(bare, build)


def test_nothing_dated_gives_no_timeline_and_no_list(build):
    index = make_index(build.EMPTY_PICTURE, build.EMPTY_ASSESSMENT)
    assert draw_timeline(index, (), width=500, class_="wide") is None
    assert list_moments(index) is None


def test_what_lies_long_before_the_first_report_does_not_stretch_the_timeline(build, index):
    old = replace(build.HISTORY[0], on=date(1983, 1, 1))
    picture = replace(build.PICTURE, history=(old, *build.HISTORY))
    first, last = span(make_index(picture, build.ASSESSMENT), facts(index, force=FORCE))
    assert first >= min(build.SAID.values()) - 2 * REACH
    assert last == build.ON


def test_the_axis_holds_every_day_within_its_edges():
    scale = Scale(first=date(2017, 1, 1), last=date(2017, 12, 31), width=500)
    for days in range(-400, 800, 50):
        assert 0 <= scale.x(date(2017, 1, 1) + timedelta(days=days)) <= 500


@pytest.mark.parametrize("years", [1, 4, 30, 300])
def test_dates_on_the_axis_keep_apart_whatever_its_length(build, years):
    early = {build.IDS[0]: date(2019 - years, 3, 1)} if years < 2019 else {}
    picture = replace(build.PICTURE, said=build.SAID | early)
    svg = drawn(picture, build, width=390)
    places = [
        float(x)
        for x in re.findall(r'<text x="([\d.]+)" y="[\d.]+" font-size="11" class="label sub"', svg)
    ]
    axis = sorted(places)
    assert axis
    assert all(b - a > 40 for a, b in pairwise(axis))


def test_a_label_never_covers_its_own_mark_on_a_narrow_screen(build):
    svg = drawn(build.PICTURE, build, width=390)
    pattern = r'not kept[^<]*</title>.*?d="M([\d.]+) [^"]*Z" class="m-slipped".*?<text x="([\d.]+)"[^>]*>([^<]*)<'
    mark, x, text = re.search(pattern, svg).groups()
    width = text_width(text, SIZE)
    assert float(x) > float(mark) + 4 or float(x) + width < float(mark) - 4


def test_many_moments_on_one_day_become_bare_marks_and_stay_in_the_list(build):
    events = tuple(
        replace(build.STRIKE, id=f"e{n}", interval=day_interval(date(2018, 6, 18)))
        for n in range(30)
    )
    picture = replace(build.PICTURE, events=events)
    assert 'class="bare"' in drawn(picture, build)
    listing = list_moments(make_index(picture, build.ASSESSMENT))
    assert listing is not None
    assert listing.count("Airstrike, Albukamal") == 30


def test_an_event_with_only_an_end_is_left_to_the_event_list(build):
    open_start = Interval(start=None, end=date(2018, 1, 1), precision=Precision.VAGUE)
    picture = replace(build.PICTURE, events=(replace(build.STRIKE, interval=open_start),))
    found = facts(make_index(picture, build.ASSESSMENT), force=FORCE)
    assert "Airstrike, Albukamal" not in {m.text for m in found}

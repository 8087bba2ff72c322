"""Words are found in quotes, whatever signs stand around them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.store.records import NOW, report

from landbridge.store.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with Workspace.create(tmp_path_factory.mktemp("ws")) as opened:
        opened.add(**report('The "gate" at al-Qa\u2019im is closed.'), now=NOW)
        opened.add(**report("Šúḥāda crossed; NOT the gate, 52 trucks."), now=NOW)
        opened.add(**report("منفذ القائم مفتوح"), now=NOW)
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gate", 2),
        ("GATE closed", 1),
        ('"gate', 2),
        ("suhada", 1),
        ("القائم", 1),
        ("52", 1),
        ("NOT", 1),
        ("gate NOT", 1),
        ("gate OR nothing", 0),
        ("gat*", 0),
        ("quote:gate", 0),
        ("", 0),
        ("  ", 0),
        ('""', 0),
        ("gate\0closed", 1),
        ("gate\udcff", 2),
    ],
)
def test_all_words_are_wanted_and_none_is_syntax(workspace, words, found):
    assert len(workspace.search(words)) == found


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=[]), max_size=30))
def test_no_words_break_the_search(workspace, words):
    assert len(workspace.search(words)) <= 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(['"', "(", ")", "*", "^", "-", "+", ":", "AND", "NEAR", "gate", "'"]))
)
def test_no_signs_of_the_query_language_break_the_search(workspace, signs):
    assert len(workspace.search(" ".join(signs))) <= 3


def test_thousands_of_words_are_searched_for(workspace):
    assert workspace.search(" ".join(f"word{n}" for n in range(5000))) == ()

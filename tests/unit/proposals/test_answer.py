import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.proposals.build import item, written

from landbridge.model.claim import ClaimKind
from landbridge.proposals.answer import MAX_PROPOSALS, read_answer

ONE = written(item())
FIRST, SECOND = item(quote="first"), item(quote="second")


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        f"```json\n{ONE}\n```",
        f"Here they are:\n```\n{ONE}\n```\nTell me if you want more.",
        f"<think>a status, I say</think>{ONE}",
        json.dumps([item()]),
        f"```json\n{json.dumps([item()])}\n```",
        json.dumps({"note": "none", "claims": [item()]}, indent=2),
    ],
)
def test_proposals_are_found_bare_fenced_or_amid_talk(text):
    answer = read_answer(text)
    (one,) = answer.proposals
    assert one.kind is ClaimKind.STATUS
    assert (answer.rejected, answer.fault) == ((), None)


def test_several_lists_in_one_answer_are_all_read():
    answer = read_answer(written(FIRST) + written(SECOND))
    assert [p.quote for p in answer.proposals] == ["first", "second"]


def test_a_list_inside_a_proposal_is_not_read_twice():
    answer = read_answer(written(item(note={"claims": [item()]})))
    assert len(answer.proposals) == 1


def test_an_empty_list_is_an_answer():
    answer = read_answer('{"claims": []}')
    assert (answer.proposals, answer.rejected, answer.fault) == ((), (), None)


@pytest.mark.parametrize("text", ["", "I cannot help with that.", '{"facts": []}', "null", "{}"])
def test_an_answer_without_a_list_says_so(text):
    answer = read_answer(text)
    assert answer.proposals == ()
    assert "no list of claims" in answer.fault


def test_what_came_whole_before_an_answer_broke_off_is_read():
    text = written(FIRST, SECOND)
    answer = read_answer(text[:-30])
    assert [p.quote for p in answer.proposals] == ["first"]
    assert "broke off" in answer.fault


def test_bad_json_after_a_good_proposal_costs_only_what_follows():
    text = f'{{"claims": [{json.dumps(FIRST)}, {{"quote": second}}, {json.dumps(SECOND)}]}}'
    answer = read_answer(text)
    assert [p.quote for p in answer.proposals] == ["first"]
    assert "is no JSON" in answer.fault


@pytest.mark.parametrize("value", ['{"a":' * 50_000, "[" * 50_000, '{"n": 1' + "0" * 5_000 + "}"])
def test_json_made_to_hurt_is_an_answer_that_broke_off(value):
    answer = read_answer(f'{{"claims": [{value}')
    assert answer.proposals == ()
    assert answer.fault is not None


def test_an_item_of_another_shape_is_rejected_with_what_was_wanted():
    answer = read_answer(written({"quote": "first"}, SECOND))
    assert [p.quote for p in answer.proposals] == ["second"]
    (rejected,) = answer.rejected
    assert rejected.quote == "first"
    assert "missing required field `kind`" in rejected.why


def test_an_item_without_a_quote_is_shown_itself():
    (rejected,) = read_answer('{"claims": [{"kind": "status"}]}').rejected
    assert rejected.quote == '{"kind": "status"}'


def test_more_proposals_than_a_passage_can_hold_are_left():
    answer = read_answer(written(*[item()] * (MAX_PROPOSALS + 1)))
    assert len(answer.proposals) == MAX_PROPOSALS
    assert "more than 200" in answer.fault


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(0, 400))
def test_any_text_is_an_answer(text, cut):
    unclosed = '{"claims": [' + text.replace("]", "")
    for one in (text, written(item(quote=text))[:cut], unclosed):
        answer = read_answer(one)
        assert answer.proposals or answer.rejected or answer.fault

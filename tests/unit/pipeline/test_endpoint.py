import pytest

from landbridge.model.errors import EndpointFault, InvalidRecord
from landbridge.pipeline.endpoint import KEY, Endpoint, key_for


def endpoint(url="http://localhost:11434/v1", **changes):
    return Endpoint(**{"url": url, "model": "tester", **changes})


@pytest.mark.parametrize(
    ("url", "host", "target"),
    [
        ("http://localhost:11434/v1", "localhost:11434", "/v1/chat/completions"),
        ("https://llm.example/v1/", "llm.example", "/v1/chat/completions"),
        ("https://llm.example", "llm.example", "/chat/completions"),
        ("http://[::1]:8000/v1/chat/completions", "[::1]:8000", "/v1/chat/completions"),
        ("https://llm.example/a?v=2", "llm.example", "/a/chat/completions?v=2"),
    ],
)
def test_the_address_asked_is_the_one_for_chat_completions(url, host, target):
    assert (endpoint(url).host, endpoint(url).target) == (host, target)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"url": "ftp://llm.example/v1"}, "neither http://HOST nor https://HOST"),
        ({"url": "llm.example/v1"}, "neither http://HOST nor https://HOST"),
        ({"url": "http:///v1"}, "neither http://HOST nor https://HOST"),
        ({"url": "http://llm.example:99999/v1"}, "is none"),
        ({"url": "http://[::1/v1"}, "is none"),
        ({"url": "http://me:sk-secret@llm.example/v1"}, f"the key belongs in {KEY}"),
        ({"url": "http://llm.example/v1#sk-secret"}, "fragment"),
        ({"url": "http://llm.example/v1\nsk-secret"}, "no address has"),
        ({"url": "http://llm.example/a b"}, "no address has"),
        ({"model": " "}, "the model's name"),
        ({"model": "a\nb"}, "the model's name"),
        ({"model": "a" * 121}, "the model's name"),
        ({"timeout": 0}, "leaves no time"),
        ({"timeout": float("nan")}, "leaves no time"),
    ],
)
def test_an_endpoint_that_cannot_be_says_why_and_repeats_no_secret(changes, why):
    with pytest.raises(InvalidRecord, match="Endpoint") as refused:
        endpoint(**changes)
    assert why in str(refused.value)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "url", ["https://llm.example/v1", "http://127.0.0.1/v1", "http://localhost"]
)
def test_a_key_goes_where_nobody_on_the_way_can_read_it(url):
    assert key_for(endpoint(url), {KEY: "sk-1"}) == "sk-1"


@pytest.mark.parametrize("url", ["http://llm.example/v1", "http://192.0.2.7/v1"])
def test_a_key_is_not_sent_in_the_clear_to_another_machine(url):
    with pytest.raises(EndpointFault, match="in the clear"):
        key_for(endpoint(url), {KEY: "sk-1"})
    assert key_for(endpoint(url), {}) is None


@pytest.mark.parametrize("key", ["sk 1", "sk-1\r\nHost: x", "sk-\u00e9"])
def test_a_key_with_characters_that_no_key_has_is_not_sent(key):
    with pytest.raises(EndpointFault, match="no key has") as refused:
        key_for(endpoint(), {KEY: key})
    assert key not in str(refused.value)


def test_an_empty_key_is_none():
    assert key_for(endpoint(), {KEY: ""}) is None

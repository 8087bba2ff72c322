import socket

import pytest
from tests.unit.pipeline.modelserver import endpoint_at, give, serving

from landbridge.model.errors import EndpointFault
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.posting import post


def test_a_response_comes_with_its_status_type_and_body():
    with serving(give(b"[]", status=418, kind="Application/JSON; charset=utf-8")) as server:
        response = post(endpoint_at(server), b"{}", headers={"X-Test": "1"})
        ((_, headers, _),) = server.asked
    assert (response.status, response.type, response.body) == (418, "application/json", b"[]")
    assert headers["X-Test"] == "1"


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (TimeoutError(), "llm.example gave no whole answer within 7 seconds"),
        (socket.gaierror(-2, "Name or service not known"), "cannot be reached: name or service"),
        (OSError(113, "No route to host"), "cannot be asked: no route to host"),
        (OSError(), "cannot be asked: oserror"),
        (ConnectionResetError(), "closed the connection before its answer was whole"),
    ],
)
def test_a_host_that_cannot_be_had_is_one_line(fault, why, monkeypatch):
    def failing(*_, **__):
        raise fault

    monkeypatch.setattr(socket, "create_connection", failing)
    endpoint = Endpoint(url="https://llm.example/v1", model="tester", timeout=7)
    with pytest.raises(EndpointFault) as refused:
        post(endpoint, b"{}", headers={})
    assert why in str(refused.value)
    assert refused.value.host == "llm.example"

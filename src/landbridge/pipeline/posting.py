"""One HTTP request, bounded in time and size: the only place that opens a connection.

It goes straight to the host that the user named: no redirect is followed, no proxy is asked.
"""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Event, Timer
from time import monotonic

from landbridge.model.errors import EndpointFault
from landbridge.pipeline.endpoint import Endpoint

MAX_BODY = 2 * 1024 * 1024
"""Most bytes of an answer that are read; one to the longest passage has some 100,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What came back.

    Attributes:
        status: HTTP status.
        type: Media type in lower case, without parameters.
        after: Seconds that ``Retry-After`` asks for, or 0.
        body: Whole.
    """

    status: int
    type: str
    after: float
    body: bytes


def post(endpoint: Endpoint, body: bytes, *, headers: Mapping[str, str]) -> Response:
    """Send a request and return the response.

    Raises:
        EndpointFault: When there is no whole response in time, or it is too large.
    """
    connection = _connection(endpoint)
    late = Event()
    try:
        begun = monotonic()
        connection.connect()
        left = endpoint.timeout - (monotonic() - begun)
        with _cut_off(connection.sock, after=left, late=late):
            response = _exchange(connection, endpoint, body, headers)
    except (OSError, HTTPException) as fault:
        if late.is_set():
            raise _late(endpoint) from fault
        if isinstance(fault, EndpointFault):
            raise
        raise _fault(endpoint, fault) from fault
    finally:
        connection.close()
    if late.is_set():  # what was cut off can look whole
        raise _late(endpoint)
    return response


def _connection(endpoint: Endpoint) -> HTTPConnection:
    made = HTTPSConnection if endpoint.parts.scheme == "https" else HTTPConnection
    return made(endpoint.parts.hostname or "", endpoint.parts.port, timeout=endpoint.timeout)


@contextmanager
def _cut_off(connected: socket.socket, *, after: float, late: Event) -> Iterator[None]:
    """End a connection after some seconds, however slowly it still gives bytes."""

    def end() -> None:
        late.set()
        socket.socket.shutdown(connected, socket.SHUT_RDWR)  # beneath TLS: that is being read

    timer = Timer(max(after, 0), end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _exchange(
    connection: HTTPConnection, endpoint: Endpoint, body: bytes, headers: Mapping[str, str]
) -> Response:
    connection.request("POST", endpoint.target, body=body, headers=dict(headers))
    with connection.getresponse() as answer:
        data = answer.read(MAX_BODY + 1)
        if len(data) > MAX_BODY:
            raise EndpointFault(endpoint.host, f"answered with more than {MAX_BODY:,} bytes")
        if answer.length:
            raise _broken(endpoint)
        return Response(
            status=answer.status,
            type=answer.headers.get_content_type(),
            after=_seconds(answer.headers.get("Retry-After", "")),
            body=data,
        )


def _seconds(text: str) -> float:
    """Return the seconds of a ``Retry-After``; a date there is not read."""
    return float(text) if text.isascii() and text.isdigit() else 0


def _broken(endpoint: Endpoint) -> EndpointFault:
    why = "closed the connection before its answer was whole"
    return EndpointFault(endpoint.host, why, passing=True)


def _late(endpoint: Endpoint) -> EndpointFault:
    return EndpointFault(endpoint.host, f"gave no whole answer within {endpoint.timeout:g} seconds")


def _fault(endpoint: Endpoint, fault: OSError | HTTPException) -> EndpointFault:
    """Return what went wrong, in one line."""
    match fault:
        case TimeoutError():
            return _late(endpoint)
        case ConnectionRefusedError() | socket.gaierror():
            return EndpointFault(endpoint.host, f"cannot be reached: {_said(fault)}")
        case ConnectionError() | HTTPException():
            return _broken(endpoint)
        case _:
            return EndpointFault(endpoint.host, f"cannot be asked: {_said(fault)}")


def _said(fault: Exception) -> str:
    words = fault.strerror if isinstance(fault, OSError) else None
    return " ".join((words or type(fault).__name__).lower().split())

"""A server on this machine that answers as a language model's endpoint might, well or badly."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from landbridge.pipeline.endpoint import Endpoint


def completion(content, *, finish="stop") -> bytes:
    """Return a chat completion whose model wrote something."""
    message = {"role": "assistant", "content": content}
    return json.dumps({"choices": [{"message": message, "finish_reason": finish}]}).encode()


def proposing(*items, finish="stop") -> bytes:
    """Return a chat completion that proposes some claims."""
    return completion(json.dumps({"claims": list(items)}), finish=finish)


def give(body=b"", *, status=200, kind="application/json", **headers):
    """Return a way of answering: with this body, whole."""

    def answer(handler):
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def close(handler):
    """Answer nothing and close the connection."""
    handler.close_connection = True


def break_off(handler):
    """Close the connection in the middle of the body."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.close_connection = True


def hang(handler):
    """Say nothing until the test is over."""
    handler.server.over.wait()


def drip(handler):
    """Give a byte of a header every now and then, for ever."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.over.wait(0.02):
        try:
            handler.wfile.write(b"a")
        except OSError:
            return


def drip_body(handler):
    """Give a byte of the body every now and then."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    while not handler.server.over.wait(0.02):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


def flood(handler):
    """Send a body without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    try:
        while not handler.server.over.is_set():
            handler.wfile.write(b" " * 65_536)
    except OSError:
        return


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers["Content-Length"])
        server = self.server
        server.asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(length))))
        answers = server.answers
        answers[min(len(server.asked), len(answers)) - 1](self)

    def log_message(self, *_):
        pass


@contextmanager
def serving(*answers):
    """Run a server whose requests are answered one after the other, the last way ever after."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.answers, server.asked, server.over = answers, [], Event()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def endpoint_at(server, **changes) -> Endpoint:
    """Return the endpoint of a running server."""
    fields = {"url": f"http://127.0.0.1:{server.server_port}/v1", "model": "tester", "timeout": 60}
    return Endpoint(**{**fields, **changes})

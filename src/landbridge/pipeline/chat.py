"""Ask a language model by chat completions, patiently but not for long."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

import msgspec

from landbridge.model.errors import EndpointFault
from landbridge.pipeline.endpoint import KEY, Endpoint
from landbridge.pipeline.posting import Response, post
from landbridge.proposals.prompt import Prompt

PAUSES = (1.0, 4.0)
"""Seconds before the second and the third try, where trying again may help."""

LONGEST_PAUSE = 20.0
"""Most seconds waited when an endpoint asks to be left alone for a while."""

_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
_UNWANTED = frozenset({400, 422})
"""Statuses by which an endpoint refuses a request's form."""

_NO_KEY = frozenset({401, 403})
_WISHES: Mapping[str, object] = {"temperature": 0, "response_format": {"type": "json_object"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model wrote; ``cut`` when it was not allowed to finish."""

    text: str
    cut: bool


@dataclass(frozen=True, slots=True)
class _Message:
    content: str | None = None


@dataclass(frozen=True, slots=True)
class _Choice:
    message: _Message
    finish_reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Completion:
    choices: list[_Choice] = field(default_factory=list)


class Chat:
    """A model at an endpoint. The key lives in this object alone: no record, message or file has it."""

    def __init__(
        self, endpoint: Endpoint, *, key: str | None, wait: Callable[[float], object]
    ) -> None:
        """Ask nothing yet.

        Args:
            endpoint: Where.
            key: As ``endpoint.key_for`` gives it; sent as bearer token, or None.
            wait: Waits for some seconds.
        """
        self._endpoint = endpoint
        self._headers = _headers(key)
        self._wait = wait
        self._plain = False

    def ask(self, prompt: Prompt) -> Reply:
        """Return the model's reply, trying up to three times.

        Raises:
            EndpointFault: When there is none, saying what the endpoint did last.
        """
        for pause in PAUSES:
            try:
                return self._reply(prompt)
            except EndpointFault as fault:
                if not fault.passing:
                    raise
                self._wait(min(max(pause, fault.after), LONGEST_PAUSE))
        return self._reply(prompt)

    def _reply(self, prompt: Prompt) -> Reply:
        response = self._post(prompt)
        if response.status in _UNWANTED and not self._plain:
            self._plain = True
            response = self._post(prompt)
        if response.status != HTTPStatus.OK:
            raise self._refused(response)
        if response.type != "application/json":
            why = f"answered with {response.type[:40]} where JSON was wanted"
            raise EndpointFault(self._endpoint.host, why)
        return self._read(response.body)

    def _post(self, prompt: Prompt) -> Response:
        """Send a prompt; some models take no temperature or form of answer, and are asked without."""
        wishes = {} if self._plain else _WISHES
        request = {
            "model": self._endpoint.model,
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "stream": False,
            **wishes,
        }
        body = json.dumps(request).encode()
        return post(self._endpoint, body, headers=self._headers)

    def _refused(self, response: Response) -> EndpointFault:
        status = response.status
        phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else ""
        why = f"answered {status} {phrase}".rstrip()
        if status // 100 == 3:  # noqa: PLR2004 - the redirects
            why += ", a redirect, which is not followed"
        if status in _NO_KEY:
            why += f"; a key is read from {KEY}"
        return EndpointFault(
            self._endpoint.host, why, passing=status in _BUSY, after=response.after
        )

    def _read(self, body: bytes) -> Reply:
        try:
            completion = msgspec.json.decode(body, type=_Completion)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as fault:
            why = "answered with what is no chat completion"
            raise EndpointFault(self._endpoint.host, why) from fault
        choice = completion.choices[0] if completion.choices else None
        if choice is None or not choice.message.content:
            why = "answered without a word from the model"
            raise EndpointFault(self._endpoint.host, why)
        return Reply(text=choice.message.content, cut=choice.finish_reason == "length")


def _headers(key: str | None) -> Mapping[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    return {**headers, "Authorization": f"Bearer {key}"} if key else headers

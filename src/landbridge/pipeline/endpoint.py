"""Where a language model answers: an address the user gives, and a key from the environment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit, urlunsplit

from landbridge.model.errors import EndpointFault, InvalidRecord

KEY = "LANDBRIDGE_LLM_KEY"
"""Environment variable that holds the key, where one is wanted; it is read nowhere else from."""

TIMEOUT = 60.0
"""Seconds one answer may take; small models on a desktop need tens of them for a full passage."""

MAX_NAME = 120
"""Code points of a model's name, which stands in every claim it proposes."""

_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint for chat completions, and the model to ask there.

    Attributes:
        url: What ``/chat/completions`` is added to, such as ``http://localhost:11434/v1``; an
            address that ends so already is taken as it is.
        model: Name of the model, as the endpoint knows it.
        timeout: Seconds that one answer may take, from asking to its last byte.

    Raises:
        InvalidRecord: Naming every fault; the address itself is not repeated, since it may hold a
            secret.
    """

    url: str
    model: str
    timeout: float = TIMEOUT

    def __post_init__(self) -> None:
        faults = [*_faults(self.url)]
        if not self.model.strip() or not self.model.isprintable() or len(self.model) > MAX_NAME:
            faults.append(f"the model's name is empty, unprintable or over {MAX_NAME} characters")
        if not self.timeout > 0:
            faults.append(f"a timeout of {self.timeout} seconds leaves no time to answer")
        if faults:
            raise InvalidRecord(record="Endpoint", faults=faults)

    @property
    def parts(self) -> SplitResult:
        """The address asked, taken apart."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/")
        return parts._replace(path=path if path.endswith(_PATH) else path + _PATH)

    @property
    def target(self) -> str:
        """The address asked, without scheme and host."""
        return urlunsplit(("", "", self.parts.path, self.parts.query, ""))

    @property
    def host(self) -> str:
        """Host and port, for messages."""
        return self.parts.netloc

    @property
    def is_private(self) -> bool:
        """Whether what is sent is encrypted or never leaves this machine."""
        return self.parts.scheme == "https" or _is_loopback(self.parts.hostname or "")


def key_for(endpoint: Endpoint, environment: Mapping[str, str]) -> str | None:
    """Return the key that an environment holds for an endpoint, or None.

    Raises:
        EndpointFault: When it is no key, or would be sent unencrypted to another machine.
    """
    key = environment.get(KEY)
    if not key:
        return None
    why = None
    if not endpoint.is_private:
        why = f"is not sent {KEY} in the clear; want https, or no key"
    elif not key.isascii() or not key.isprintable() or " " in key:
        why = f"is not asked: {KEY} has characters that no key has"
    if why is not None:
        raise EndpointFault(endpoint.host, why)
    return key


def _faults(url: str) -> Iterator[str]:
    """Yield what is wrong with an address."""
    if not (url.isascii() and url.isprintable() and " " not in url):
        yield "the address has characters that no address has"
        return
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as fault:
        yield f"the address is none: {fault}"
        return
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        yield "the address begins with neither http://HOST nor https://HOST"
    if "@" in parts.netloc:
        yield f"the address holds a name or password; the key belongs in {KEY}"
    if parts.fragment:
        yield "the address has a fragment (#)"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False

"""Options by which a user lets a language model propose claims; without them there is no network."""

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from landbridge.model.errors import InvalidRecord
from landbridge.pipeline.endpoint import TIMEOUT, Endpoint, key_for

Command = TypeVar("Command", bound=Callable[..., Any])

LONGEST_TIMEOUT = 3600
"""Seconds; a model that takes an hour for a passage is of no use."""


def llm_options(command: Command) -> Command:
    """Add ``--llm``, ``--llm-model`` and ``--llm-timeout``."""
    url = click.option(
        "--llm",
        metavar="URL",
        help="Let a model at this OpenAI-compatible address propose further claims; the text is sent there.",
    )
    model = click.option("--llm-model", metavar="NAME", help="The model to ask there.")
    timeout = click.option(
        "--llm-timeout",
        default=TIMEOUT,
        show_default=True,
        type=click.FloatRange(0, LONGEST_TIMEOUT, min_open=True),
        metavar="SECONDS",
        help="How long one of its answers may take.",
    )
    return url(model(timeout(command)))


def endpoint_of(options: Mapping[str, Any]) -> Endpoint | None:
    """Return the endpoint that the options name, or None when no address is given.

    Args:
        options: Values of ``llm_options``, by parameter name.

    Raises:
        click.UsageError: When an address or a model is missing, or cannot be one.
        EndpointFault: When the key in the environment cannot be used there.
    """
    url, model = options["llm"], options["llm_model"]
    if (url is None) != (model is None):
        message = "--llm URL and --llm-model NAME belong together"
        raise click.UsageError(message)
    if url is None:
        return None
    try:
        endpoint = Endpoint(url=url, model=model, timeout=options["llm_timeout"])
    except InvalidRecord as fault:
        raise click.UsageError("--llm: " + "; ".join(fault.faults)) from fault
    key_for(endpoint, os.environ)
    return endpoint

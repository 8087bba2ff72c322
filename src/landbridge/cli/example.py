"""Help that ends with an example to copy."""

from typing import Any

import click


class Example(click.Command):
    """A command whose help shows how it is called.

    Attributes:
        example: Command lines, one a line.
    """

    def __init__(self, *args: Any, example: str, **kwargs: Any) -> None:
        """Take the example beside what Click takes."""
        super().__init__(*args, **kwargs)
        self.example = example

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example below the options, its lines as they are."""
        super().format_epilog(ctx, formatter)
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")

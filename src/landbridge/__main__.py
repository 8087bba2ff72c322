"""Run ``python -m landbridge``."""

from landbridge.cli.main import cli

if __name__ == "__main__":
    cli(prog_name="landbridge")

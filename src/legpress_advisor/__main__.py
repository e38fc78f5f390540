"""The door: `advisor` and `python -m legpress_advisor`. Nothing is imported before an interrupt can be met quietly."""

import sys


def main() -> None:
    """Run one command and leave with its exit code."""
    try:
        import gc

        # One short command makes little garbage; letting the collector sleep saves a tenth of its time.
        gc.disable()
        from legpress_advisor.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()

"""Starts the game: `python3 main.py` opens the board, `python3 main.py --help` lists the commands."""

import os
import sys

if __name__ == "__main__":
    # Words that any Python understands, so that one which is too old can say so in a line.
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.stderr.write("threshold: needs Python 3.11 or newer, but this is " + sys.version.split()[0])
        sys.stderr.write("; try `python3.13 main.py` or `py main.py`, or see python.org/downloads\n")
        sys.exit(2)

    try:
        # Where Python was told to be safe it does not look beside the file that it runs.
        home = os.path.dirname(os.path.abspath(__file__))
        if home not in sys.path:
            sys.path.insert(0, home)

        import bootstrap

        # Who prints or hosts may have no network then: the first start brings what that needs.
        extras = ["report", "web"]
        if sys.argv[1:2] == ["test"]:
            extras += ["dev"]
            if {"--long", "--needs"} & {*sys.argv}:
                extras += ["analysis", "cluster", "research"]
            if "--long" in sys.argv and sys.platform == "linux":
                extras += ["fuzz"]
        bootstrap.enter(extras)

        from game.cli import main

        sys.exit(main())
    except KeyboardInterrupt:
        # Ctrl-C before a command has begun; those that have begun see to it themselves.
        sys.exit(130)

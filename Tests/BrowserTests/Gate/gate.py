"""Holds a built site to what its readers were promised, in a real browser.

Usage: gate.py SITE [AREA ...], where an area is one of those of `AREAS`.

Prints one line for each thing that is wrong. Ends with 0 where nothing is, 1 where something is,
and 2 where it could not look.
"""

import sys
from pathlib import Path

import browser
import markup

AREAS = {
    "accessibility": browser.accessibility,
    "reflow": browser.reflow,
    "isolation": browser.isolation,
    "scripts": browser.without_scripts,
    "print": browser.printing,
    "markup": markup.problems,
}


def main(arguments):
    if not arguments or any(area not in AREAS for area in arguments[1:]):
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(arguments[0]).resolve()
    found = [
        f"{area}: {problem}"
        for area in arguments[1:] or AREAS
        for problem in AREAS[area](site)
    ]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

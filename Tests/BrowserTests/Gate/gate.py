"""Holds a built site to what its readers were promised, in a real browser.

Usage: gate.py SITE [AREA [TYPE]], where an area is one of those of `AREAS`, and a type of page
one of those of `pages.PATTERNS`.

Prints one line for each thing that is wrong. Ends with 0 where nothing is, 1 where something is,
and 2 where it could not look.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

import browser
import markup
import pages

AREAS = {
    "accessibility": browser.accessibility,
    "reflow": browser.reflow,
    "isolation": browser.isolation,
    "scripts": browser.without_scripts,
    "print": browser.printing,
    "markup": markup.problems,
}


def main(arguments):
    site, area, kind = (arguments + [None, None, None])[:3]
    unknown = (area and area not in AREAS) or (kind and kind not in pages.PATTERNS)
    if not site or unknown or len(arguments) > 3:
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(site).resolve()
    looked_at = pages.one_of_each(site, [kind] if kind else pages.PATTERNS)
    found = 0
    for name in [area] if area else AREAS:
        for problem in AREAS[name](site, looked_at):
            found += 1
            print(f"{name}: {problem}", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, browser.Error) as error:
        print(error, file=sys.stderr)
        sys.exit(2)

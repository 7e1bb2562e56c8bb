"""Holds a built site to what its readers were promised, in a real browser.

Usage: gate.py SITE AREA [TYPE], where an area is one of those of `AREAS` and `SITE_AREAS`, and a
type of page one of those of `pages.PATTERNS` and `pages.ON_REQUEST`.

Prints one line for each thing that is wrong. Ends with 0 where nothing is, 1 where something is,
and 2 where it could not look.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

import attacks
import browser
import markup
import pages
import search
import tables
import walk
import weight

# What looks at one page of each type.
AREAS = {
    "accessibility": browser.accessibility,
    "reflow": browser.reflow,
    "isolation": browser.isolation,
    "scripts": browser.without_scripts,
    "print": browser.printing,
    "markup": markup.problems,
}

# What looks at a site as a whole.
SITE_AREAS = {
    "attacks": attacks.problems,
    "links": walk.broken_links,
    "names": search.names,
    "search": search.problems,
    "tables": tables.problems,
    "walk": walk.problems,
    "weight": weight.problems,
}


def main(arguments):
    site, area, kind = (arguments + [None, None, None])[:3]
    known = area in AREAS or (area in SITE_AREAS and not kind)
    if not known or (kind and kind not in {**pages.PATTERNS, **pages.ON_REQUEST}) or len(arguments) > 3:
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(site).resolve()
    found = 0
    for problem in problems(site, area, kind):
        found += 1
        print(f"{area}: {problem}", flush=True)
    return 1 if found else 0


def problems(site, area, kind):
    if area in SITE_AREAS:
        return SITE_AREAS[area](site)
    return AREAS[area](site, pages.one_of_each(site, [kind] if kind else pages.PATTERNS))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, browser.Error) as error:
        print(error, file=sys.stderr)
        sys.exit(2)

"""Which pages of a site stand for all of their type."""

# The first page that matches is looked at; any of them has to do.
PATTERNS = {
    "home": "index.html",
    "404": "404.html",
    "plain": "pages/*/*.html",
    "model": "patient-assistant/index.html",
    "everything": "records-api/everything.html",
    "index": "patient-assistant/threats/index.html",
    "rows in groups": "patient-assistant/threats/by-severity.html",
    "threat": "patient-assistant/threats/t-*.html",
    "forwarding": "patient-assistant/threats/pa-*.html",
    "mitigation": "patient-assistant/mitigations/m-*.html",
    "evidence": "patient-assistant/evidence/e-*.html",
    "asset": "patient-assistant/assets/[!i]*.html",
    "element": "patient-assistant/elements/[!i]*.html",
    "flow": "patient-assistant/flows/f-*.html",
    "boundary": "patient-assistant/boundaries/[!i]*.html",
    "diagram": "patient-assistant/diagrams/[!i]*.html",
    "attack tree": "patient-assistant/attack-trees/at-*.html",
    "frameworks": "frameworks/index.html",
    "framework": "frameworks/owasp-agentic-2026/index.html",
    "entry of a framework": "frameworks/*/asi*.html",
    "prose of a model": "patient-assistant/pages/*.html",
    "search": "search.html",
    "a to z": "a-z.html",
    "tags": "tags.html",
    "owners": "owners.html",
    "checks": "checks/index.html",
    "check": "checks/one-way-store.html",
    "checks of a model": "patient-assistant/checks.html",
}

# Pages that a site has only where its repository tells more; looked at where they are asked for.
ON_REQUEST = {
    "changes": "*/changes.html",
}


def pattern(kind):
    return PATTERNS.get(kind) or ON_REQUEST[kind]


def one_of_each(site, kinds):
    """One page of each type: its type and its file. A type without a page is an error."""
    found = []
    for kind in kinds:
        files = sorted(site.glob(pattern(kind)))
        if not files:
            raise FileNotFoundError(f"{site} has no page of type '{kind}' ({pattern(kind)})")
        found.append((kind, files[0]))
    return found

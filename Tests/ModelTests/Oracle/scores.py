"""Reads CVSS vectors, one a line, and writes the score of each: of version 3 the base score."""

import sys

from cvss import CVSS3, CVSS4

for line in sys.stdin:
    vector = line.strip()
    calculator = CVSS4 if vector.startswith("CVSS:4.0/") else CVSS3
    print(calculator(vector).scores()[0])

"""Counts the records of Web of Science's tagged format: from `PT` to `ER`; references and people stand a line each."""

import re
import sys


def lines(record, tag):
    found = re.search(rf"(?m)^{tag} (.*(?:\n   .*)*)", record)
    return [line for line in found.group(1).split("\n") if line.strip()] if found else []


print("file", "records", "title", "abstract", "people", "references", "venue", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8-sig") as file:
        found = re.findall(r"(?ms)^PT .*?^ER *$", file.read())
    people = sum(len(line.split(";")) for record in found for line in lines(record, "AF") or lines(record, "AU"))
    counts = [sum(bool(lines(record, tag)) for record in found) for tag in ("TI", "AB")]
    references = sum(len(lines(record, "CR")) for record in found)
    venues = sum(bool(lines(record, "SO")) for record in found)
    print(name, len(found), *counts, people, references, venues, sep="\t")

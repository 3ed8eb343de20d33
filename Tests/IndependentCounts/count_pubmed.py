"""Counts the records of PubMed's text format: a record begins with its id, at the beginning or behind a blank line."""

import re
import sys

START = re.compile(r"(?m)(?:^PMID ?- ?\d|(?:\A|\n\s*\n)(?:PMC |PMCR) ?- ?\d)")


def has(record, tag):
    return re.search(rf"(?m)^{tag} *- *\S", record) is not None


print("file", "records", "title", "abstract", "people", "doi", "pmid", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        text = file.read()
    starts = [found.start() for found in START.finditer(text)]
    found = [text[a:b] for a, b in zip(starts, starts[1:] + [len(text)])]
    kept = [record for record in found if has(record, "TI") or has(record, "AB")]
    people = sum(len(re.findall(r"(?m)^(?:FAU|CN ) *- *\S", record)) for record in kept)
    dois = sum(re.search(r"(?m)^(?:AID|LID) *- (?:doi:10\.|10\..*\[doi\])", record) is not None for record in kept)
    ids = sum(record.lstrip().startswith("PMID") for record in kept)
    titles, abstracts = (sum(has(record, tag) for record in kept) for tag in ("TI", "AB"))
    print(name, len(found), titles, abstracts, people, dois, ids, sep="\t")

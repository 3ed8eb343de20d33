"""Counts the records of RIS: what stands before a line `ER  -`, or before a second `TY  -` where that line is lost."""

import re
import sys

LINE = re.compile(r"^\ufeff?\s*([A-Z][A-Z0-9])(?:[ \t]{2,}|[ ]?\t)-[ ]?(.*)$")


def records(path):
    with open(path, encoding="utf-8-sig", newline=None) as file:
        fields, last = [], None
        for line in file:
            found = LINE.match(line.rstrip("\n"))
            if not found:
                if last is not None:
                    last[1] += " " + line.strip()
                continue
            tag, value = found.groups()
            if tag == "TY" and any(field[0] == "TY" for field in fields) and fields[-1][0] != "TY":
                yield fields
                fields = []
            last = [tag, value.strip()]
            if tag == "ER":
                yield fields + [last]
                fields, last = [], None
            else:
                fields.append(last)


def has(record, tags):
    return any(tag in tags and value.strip() for tag, value in record)


def authors(record):
    def of(tags):
        return [value for tag, value in record if tag in tags and value.strip(" ,")]

    # Some programs write the authors of articles where editors belong.
    is_article = any(tag == "TY" and value not in ("BOOK", "EDBOOK", "CHAP", "CONF", "CPAPER") for tag, value in record)
    return of(("AU", "A1")) or (of(("A2", "A3", "A4")) if is_article else [])


print("file", "records", "title", "abstract", "people", "doi", sep="\t")
for name in sys.argv[1:]:
    # Fields between two records, of which some databases have one, are no record.
    found = [record for record in records(name) if has(record, ("TI", "T1", "AB", "N2", "TY")) or record[-1][0] == "ER"]
    kept = [record for record in found if has(record, ("TI", "T1", "ST", "TT", "AB", "N2"))]
    titles = sum(has(record, ("TI", "T1", "ST", "TT")) for record in kept)
    abstracts = sum(has(record, ("AB", "N2")) for record in kept)
    people = sum(len(authors(record)) for record in kept)
    dois = sum(any(re.search(r"10\.\d{4,}/", value) for tag, value in record if tag in ("DO", "UR")) for record in kept)
    print(name, len(found), titles, abstracts, people, dois, sep="\t")

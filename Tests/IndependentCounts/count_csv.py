#!/usr/bin/env python3
"""Counts the papers of tables: CSV, TSV and the like.

A paper is a row with a title or an abstract; the delimiter is the one that stands most often in the header.
"""
import csv
import sys

NAMES = {
    "title": {"title"},
    "abstract": {"abstract"},
    "authors": {"authors", "first_authors", "author names"},
    "keywords": {"keywords"},
    # Embase writes the date at the end of its source.
    "year": {"year", "publication_year", "source"},
    "doi": {"doi"},
}


def count(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        header = file.readline()
        delimiter = max(",;\t|", key=header.count)
        file.seek(0)
        rows = [row for row in csv.reader(file, delimiter=delimiter) if any(cell.strip() for cell in row)]
    columns = {}
    for index, name in enumerate(rows[0]):
        for field, names in NAMES.items():
            if name.strip().lower() in names:
                columns.setdefault(field, index)

    def cell(row, field):
        index = columns.get(field)
        return row[index].strip() if index is not None and index < len(row) else ""

    papers = [row for row in rows[1:] if cell(row, "title") or cell(row, "abstract")]
    refused = len(rows) - 1 - len(papers)
    return [len(rows) - 1, refused] + [sum(bool(cell(row, field)) for row in papers) for field in NAMES]


print("\t".join(["file", "records", "refused", *NAMES]))
for path in sys.argv[1:]:
    print("\t".join([path, *map(str, count(path))]))

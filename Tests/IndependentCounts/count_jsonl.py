"""Counts the papers of JSON lines: an object a line."""

import json
import sys

print("file", "records", "title", "abstract", "authors", "year", "doi", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        papers = [json.loads(line) for line in file if line.strip()]
    fields = ["title", "abstract", "authors", "year"]
    counts = [sum(bool(paper.get(field)) for paper in papers) for field in fields]
    dois = sum(bool(paper.get("doi")) or "doi.org/" in str(paper.get("url")) for paper in papers)
    print(name, len(papers), *counts, dois, sep="\t")

"""Counts what full texts of S2ORC hold, in any of their generations."""

import json
import sys

print("file", "records", "title", "abstract", "people", "year", "venue", "doi", "references", "cited", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        paper = json.load(file)
    about = paper.get("metadata", paper)
    parse = paper.get("pdf_parse") or paper.get("grobid_parse") or paper
    entries = parse["bib_entries"]
    marks = [
        span["ref_id"]
        for part in ("abstract", "body_text", "back_matter") for paragraph in parse.get(part) or []
        if isinstance(paragraph, dict) for span in paragraph["cite_spans"]
    ]
    print(
        name, 1,
        int(bool(about.get("title"))),
        int(bool(about.get("abstract") or paper.get("abstract") or parse.get("abstract"))),
        len(about.get("authors", [])),
        int(bool(about.get("year"))),
        int(bool(about.get("venue"))),
        int(bool(about.get("doi"))),
        len(entries),
        len(set(marks) & set(entries)),
        sep="\t")

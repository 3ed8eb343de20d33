"""Counts the papers of Semantic Scholar's Graph API: one, a batch, or the page of a search."""

import json
import sys

print("file", "records", "title", "abstract", "people", "year", "doi", "references", "citations", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        answer = json.load(file)
    answer = answer.get("data", answer) if isinstance(answer, dict) else answer
    papers = [paper for paper in (answer if isinstance(answer, list) else [answer]) if paper]
    print(
        name, len(papers),
        sum(bool(p.get("title")) for p in papers),
        sum(bool(p.get("abstract") or (p.get("tldr") or {}).get("text")) for p in papers),
        sum(len(p.get("authors") or []) for p in papers),
        sum(bool(p.get("year")) for p in papers),
        sum("DOI" in (p.get("externalIds") or {}) for p in papers),
        sum(len(p.get("references") or []) for p in papers),
        sum(len(p.get("citations") or []) for p in papers),
        sep="\t")

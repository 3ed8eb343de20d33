"""Counts the papers of Hugging Face daily answers: {"papers": [{…}]}, fields in the paper or in its `paper`."""

import json
import sys

print("file", "records", "title", "abstract", "authors", "people", "year", "code", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        papers = [entry | entry.get("paper", {}) for entry in json.load(file)["papers"]]
    people = [[a for a in p.get("authors") or [] if (a if isinstance(a, str) else a["name"]).strip(" ,")] for p in papers]
    print(
        name, len(papers),
        sum(bool(p.get("title")) for p in papers),
        sum(bool(p.get("abstract") or p.get("summary")) for p in papers),
        sum(bool(a) for a in people), sum(map(len, people)),
        sum(bool(p.get("publishedAt") or p.get("published") or p.get("date")) for p in papers),
        sum("github.com/" in str(p.get("githubRepo") or p.get("github") or "") for p in papers),
        sep="\t")

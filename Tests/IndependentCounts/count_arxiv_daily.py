"""Counts the rows of a daily arXiv list that keeps itself as JSON: topic, id, row of Markdown."""

import json
import sys

print("file", "records", "title", "authors", "year", "arxiv", "code", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        rows = [row.strip().strip("|").split("|") for topic in json.load(file).values() for row in topic.values()]
    print(
        name, len(rows),
        sum(bool(row[1].strip("* ")) for row in rows),
        sum(bool(row[-3].replace("et.al.", "").strip()) for row in rows),
        sum(row[0].strip("*")[:4].isdigit() for row in rows),
        sum("arxiv.org/abs/" in row[-2] for row in rows),
        sum("github.com/" in row[-1] for row in rows),
        sep="\t")

"""Compares two sets of Hugging Face daily answers by the papers' ids: `count_diff.py OLD… -- NEW…`."""

import json
import sys


def ids(names):
    found = set()
    for name in names:
        with open(name, encoding="utf-8") as file:
            found |= {paper["id"] for paper in json.load(file)["papers"]}
    return found


split = sys.argv.index("--")
old, new = ids(sys.argv[1:split]), ids(sys.argv[split + 1:])
print(len(old), len(new), len(new - old), len(old - new), len(new & old), sep="\t")

"""Counts the records of MODS, of which the prefix of its names does not matter."""

import re
import sys
import xml.etree.ElementTree as ET


def text(element):
    return "" if element is None else " ".join("".join(element.itertext()).split())


def bare(tree):
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
    return tree


def is_author(name):
    roles = [text(role).lower() for role in name.findall("role/roleTerm")]
    return not roles or any(role in ("author", "aut", "creator", "cre", "ctb") for role in roles)


print("file", "records", "refused", "title", "abstract", "people", "year", "venue", "keywords", "doi", sep="\t")
for name in sys.argv[1:]:
    records = list(bare(ET.parse(name)).iter("mods"))
    papers = [e for e in records if text(e.find("titleInfo/title")) or text(e.find("abstract"))]
    hosts = [e.find("relatedItem[@type='host']") for e in papers]
    dates = [
        [text(d) for tag in ("dateIssued", "copyrightDate", "dateCreated") for d in e.findall(f".//originInfo/{tag}")]
        for e in papers
    ]
    print(
        name, len(records), len(records) - len(papers),
        sum(bool(text(e.find("titleInfo/title"))) for e in papers),
        sum(bool(text(e.find("abstract"))) for e in papers),
        sum(is_author(n) and any(text(p) for p in n.findall("namePart")) for e in papers for n in e.findall("name")),
        sum(any(re.search(r"\d{4}", d) for d in found) for found in dates),
        sum(h is not None and bool(text(h.find("titleInfo/title"))) for h in hosts),
        sum(any(text(t) for t in e.findall("subject/topic")) for e in papers),
        sum(any(i.get("type") == "doi" for i in e.findall("identifier")) for e in papers),
        sep="\t")

"""Counts the papers of ACL Anthology XML; front matter is none."""

import sys
import xml.etree.ElementTree as ET


def text(element):
    return "" if element is None else "".join(element.itertext()).strip()


print("file", "records", "refused", "title", "abstract", "authors", "people", "year", "venue", "doi", "acl", "code", sep="\t")
for name in sys.argv[1:]:
    papers = [(volume, paper) for volume in ET.parse(name).iter("volume") for paper in volume.iter("paper")]
    print(
        name, len(papers), 0,
        sum(bool(text(p.find("title"))) for _, p in papers),
        sum(bool(text(p.find("abstract"))) for _, p in papers),
        sum(p.find("author") is not None for _, p in papers),
        sum(len(p.findall("author")) for _, p in papers),
        sum(bool(text(v.find("meta/year"))) for v, _ in papers),
        sum(bool(text(v.find("meta/booktitle"))) for v, _ in papers),
        sum(bool(text(p.find("doi"))) for _, p in papers),
        sum(bool(text(p.find("url"))) for _, p in papers),
        sum(any("github.com/" in code.get("url", "") for code in p.findall("pwccode")) for _, p in papers),
        sep="\t")

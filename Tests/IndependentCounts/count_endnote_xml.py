"""Counts the records of EndNote's XML: the text of a field is that of its styles."""

import re
import sys
import xml.etree.ElementTree as ET


def text(element):
    return "" if element is None else " ".join("".join(element.itertext()).split())


print("file", "records", "title", "abstract", "people", "year", "keywords", "doi", sep="\t")
for name in sys.argv[1:]:
    papers = [e for e in ET.parse(name).iter("record") if text(e.find("titles/title")) or text(e.find("abstract"))]
    print(
        name, sum(1 for _ in ET.parse(name).iter("record")),
        sum(bool(text(e.find("titles/title"))) for e in papers),
        sum(bool(text(e.find("abstract"))) for e in papers),
        sum(bool(text(a)) for e in papers for a in e.findall("contributors/authors/author")),
        sum(bool(re.search(r"\d{4}", text(e.find("dates/year")))) for e in papers),
        sum(any(text(k) for k in e.findall("keywords/keyword")) for e in papers),
        sum(bool(re.search(r"10\.\d{4,}/", text(e.find("electronic-resource-num")))) for e in papers),
        sep="\t")

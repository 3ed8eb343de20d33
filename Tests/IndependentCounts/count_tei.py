"""Counts the papers that GROBID wrote as TEI, and their references: an entry of a list within `back`."""

import re
import sys
import xml.etree.ElementTree as ET

N = "{http://www.tei-c.org/ns/1.0}"
DOI = re.compile(r"(?<![\d.])10\.\d{4,9}/\S")


def words(element):
    return "".join(element.itertext()).strip() if element is not None else ""


print("file", "records", "title", "abstract", "people", "references", "cited_doi", sep="\t")
for name in sys.argv[1:]:
    root = ET.parse(name).getroot()
    papers = list(root.iter(N + "TEI"))
    people = [
        a for paper in papers for a in paper.iterfind(f"{N}teiHeader//{N}biblStruct/{N}analytic/{N}author/{N}persName")]
    entries = [e for paper in papers for e in paper.iterfind(f"{N}text/{N}back//{N}listBibl/{N}biblStruct")]
    print(
        name, len(papers),
        sum(bool(words(p.find(f"{N}teiHeader/{N}fileDesc/{N}titleStmt/{N}title"))) for p in papers),
        sum(bool(words(p.find(f"{N}teiHeader/{N}profileDesc/{N}abstract"))) for p in papers),
        len(people), len(entries), sum(bool(DOI.search(" ".join(e.itertext()))) for e in entries), sep="\t")

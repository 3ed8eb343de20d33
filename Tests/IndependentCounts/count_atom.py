"""Counts the entries of arXiv's Atom feeds, as they are or in a string of a JSON object; errors are refused."""

import json
import sys
import xml.etree.ElementTree as ET

ATOM, ARXIV = "{http://www.w3.org/2005/Atom}", "{http://arxiv.org/schemas/atom}"

print("file", "records", "refused", "title", "abstract", "people", "year", "venue", "doi", "arxiv", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        body = file.read()
    if body.lstrip().startswith("{"):
        body = json.loads(body)["body"]
    entries = ET.fromstring(body.encode()).findall(ATOM + "entry")
    papers = [e for e in entries if "/api/errors" not in e.findtext(ATOM + "id")]
    print(
        name, len(entries), len(entries) - len(papers), *(
            sum(bool((e.findtext(tag) or "").strip()) for e in papers)
            for tag in (ATOM + "title", ATOM + "summary")),
        sum(len(e.findall(ATOM + "author")) for e in papers), *(
            sum(bool((e.findtext(tag) or "").strip()) for e in papers)
            for tag in (ATOM + "published", ARXIV + "journal_ref", ARXIV + "doi")),
        sum("/abs/" in e.findtext(ATOM + "id") for e in papers),
        sep="\t")

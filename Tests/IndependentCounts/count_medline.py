"""Counts the citations of PubMed XML. A file that is not well-formed is counted by its tags; all of it is refused."""

import re
import sys
import xml.etree.ElementTree as ET


def text(element):
    return "" if element is None else "".join(element.itertext()).strip()


def title(citation):
    paths = ("MedlineCitation/Article/ArticleTitle", "BookDocument/ArticleTitle", "BookDocument/Book/BookTitle")
    return next((text(citation.find(path)) for path in paths if text(citation.find(path))), "")


def abstract(citation):
    paths = ("MedlineCitation/Article/Abstract/AbstractText", "BookDocument/Abstract/AbstractText")
    return "".join(text(part) for path in paths for part in citation.findall(path))


print("file", "records", "refused", "title", "abstract", "pmid", "keywords", "references", sep="\t")
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        body = file.read()
    try:
        root = ET.fromstring(body)
    except ET.ParseError:
        count = len(re.findall(rb"<Pubmed(?:Book)?Article>", body))
        print(name, count, count, 0, 0, 0, 0, 0, sep="\t")
        continue
    found = [e for e in root.iter() if e.tag in ("PubmedArticle", "PubmedBookArticle")]
    papers = [e for e in found if title(e) or abstract(e)]
    print(
        name, len(found), len(found) - len(papers),
        sum(bool(title(e)) for e in papers),
        sum(bool(abstract(e)) for e in papers),
        sum(bool(text(next(e.iter("PMID"), None))) for e in papers),
        sum(any(text(k) for tag in ("DescriptorName", "Keyword") for k in e.iter(tag)) for e in papers),
        sum(
            sum(1 for _ in e.iter("Reference")) or
            sum(c.get("RefType") == "Cites" for c in e.iter("CommentsCorrections")) for e in papers),
        sep="\t")

"""Counts the articles of JATS and their references: a reference is a citation within a `ref`."""

import html.entities
import re
import sys
import xml.etree.ElementTree as ET

CITATIONS = {"element-citation", "mixed-citation", "nlm-citation", "citation", "citation-alternatives"}
DOI = re.compile(r"(?<![\d.])10\.\d{4,9}/\S")


def parse(name):
    parser = ET.XMLParser()
    # Names of characters that the article's DTD would declare.
    parser.entity.update({key.rstrip(";"): value for key, value in html.entities.html5.items()})
    return ET.parse(name, parser).getroot()


def words(element):
    return "".join(element.itertext()).strip() if element is not None else ""


def says_doi(citation):
    texts = [" ".join(citation.itertext())] + [value for e in citation.iter() for value in e.attrib.values()]
    return any(DOI.search(text) for text in texts)


print("file", "records", "title", "abstract", "authors", "people", "year", "doi", "references", "cited_doi", sep="\t")
for name in sys.argv[1:]:
    root = parse(name)
    articles = [root] if root.tag == "article" else list(root.iter("article"))
    metas = [article.find("front/article-meta") for article in articles]
    people = [
        [c for c in meta.findall("contrib-group/contrib[@contrib-type='author']") if c.find("name") is not None
         or c.find("collab") is not None] for meta in metas]
    citations = [c for article in articles for ref in article.iter("ref") for c in ref if c.tag in CITATIONS]
    print(
        name, len(articles),
        sum(bool(words(meta.find("title-group/article-title"))) for meta in metas),
        sum(any(words(abstract) for abstract in meta.findall("abstract")) for meta in metas),
        sum(bool(p) for p in people), sum(map(len, people)),
        sum(meta.find("pub-date/year") is not None for meta in metas),
        sum(meta.find("article-id[@pub-id-type='doi']") is not None for meta in metas),
        len(citations), sum(map(says_doi, citations)), sep="\t")

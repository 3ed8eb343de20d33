"""The quickest common way to read each format in Python, with the fields that `paperGraph read` gives.

    peer.py FORMAT PATH > records.jsonl

A process of its own for each run, so that both sides pay for their start. orjson writes (and reads JSON), lxml reads XML,
rispy RIS, bibtexparser BibTeX, the csv module CSV. Markup in titles is flattened, LaTeX is decoded where the library offers it.
"""
import os
import sys

FIELDS = ("id", "title", "abstract", "authors", "year", "venue", "doi", "url")


def files(path):
    return [os.path.join(path, name) for name in sorted(os.listdir(path))] if os.path.isdir(path) else [path]


def record(**fields):
    return {name: fields[name] for name in FIELDS if fields.get(name)}


def jsonl(path, loads):
    with open(path, "rb") as lines:
        for line in lines:
            if line.strip():
                r = loads(line)
                yield record(**{name: r.get(name) for name in FIELDS})


def text(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else None


def acl_xml(path):
    from lxml import etree
    for _, paper in etree.iterparse(path, tag="paper"):
        authors = [" ".join(filter(None, (text(a.find("first")), text(a.find("last"))))) for a in paper.findall("author")]
        yield record(title=text(paper.find("title")), abstract=text(paper.find("abstract")), authors=authors,
                     doi=text(paper.find("doi")), url=text(paper.find("url")))
        paper.clear()


def medline_xml(path):
    from lxml import etree
    for _, cited in etree.iterparse(path, tag="PubmedArticle"):
        article = cited.find("MedlineCitation/Article")
        authors = [" ".join(filter(None, (text(a.find("ForeName")), text(a.find("LastName")))))
                   for a in article.findall("AuthorList/Author")]
        abstract = " ".join(filter(None, (text(t) for t in article.findall("Abstract/AbstractText"))))
        doi = [text(i) for i in cited.findall("PubmedData/ArticleIdList/ArticleId") if i.get("IdType") == "doi"]
        yield record(id=text(cited.find("MedlineCitation/PMID")), title=text(article.find("ArticleTitle")),
                     abstract=abstract, authors=authors, venue=text(article.find("Journal/Title")),
                     year=text(article.find("Journal/JournalIssue/PubDate/Year")), doi=doi[0] if doi else None)
        cited.clear()


def bibtex(path):
    import bibtexparser
    from bibtexparser.bparser import BibTexParser
    from bibtexparser.customization import convert_to_unicode
    with open(path, encoding="utf-8") as source:
        entries = bibtexparser.load(source, BibTexParser(common_strings=True, customization=convert_to_unicode)).entries
    for e in entries:
        yield record(id=e["ID"], title=e.get("title"), abstract=e.get("abstract"), year=e.get("year"),
                     authors=e.get("author", "").split(" and "), venue=e.get("booktitle"), doi=e.get("doi"), url=e.get("url"))


def ris(path):
    import rispy
    with open(path, encoding="utf-8") as source:
        for e in rispy.load(source):
            yield record(id=e.get("id"), title=e.get("title") or e.get("primary_title"), abstract=e.get("abstract"),
                         authors=e.get("authors"), year=e.get("year"), venue=e.get("secondary_title"), doi=e.get("doi"),
                         url=(e.get("urls") or [None])[0])


def table(path):
    import csv
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as source:
        for e in csv.DictReader(source):
            yield record(id=e["ID"], title=e["Title"], abstract=e["Abstract"], authors=e["Authors"].split("; "),
                         year=e["Year"], venue=e["Source title"], doi=e["DOI"], url=e["URL"])


def csl(path, loads):
    with open(path, "rb") as source:
        for e in loads(source.read()):
            yield record(id=e.get("id"), title=e.get("title"), abstract=e.get("abstract"),
                         authors=[f"{a.get('given', '')} {a.get('family', '')}".strip() for a in e.get("author", [])],
                         year=e["issued"]["date-parts"][0][0], venue=e.get("container-title"), doi=e.get("DOI"), url=e.get("URL"))


def main():
    kind, path = sys.argv[1:]
    if kind.endswith("/json"):
        import json
        loads, dumps = json.loads, lambda r: json.dumps(r, ensure_ascii=False).encode()
    else:
        import orjson
        loads, dumps = orjson.loads, orjson.dumps
    readers = {"acl-xml": acl_xml, "medline-xml": medline_xml, "bibtex": bibtex, "ris": ris, "csv": table,
               "jsonl": lambda p: jsonl(p, loads), "csl-json": lambda p: csl(p, loads)}
    out = sys.stdout.buffer
    for file in files(path):
        for r in readers[kind.split("/")[0]](file):
            out.write(dumps(r) + b"\n")


main()

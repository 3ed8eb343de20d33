"""Reading speed beside Python: whole processes, the same fields out, both sides in turn.

    run.py BINARY [FORMAT …]

Makes its inputs from the Anthology's 95,336 papers beside the checkout (`../shared`), so that every format holds the same
papers; without it, says so and ends. Prints a table: median seconds of five runs each, the ratio, peak memory, and the share of
records whose fields are equal on both sides (blanks and letter case of ids apart).
"""
import csv
import itertools
import json
import lzma
import os
import statistics
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CORPORA = os.path.join(ROOT, "..", "shared", "corpora")
RUNS = 5
PEERS = {
    "jsonl": ["orjson", "json"], "acl-xml": ["lxml"], "medline-xml": ["lxml"], "bibtex": ["bibtexparser"], "ris": ["rispy"],
    "csv": ["csv"], "csl-json": ["orjson", "json"],
}
# bibtexparser needs minutes for what the others read in seconds.
PAPERS = {"bibtex": 3000}
ENDINGS = {"acl-xml": ".xml", "medline-xml": ".xml", "bibtex": ".bib", "csl-json": ".json"}


def in_child(work):
    """Runs `work` in a process of its own: what it used must not count as memory of the processes that are measured."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("The inputs could not be made.")


def papers():
    with lzma.open(os.path.join(CORPORA, "acl-anthology.jsonl.xz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def named(name):
    given, _, family = name.rpartition(" ")
    return given, family


def write(kinds, paths):
    everything = papers()
    for kind in kinds:
        chosen = everything[:: max(1, len(everything) // PAPERS.get(kind, len(everything)))]
        with open(paths[kind], "w", encoding="utf-8", newline="") as out:
            MAKERS[kind](chosen, out)


def jsonl(papers, out):
    for p in papers:
        out.write(json.dumps(p, ensure_ascii=False) + "\n")


def acl_xml(papers, out):
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<collection id="2024.all"><volume id="long">\n')
    for number, p in enumerate(papers, 1):
        out.write(f'<paper id="{number}"><title>{escape(p["title"])}</title>')
        for given, family in map(named, p.get("authors", [])):
            out.write(f"<author><first>{escape(given)}</first><last>{escape(family)}</last></author>")
        if p.get("abstract"):
            out.write(f'<abstract>{escape(p["abstract"])}</abstract>')
        out.write(f"<url>2024.long.{number}</url></paper>\n")
    out.write("</volume></collection>\n")


def medline_xml(papers, out):
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n')
    for number, p in enumerate(papers, 1):
        out.write(f'<PubmedArticle><MedlineCitation><PMID Version="1">{number}</PMID><Article><Journal><JournalIssue>'
                  f'<PubDate><Year>{p["year"]}</Year></PubDate></JournalIssue><Title>{escape(p.get("venue") or "")}</Title>'
                  f'</Journal><ArticleTitle>{escape(p["title"])}</ArticleTitle>')
        if p.get("abstract"):
            out.write(f'<Abstract><AbstractText>{escape(p["abstract"])}</AbstractText></Abstract>')
        out.write("<AuthorList>")
        for given, family in map(named, p.get("authors", [])):
            out.write(f"<Author><LastName>{escape(family)}</LastName><ForeName>{escape(given)}</ForeName></Author>")
        out.write("</AuthorList></Article></MedlineCitation></PubmedArticle>\n")
    out.write("</PubmedArticleSet>\n")


def bibtex(papers, out):
    for p in papers:
        fields = {"title": p["title"], "author": " and ".join(p.get("authors", [])), "year": p["year"],
                  "booktitle": p.get("venue"), "abstract": p.get("abstract"), "url": p.get("url")}
        out.write(f'@inproceedings{{{p["id"]},\n')
        for name, value in fields.items():
            if value and not set("{}\\\"@%#&$_^~") & set(str(value)):
                out.write(f"  {name} = {{{value}}},\n")
        out.write("}\n\n")


def ris(papers, out):
    for p in papers:
        out.write(f'TY  - CONF\nID  - {p["id"]}\nTI  - {p["title"]}\n')
        for given, family in map(named, p.get("authors", [])):
            out.write(f"AU  - {family}, {given}\n")
        for tag, value in (("PY", p["year"]), ("T2", p.get("venue")), ("AB", p.get("abstract")), ("UR", p.get("url"))):
            if value:
                out.write(f"{tag}  - {value}\n")
        out.write("ER  - \n\n")


def table(papers, out):
    rows = csv.writer(out)
    rows.writerow(["ID", "Title", "Authors", "Year", "Source title", "Abstract", "DOI", "URL"])
    for p in papers:
        rows.writerow([p["id"], p["title"], "; ".join(p.get("authors", [])), p["year"], p.get("venue"), p.get("abstract"), "",
                       p.get("url")])


def csl(papers, out):
    json.dump([{"id": p["id"], "type": "paper-conference", "title": p["title"], "abstract": p.get("abstract") or "",
                "author": [{"given": given, "family": family} for given, family in map(named, p.get("authors", []))],
                "issued": {"date-parts": [[p["year"]]]}, "container-title": p.get("venue") or "", "URL": p.get("url") or ""}
               for p in papers], out, ensure_ascii=False)


MAKERS = {"jsonl": jsonl, "acl-xml": acl_xml, "medline-xml": medline_xml, "bibtex": bibtex, "ris": ris, "csv": table,
          "csl-json": csl}


def timed(command, out):
    """Seconds and peak memory (MB) of a whole process that writes to a file."""
    with open(out, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if status not in (0, 3 << 8):
        sys.exit(f"{' '.join(command)} ended with status {status}.")
    return seconds, usage.ru_maxrss / 1024


def fields(path):
    """What both sides are compared by, a row a record; names as sets of words, since only some turn `Family, Given` round."""
    def plain(value):
        return " ".join(str(value or "").split())
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            r = json.loads(line)
            names = [sorted(plain(name).replace(",", " ").split()) for name in r.get("authors", [])]
            yield plain(r.get("title")), plain(r.get("abstract")), names


def agreement(ours, theirs):
    pairs = list(itertools.zip_longest(fields(ours), fields(theirs)))
    return len(pairs), sum(a == b for a, b in pairs) / max(1, len(pairs))


def main():
    binary = os.path.abspath(sys.argv[1])
    if not os.path.exists(os.path.join(CORPORA, "acl-anthology.jsonl.xz")):
        print("Reading beside Python: left out, since the Anthology's papers are not beside the checkout.")
        return
    kinds = sys.argv[2:] or list(PEERS)
    print("| format | records | MB | paperGraph s (MB) | peer s (MB) | peer ÷ paperGraph | same fields |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, report = (os.path.join(folder, name) for name in ("ours", "theirs", "report"))
        paths = {kind: os.path.join(folder, kind + ENDINGS.get(kind, "." + kind)) for kind in kinds}
        in_child(lambda: write(kinds, paths))
        for kind, peer in ((kind, peer) for kind in kinds for peer in PEERS[kind]):
            command = [sys.executable, os.path.join(HERE, "peer.py"), f"{kind}/{peer}", paths[kind]]
            pairs = [(timed([binary, "read", paths[kind]], ours), timed(command, theirs)) for _ in range(RUNS)]
            (mine, memory), (peers, other) = ([statistics.median(x) for x in zip(*side)] for side in zip(*pairs))

            def compare():
                with open(report, "w") as out:
                    out.write("{:,}|{:.1%}".format(*agreement(ours, theirs)))

            in_child(compare)
            with open(report) as result:
                count, same = result.read().split("|")
            print(f"| {kind} | {count} | {os.path.getsize(paths[kind]) / 1e6:.0f} | {mine:.2f} ({memory:.0f}) "
                  f"| {peer} {peers:.2f} ({other:.0f}) | {peers / mine:.1f} | {same} |", flush=True)


main()

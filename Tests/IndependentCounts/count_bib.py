"""Counts the entries of BibTeX files and which fields they have: an `@type{` that begins a line, up to its own brace."""

import re
import sys


def decoded(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    for zeros, encoding in ((data[0::2], "utf-16-be"), (data[1::2], "utf-16-le")):
        if len(data) > 16 and zeros.count(0) > len(zeros) * 0.9:
            return data.decode(encoding)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def entries(text):
    end = 0
    for match in re.finditer(r"(?m)^[ \t]*@[ \t]*(\w+)\s*([{(])", text):
        if match.start() < end:
            continue
        depth, end = 0, match.end() - 1
        while end < len(text):
            depth += (text[end] in "{(" and text[end] == match[2]) - (text[end] == {"{": "}", "(": ")"}[match[2]])
            end += 1
            if depth == 0:
                break
        if match[1].lower() not in ("comment", "string", "preamble", "xdata", "set"):
            yield text[match.start():end]


def has(entry, *names):
    return any(re.search(r"(?im)[,\s{]%s\s*=\s*[{\"]*\s*[^\s{\"},]" % re.escape(name), entry) for name in names)


def counts(found):
    """An entry without a title of its own, by the book it is, or of the one it names, and without an abstract is refused."""
    whole = r"(?i)@\s*(mv)?(book|proceedings|collection)\b"
    titled = [
        e for e in found
        if has(e, "title", "shorttitle", "crossref") or (re.match(whole, e.lstrip()) and has(e, "booktitle"))]
    kept = [e for e in found if e in titled or has(e, "abstract")]
    fields = ["abstract", "author", "keywords"]
    return [len(found), len(found) - len(kept), len(titled)] + [sum(has(e, name) for e in kept) for name in fields]


print("file", "records", "refused", "title", "abstract", "authors", "keywords", sep="\t")
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        text = decoded(file.read()).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    print(name, *counts(list(entries(text))), sep="\t")

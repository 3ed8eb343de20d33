"""Counts the records of EndNote's tagged format: from one `%0`, or from one blank line where there is none, to the next."""

import re
import sys

print("file", "records", "title", "abstract", "people", sep="\t")
for name in sys.argv[1:]:
    with open(name, encoding="utf-8-sig") as file:
        text = file.read()
    parts = re.split(r"(?m)^(?=%0)" if re.search(r"(?m)^%0", text) else r"\n\s*\n", text)
    found = [part for part in parts if re.search(r"(?m)^%", part)]
    kept = [part for part in found if re.search(r"(?m)^%[TX] *\S", part)]
    titles, abstracts = (sum(bool(re.search(rf"(?m)^%{tag} *\S", part)) for part in kept) for tag in "TX")
    people = sum(len(re.findall(r"(?m)^%A *\S", part)) for part in kept)
    print(name, len(found), titles, abstracts, people, sep="\t")

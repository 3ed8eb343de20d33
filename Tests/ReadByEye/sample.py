"""Prints records of a format beside the lines that they were read from, for a person to compare.

python3 Tests/ReadByEye/sample.py PROGRAM FORMAT INPUT… draws 20 records, or all if there are fewer.
"""

import collections
import json
import random
import subprocess
import sys
import tempfile

SEED, COUNT, WIDTH = 3, 20, 200


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=False).stdout


def cut(text):
    return text if len(text) <= WIDTH else f"{text[:WIDTH]} … {text[-40:]} [{len(text)}]"


program, wanted, *inputs = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    report = json.loads(run(program, "build", *inputs, "--graph", f"{folder}/graph.sqlite", "--json"))
files = [file["name"] for file in report["files"] if file["format"] == wanted]
records = [json.loads(line) for line in run(program, "read", *files).splitlines()]
beginnings = collections.defaultdict(set)
for record in records:
    beginnings[record["source"]["file"]].add(record["source"]["line"])
if len(records) > COUNT:
    records = [records[i] for i in sorted(random.Random(SEED).sample(range(len(records)), COUNT))]
for record in records:
    place = record.pop("source")
    with open(place["file"], encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    end = min((line for line in beginnings[place["file"]] if line > place["line"]), default=len(lines) + 1)
    print(f"\n#### {place['file']}:{place['line']}")
    for line in lines[place["line"] - 1:end - 1]:
        print(cut(line.strip()))
    print("---- read")
    for field, value in record.items():
        print(f"  {field}: {cut(json.dumps(value, ensure_ascii=False))}")

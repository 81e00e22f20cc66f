"""Lets the tools of others read the folders of results that fentan writes.

    check.py FENTAN

Every scenario's results are validated: datapackage.json with all its files by frictionless, without
a warning; results.json by jsonschema with the schema that `fentan schema --results` prints; the CSV
files are read by Python's csv and must say what the JSON says; tables.md is read by markdown-it and must
have as many cells in a line as in its heading, and no other markup. Then single cells, lines and members
are broken, and each must be found.
"""

import csv
import hashlib
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import frictionless
import jsonschema
import markdown_it

ROOT = pathlib.Path(__file__).resolve().parents[3]
FENTAN = pathlib.Path(sys.argv[1]).resolve()
PARTS = ["value", "se", "low", "high", "exact", "z"]
UNITS = set(re.findall(
    r"`(\w+)`",
    re.search(r"Units are words: (.*?)\.", (ROOT / "Docs/Results.md").read_text(), re.S)[1]))
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"not so: {what}")


def fentan(*arguments, codes=(0, 1, 98, 99)):
    done = subprocess.run([FENTAN, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8")
    if done.returncode not in codes:
        sys.exit(f"{' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


SCHEMA = json.loads(fentan("schema", "--results"))
jsonschema.Draft7Validator.check_schema(SCHEMA)
VALIDATOR = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def errors_of_json(document):
    return [f"{list(e.absolute_path)[:3]}: {e.message[:200]}" for e in VALIDATOR.iter_errors(document)]


def errors_of_package(folder):
    """What frictionless says of a package: (type, message) of each error, and its warnings."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    errors = [(e.type, e.message) for e in report.errors]
    for task in report.tasks:
        errors += [(e.type, e.message) for e in task.errors]
    warnings = list(report.warnings) + [w for task in report.tasks for w in task.warnings]
    return errors, warnings


def number(cell):
    return None if cell == "" else float(cell)


def same(cell, value):
    """A cell beside the value that JSON has."""
    if isinstance(value, list):
        return cell == " ".join(value)
    if isinstance(value, bool):
        return cell == str(value).lower()
    if isinstance(value, (int, float)):
        return number(cell) == value
    return cell == (value or "")


def read(path):
    """A CSV file as Python reads it: its header, and its lines by name."""
    text = path.read_bytes().decode("utf-8-sig")
    lines = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return lines.fieldnames, list(lines)


def compare_lists(folder, document):
    """Files that hold the same as a list of the JSON."""
    for name, member in [("results", "rows"), ("expectations", "expectations"),
                         ("observed", "observed"), ("facts", "facts")]:
        items = document.get(member, [])
        path = folder / f"{name}.csv"
        expect(path.exists() == bool(items) or name == "results", f"{path} and {member}")
        if not path.exists():
            continue
        header, lines = read(path)
        expect(len(lines) == len(items), f"{path}: as many lines as {member}")
        for line, item in zip(lines, items):
            wrong = [key for key in header if not same(line[key], item[key])]
            expect(not wrong, f"{path}: {wrong} of {item}")


def compare_distributions(folder, document):
    """The three files that hold what the JSON has as lists of numbers."""
    for name, member in [("histograms", "bins"), ("exceedance", "exceedance"),
                         ("lorenz", "lorenz")]:
        expected = [
            [d["variant"], d["metric"], d["group"], d["unit"], *numbers]
            for d in document["distributions"] for numbers in d[member]
        ]
        path = folder / f"{name}.csv"
        expect(path.exists() == bool(expected), f"{path} and {member}")
        lines = read(path)[1] if expected else []
        found = [cells[:4] + [number(c) for c in cells[4:]]
                 for cells in (list(line.values()) for line in lines)]
        expect(found == expected, f"{path} holds {member}")


def compare_markdown(text, what):
    """A text of tables as GitHub reads it: CommonMark with tables and strikethrough."""
    tokens = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    width, cells = None, 0
    for token in tokens:
        if token.type in ("thead_open", "tr_open"):
            width, cells = (None if token.type == "thead_open" else width), 0
        cells += token.type in ("th_open", "td_open")
        if token.type == "tr_close":
            width = width or cells
            expect(cells == width, f"{what}: {cells} cells of {width}")
        markup = {c.type for c in token.children or []} - {"text", "softbreak", "text_special"}
        expect(not markup, f"{what}: {markup} in {token.content[:80]}")
        expect(not token.type.startswith(("html", "code", "fence")), f"{what}: {token.type}")
    rows = sum(line.startswith("| ") for line in text.splitlines())
    marks = sum(line.startswith("| ---") for line in text.splitlines())
    found = sum(token.type == "tr_open" for token in tokens)
    expect(found == rows - marks > 0, f"{what}: {found} lines of tables, {rows - marks} written")


def compare_metrics(folder, document):
    """The tables of metrics, made anew from the tidy rows."""
    made = {}
    convergence = folder / "convergence.csv"
    skipped = len(read(convergence)[1]) if convergence.exists() else 0
    for row in document["rows"][: len(document["rows"]) - skipped]:
        if row["statistic"] in ("reported", "observed"):
            continue
        line = made.setdefault(row["metric"], {}).setdefault((row["variant"], row["group"]), {})
        for part in PARTS:
            if row[part] is not None:
                name = row["statistic"] + ("" if part == "value" else f"_{part}")
                line[name] = row[part]
    files = {path.stem: read(path) for path in folder.glob("tables/*.csv")}
    expect(files.keys() == made.keys(), f"{folder}: tables {sorted(files)} of {sorted(made)}")
    for metric, (header, lines) in files.items():
        expect(header[:3] == ["variant", "group", "unit"], f"{metric}: names first")
        found = {
            (line["variant"], line["group"]): {
                name: number(line[name]) for name in header[3:] if line[name] != ""
            }
            for line in lines
        }
        expect(found == made[metric], f"{folder}/tables/{metric}.csv holds its rows")
        expect(set(header[3:]) == {name for line in found.values() for name in line},
               f"{folder}/tables/{metric}.csv has no empty column")


def check(folder, what):
    """All that is said of a folder of results."""
    document = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    for error in errors_of_json(document)[:5]:
        expect(False, f"{what}: results.json: {error}")
    errors, warnings = errors_of_package(folder)
    expect(not errors, f"{what}: frictionless: {errors[:3]}")
    expect(not warnings, f"{what}: frictionless warns: {warnings[:3]}")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    listed = {resource["path"] for resource in package["resources"]}
    there = {str(p.relative_to(folder)) for p in folder.glob("**/*.csv")}
    expect(listed == there, f"{what}: datapackage.json lists {listed ^ there}")
    compare_lists(folder, document)
    compare_distributions(folder, document)
    units = {row["unit"] for row in document["rows"]}
    expect(units <= UNITS, f"{what}: units {units - UNITS} are not in Docs/Results.md")
    if document["rows"]:
        compare_markdown((folder / "tables.md").read_text(encoding="utf-8"), what)
    compare_metrics(folder, document)
    return document


def scenarios(folder):
    """Every scenario, and runs of other kinds."""
    models = {}
    paths = sorted((ROOT / "Scenarios").glob("**/*.yaml"))
    for path in paths:
        name = str(path.relative_to(ROOT))
        out = folder / "all" / path.relative_to(ROOT).with_suffix("")
        out.parent.mkdir(parents=True, exist_ok=True)
        few = "20" if {"campaigns", "plans"} & set(path.parts) else "60"
        fentan("compare", name, "-n", few, "--quiet", "--out", out)
        document = check(out, name)
        model = json.loads(fentan("yaml", name)).get("model", "extends")
        models[model] = models.get(model, 0) + bool(document["rows"])
    print(f"{sum(models.values())} scenarios: {models}")
    expect({"packet", "campaign", "mutual-aid"} <= models.keys(), "all models are there")
    kinds = {
        "exact": ["exact", "Scenarios/membership.yaml"],
        "nothing-exact": ["exact", "Scenarios/campaigns/qq-2015.yaml"],
        "precision": ["run", "Scenarios/equal-pool.yaml", "--precision", "2%"],
        "convergence": ["run", "Scenarios/equal-pool.yaml", "-n", "4000", "--convergence"],
        "spread": ["run", "Scenarios/plans/how-unsure-is-the-incidence.yaml", "-n", "4096",
                   "--set", "run.sampling=stratified"],
        "controlled": ["run", "Scenarios/plans/how-unsure-is-the-incidence.yaml", "-n", "400",
                       "--set", "run.variance-reduction=control-variates"],
        "thresholds": ["run", "Scenarios/lucky-packet.yaml", "-n", "500", "--expect",
                       "max(amount) <= 1元", "--bom"],
    }
    for kind, arguments in kinds.items():
        fentan(*arguments, "--quiet", "--out", folder / kind)
        check(folder / kind, kind)
    for arguments in (["sharing", "Scenarios/who-subsidises-whom.yaml"],
                      ["coverage", "mean", "--repetitions", "200"]):
        errors = errors_of_json(json.loads(fentan(*arguments, "--json")))
        expect(not errors, f"{arguments[0]}: {errors[:3]}")


def nasty(folder):
    """Names that mean something to CSV, JSON, Markdown or HTML come through as they are."""
    names = ["a, \"b\"", "*c* | `d` ~~e~~", "<b>f</b> &amp; [g](h)", "\\ $i$ _j_", "NA", "相互宝"]
    scenario = folder / "nasty.yaml"
    variants = "".join(
        f"    - name: {json.dumps(name, ensure_ascii=False)}\n      set: {{plan.members: {1000 + i}}}\n"
        for i, name in enumerate(names))
    scenario.write_text(
        "fentan: 1\nmodel: mutual-aid\nplan:\n  members: 1000\n  incidence: 1‰\n  benefit: 1万\n"
        f"compare:\n  variants:\n{variants}", encoding="utf-8")
    fentan("run", scenario, "-n", "50", "--quiet", "--out", folder / "nasty")
    document = check(folder / "nasty", "nasty names")
    found = list(dict.fromkeys(row["variant"] for row in document["rows"]))
    expect(found == names, f"{found} for {names}")
    text = (folder / "nasty" / "tables.md").read_text(encoding="utf-8")
    tokens = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    shown = {"".join(c.content for c in t.children) for t in tokens if t.type == "inline"}
    expect(set(names) <= shown, f"{set(names) - shown} are shown as they are")


def byte_order_mark(folder):
    """With --bom the same bytes behind a mark, and another run in the same folder leaves nothing."""
    for out, more in ((folder / "plain", []), (folder / "marked", ["--bom"])):
        fentan("run", "Scenarios/campaigns/shenzhen-2020.yaml", "-n", "20", "--quiet",
               "--convergence", "--out", out)
        fentan("run", "Scenarios/membership.yaml", "-n", "50", "--quiet", "--out", out, *more)
        check(out, f"membership {more}")
    plain, marked = (
        {p.relative_to(base): p.read_bytes() for p in base.glob("**/*.csv")}
        for base in (folder / "plain", folder / "marked")
    )
    expect(marked == {name: b"\xef\xbb\xbf" + data for name, data in plain.items()}, "--bom")
    expect(all(data.endswith(b"\r\n") for data in plain.values()), "lines end with CR LF")


def broken(folder):
    """Each of these is found, even where the digest is made to fit."""

    def breaks(what, kind, change, path="results.csv", fits=True):
        copy = folder / "broken"
        shutil.copytree(folder / "thresholds", copy)
        data = (copy / path).read_bytes()
        changed = change(data)
        expect(changed != data, f"{what}: something changes")
        (copy / path).write_bytes(changed)
        if fits:
            descriptor = copy / "datapackage.json"
            package = json.loads(descriptor.read_text(encoding="utf-8"))
            for resource in package["resources"]:
                if resource["path"] == path:
                    resource["bytes"] = len(changed)
                    resource["hash"] = f"sha256:{hashlib.sha256(changed).hexdigest()}"
            descriptor.write_text(json.dumps(package), encoding="utf-8")
        kinds = {kind for kind, _ in errors_of_package(copy)[0]}
        expect(kind in kinds, f"{what} is found: {kinds}")
        shutil.rmtree(copy)

    def last(line):
        return lambda data: data + line.encode() + b"\r\n"

    breaks("another byte", "hash-count", last(""), fits=False)
    breaks("a word for a number", "type-error", last(",amount,x=1,mean,many,,,,,,yuan"))
    breaks("no such statistic", "constraint-error", last(",amount,x=1,average,1,,,,,,yuan"))
    breaks("no metric", "constraint-error", last(",,x=1,mean,1,,,,,,yuan"))
    breaks("a line twice", "primary-key", lambda data: data + data.split(b"\r\n")[1] + b"\r\n")
    breaks("a cell too many", "extra-cell", last(",amount,x=1,mean,1,,,,,,yuan,"))
    breaks("another column", "incorrect-label", lambda d: d.replace(b"statistic", b"number", 1))
    breaks("no such outcome", "constraint-error", lambda d: d.replace(b",fail,", b",perhaps,"),
           path="expectations.csv")

    document = json.loads((folder / "thresholds" / "results.json").read_text(encoding="utf-8"))
    expect(not errors_of_json(document), "the JSON is valid before it is broken")
    for what, change in {
        "a new member": lambda d: d.update(more=1),
        "a new member of a row": lambda d: d["rows"][0].update(more=1),
        "a member that is missing": lambda d: d.pop("facts"),
        "a member of a row that is missing": lambda d: d["rows"][0].pop("z"),
        "a text for a number": lambda d: d["rows"][0].update(value="1"),
        "no such statistic": lambda d: d["rows"][0].update(statistic="average"),
        "no such outcome": lambda d: d["expectations"][0].update(outcome="perhaps"),
        "no such schema": lambda d: d.update(schema="fentan.results/2"),
    }.items():
        other = json.loads(json.dumps(document))
        change(other)
        expect(errors_of_json(other), f"{what} is found in the JSON")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        scenarios(folder)
        nasty(folder)
        byte_order_mark(folder)
        broken(folder)
    sys.exit(f"{len(failures)} failures" if failures else 0)


main()

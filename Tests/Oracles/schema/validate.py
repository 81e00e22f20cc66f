"""Compares `fentan schema` with `fentan check`, by an independent validator of JSON Schema.

Every scenario of the repository and every starter must be good for both, and so must each change of
GOOD; each change of BAD must be refused by both. Values are read by PyYAML, as editors do.

Usage: validate.py FENTAN
"""

import json
import pathlib
import subprocess
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]
FENTAN = str(pathlib.Path(sys.argv[1]).resolve())

PLAN = """fentan: 1
model: mutual-aid
run: {replications: 100}
plan:
  members: 5万
  incidence: 1‰
  benefit: 30万
  fee: 8%
"""
PACKET = """fentan: 1
model: packet
packet:
  total: 200 元
  count: 100
"""
CAMPAIGN = """fentan: 1
model: campaign
campaign:
  audience: 3000万
  rounds:
    - {pot: 2000万元, packets: 500万}
"""

# A scenario, a part of it, and what takes its place.
GOOD = [
    (PLAN, "5万", "20 million people"),
    (PLAN, "5万", "'5万人'"),
    (PLAN, "5万", "$dian-di-xiang-hu.members.low"),
    (PLAN, "5万", "$dian-di-xiang-hu.members.middle"),
    (PLAN, "5万", "uniform(2万, 9万)"),
    (PLAN, "5万", "1.5万"),
    (PLAN, "1‰", "0.001"),
    (PLAN, "1‰", "ci4-2020\n  male: 40%"),
    (PLAN, "30万", "300000.50"),
    (PLAN, "30万", "0.3 million yuan"),
    (PLAN, "8%", "'0.08'"),
    (PLAN, "8%", "8%\n  periods-per-year: 24 times"),
    (PLAN, "8%", "8%\n  calendar: {start: '2019-01-01', publication-lead: 7天, share-days: [14]}"),
    (PLAN, "8%", "8%\n  claims: {trend: -2%, waiting-period: $xiang-hu-bao.waiting-period}"),
    (PLAN, "8%", "8%\n  population: {matured: 'true'}"),
    (PLAN, "100}", "100, horizon: 3年, seed: '7'}"),
    (PLAN, "plan:", "expect: ['p99.9(period-share) <= 20 元', 'mean(annual-share)>3']\nplan:"),
    (PLAN, "plan:", "compare: {plan.members: [5万, 100000], plan.fee: [8%, 6%]}\nplan:"),
    (PLAN, "plan:", "compare: {zip: true, plan.fee: [8%, 6%], plan.benefit: [30万, 10万]}\nplan:"),
    (PLAN, "plan:", "compare: {variants: [{name: a, set: {plan.fee: 6%}}]}\nplan:"),
    (PLAN, "plan:", "title: 2019\nplan:"),
    (PACKET, "100\n", "100 个\n  split: dirichlet\n  alpha: 1.5\n"),
    (PACKET, "100\n", "100\n  minimum: 5分\n"),
    (PACKET, "100\n", "100\n  split: tiers\n  prizes: [{amount: 20.19元, stock: 5 份}]\n"),
    (CAMPAIGN, "3000万", "3000万\n  capacity: {requests: 14M/s, credits: 5万每秒}"),
    (CAMPAIGN, "{pot", "{at: '20:38', length: 1.5 minutes, pot"),
    (CAMPAIGN, "500万}", "500万, win: chance, win-chance: 3%}"),
]
BAD = [
    (PLAN, "model:", "modle:"),
    (PLAN, "mutual-aid", "mutual_aid"),
    (PLAN, "mutual-aid", "packet"),
    (PLAN, "fentan: 1", "fentan: 2"),
    (PLAN, "fentan: 1\n", ""),
    (PLAN, "  members: 5万\n", ""),
    (PLAN, "members", "member"),
    (PLAN, "5万", "many"),
    (PLAN, "5万", "5万元"),
    (PLAN, "5万", "1.5"),
    (PLAN, "5万", "0"),
    (PLAN, "5万", "-5"),
    (PLAN, "5万", "[5万]"),
    (PLAN, "5万", "$dian-di-xiang-hu.members"),
    (PLAN, "5万", "$dian-di-xiang-hu.nobody"),
    (PLAN, "5万", "$xiang-hu-bao.fee"),
    (PLAN, "5万", "50,000"),
    (PLAN, "5万", "triangle(2万, 9万)"),
    (PLAN, "1‰", "1 元"),
    (PLAN, "1‰", "ci4-2021"),
    (PLAN, "30万", "30 people"),
    (PLAN, "8%", "1.5"),
    (PLAN, "8%", "8%\n  male: 40%"),
    (PLAN, "8%", "8%\n  sharing: per-head"),
    (PLAN, "8%", "8%\n  calendar: {start: 2019-1-1}"),
    (PLAN, "8%", "8%\n  calendar: {publication-lead: 7 hours}"),
    (PLAN, "8%", "8%\n  population: {matured: maybe}"),
    (PLAN, "8%", "8%\n  entries: {curve: growth}"),
    (PLAN, "8%", "8%\n  entries: {curve: none, rate: 5%}"),
    (PLAN, "8%", "8%\n  exits: {old: {age: 60}}"),
    (PLAN, "100}", "100, horizon: 12 months}"),
    (PLAN, "100}", "100, seed: -1}"),
    (PLAN, "100}", "100, metrics: [share]}"),
    (PLAN, "100}", "100, metrics: []}"),
    (PLAN, "plan:", "expect: p99(period-share) <= 20\nplan:"),
    (PLAN, "plan:", "expect: [period-share <= 20]\nplan:"),
    (PLAN, "plan:", "compare: {plan.members: 5万}\nplan:"),
    (PLAN, "plan:", "compare: {plan.members: [5万, few]}\nplan:"),
    (PLAN, "plan:", "compare: {plan.member: [5万, 6万]}\nplan:"),
    (PLAN, "plan:", "compare: {run.seed: [1, 2]}\nplan:"),
    (PLAN, "plan:", "compare: {members: [5万, 6万]}\nplan:"),
    (PLAN, "plan:", "compare: {variants: [{name: a}]}\nplan:"),
    (PLAN, "plan:", "compare: {variants: [{name: a, set: {plan.fee: cheap}}]}\nplan:"),
    (PLAN, "plan:", "title: [a]\nplan:"),
    (PACKET, "200 元", "200 people"),
    (PACKET, "100\n", "100\n  split: half\n"),
    (PACKET, "100\n", "100\n  alpha: 2\n"),
    (PACKET, "100\n", "100\n  split: dirichlet\n"),
    (PACKET, "100\n", "100\n  split: tiers\n  prizes: [{amount: 20.19元}]\n"),
    (CAMPAIGN, "3000万", "3000万\n  capacity: {requests: 14M}"),
    (CAMPAIGN, "{pot", "{length: 5, pot"),
    (CAMPAIGN, "500万}", "500万, win-chance: 3%}"),
]


def fentan(*arguments, text=""):
    done = subprocess.run([FENTAN, *arguments], input=text, capture_output=True, text=True, cwd=ROOT)
    return done.returncode, done.stdout, done.stderr


def main():
    schema = json.loads(fentan("schema", "--lang", "en")[1])
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failed = 0

    def complain(name, what):
        nonlocal failed
        failed += 1
        print(f"{name}: {what}")

    def judge(name, text, is_good, file="-"):
        code, _, errors = fentan("check", "--quiet", file, text="" if file != "-" else text)
        if (code == 0) != is_good:
            complain(name, f"fentan check ends with {code}: {errors.strip()}")
        error = jsonschema.exceptions.best_match(validator.iter_errors(yaml.safe_load(text)))
        if error is not None and is_good:
            complain(name, f"the schema refuses it: {error.json_path}: {error.message[:300]}")
        if error is None and not is_good:
            complain(name, f"the schema accepts what fentan refuses: {errors.strip()}")

    files = sorted(ROOT.glob("Scenarios/**/*.yaml"))
    for path in files:
        judge(path.relative_to(ROOT), path.read_text(), True, file=str(path))
    for model in ("packet", "campaign", "mutual-aid", "mutual-aid-through-time"):
        for language in ("en", "zh"):
            judge(f"starter {model}", fentan("init", model, "--lang", language)[1], True)
    for cases, is_good in ((GOOD, True), (BAD, False)):
        for text, part, place in cases:
            assert part in text, part
            changed = text.replace(part, place, 1)
            judge(f"{part!r} -> {place!r}", changed, is_good)
    if failed:
        sys.exit(1)
    print(
        f"schema: {len(files)} scenarios, {len(GOOD)} good and {len(BAD)} bad changes: "
        "as fentan check"
    )


main()

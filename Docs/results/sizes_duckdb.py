"""Asks the question of sizes.sql with DuckDB's Python module: python sizes_duckdb.py results"""

import pathlib
import sys

import duckdb

folder = sys.argv[1] if len(sys.argv) > 1 else "results"
question = pathlib.Path(__file__).with_name("sizes.sql").read_text(encoding="utf-8")

duckdb.execute("SET file_search_path = ?", [folder])
print("    mean      low     high    exact    > 350  verdict  plan")
for *numbers, outcome, plan in duckdb.sql(question).fetchall():
    print(*numbers, f" {outcome:7}  {plan}")

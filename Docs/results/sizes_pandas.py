"""What a member pays in a year, by the size of the plan, and how often it is more than 350 yuan.

    fentan run Scenarios/membership.yaml -n 2000 --out results \\
      --expect 'probability(annual-share > 350元) <= 5%'
    python sizes_pandas.py results
"""

import pathlib
import sys

import pandas

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "results")


def read(name):
    # Only an empty cell is nothing: a variant may be called NA.
    return pandas.read_csv(folder / name, keep_default_na=False, na_values=[""])


share = read("tables/annual-share.csv")
share = share[share["group"].isna()]
chance = read("expectations.csv")
chance = chance[chance["expectation"].str.startswith("probability(annual-share > 350")]
table = share.merge(chance, on="variant", suffixes=("", "_chance"))

print("    mean      low     high    exact    > 350  verdict  plan")
for row in table.sort_values("sd", ascending=False).itertuples():
    print(
        f"{row.mean:8.2f} {row.mean_low:8.2f} {row.mean_high:8.2f} {row.mean_exact:8.2f}"
        f" {row.value:8.4f}  {row.outcome:7}  {row.variant}"
    )

-- What a member pays in a year, by the size of the plan, and how often it is more than 350 yuan.
-- Run in a folder of results:
--   fentan run Scenarios/membership.yaml -n 2000 --out results \
--     --expect 'probability(annual-share > 350元) <= 5%'
--   cd results && duckdb < sizes.sql
SELECT
  printf('%8.2f', share.mean) AS mean,
  printf('%8.2f', share.mean_low) AS low,
  printf('%8.2f', share.mean_high) AS high,
  printf('%8.2f', share.mean_exact) AS exact,
  printf('%8.4f', chance.value) AS above_350,
  chance.outcome,
  share.variant
FROM read_csv('tables/annual-share.csv') AS share
JOIN read_csv('expectations.csv') AS chance USING (variant)
WHERE share."group" IS NULL AND chance.expectation LIKE 'probability(annual-share > 350%'
ORDER BY share.sd DESC;

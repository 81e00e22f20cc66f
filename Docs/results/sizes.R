# What a member pays in a year, by the size of the plan, and how often it is more than 350 yuan.
#
#   fentan run Scenarios/membership.yaml -n 2000 --out results \
#     --expect 'probability(annual-share > 350元) <= 5%'
#   Rscript sizes.R results

folder <- c(commandArgs(trailingOnly = TRUE), "results")[1]

# Only an empty cell is nothing, and columns keep their names, such as p99.9 and mean_low.
load <- function(name) {
  read.csv(file.path(folder, name), na.strings = "", check.names = FALSE, encoding = "UTF-8")
}

share <- load("tables/annual-share.csv")
share <- share[is.na(share$group), ]
chance <- load("expectations.csv")
chance <- chance[startsWith(chance$expectation, "probability(annual-share > 350"), ]
table <- merge(share, chance, by = "variant")
table <- table[order(-table$sd), ]

cat("    mean      low     high    exact    > 350  verdict  plan\n")
cat(sprintf(
  "%8.2f %8.2f %8.2f %8.2f %8.4f  %-7s  %s\n", table$mean, table$mean_low, table$mean_high,
  table$mean_exact, table$value, table$outcome, table$variant
), sep = "")

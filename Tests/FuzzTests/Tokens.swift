/// Pieces of text that documents are made and changed with.
enum Tokens {
  /// Keys of the language, alone and as paths.
  static let keys = [
    "fentan", "title", "model", "run", "packet", "plan", "compare", "extends", "replications",
    "seed", "metrics", "horizon", "total", "count", "split", "minimum", "members", "incidence",
    "benefit", "classes", "age-mix", "male", "fee", "periods-per-year", "cap-per-case", "sharing",
    "name",
    "share", "ages", "amount", "zip", "variants", "set", "<<", "~", "1", "\"a\\nb\"", "\"\\e[2J\"",
    "calendar", "population", "entries", "claims", "investigation", "payment", "caps", "exits",
    "ending", "backstop", "insurance", "limits", "linked", "start", "every", "share-days", "curve",
    "levels", "dips", "threshold", "date", "free-periods", "debits", "prepaid", "fairness", "news",
    "expect", "p99(claims) < 3", "probability(annual-share > 1e) < 1%", "p1(",
    "\"\\u2028\"", "é", "e\u{301}", "'it''s'", "plan.members", "\"\"",
  ]

  /// Paths as `--set`, `--over` and comparisons take them.
  static let paths = [
    "run.replications", "run.seed", "run.metrics", "run.horizon", "packet", "packet.total",
    "packet.count", "packet.split", "packet.minimum", "plan", "plan.members", "plan.incidence",
    "plan.benefit", "plan.classes", "plan.classes.0.share", "plan.classes.99.share", "plan.age-mix",
    "plan.male", "plan.fee", "plan.periods-per-year", "plan.cap-per-case", "plan.sharing",
    "plan.benefit.0.amount",
    "plan.age-mix.0.ages", "model", "title", "fentan", "extends", "compare", "compare.zip", "zip",
    "plan.calendar", "plan.calendar.start", "plan.calendar.every", "plan.population.oldest",
    "plan.population.resolution", "plan.entries.rate", "plan.claims.level", "plan.claims.levels",
    "plan.claims.levels.0.part", "plan.claims.waiting-period", "plan.claims.yearly-spread",
    "plan.claims.filing-limit", "plan.investigation.jurors", "plan.investigation.mistakes",
    "plan.payment.prepaid", "plan.caps.per-year", "plan.caps.excess", "plan.exits.base",
    "plan.exits.to-share", "plan.exits.fairness.steepness", "plan.ending.threshold",
    "plan.ending.date", "plan.ending.refund", "plan.backstop.attachment", "plan.insurance",
    "plan.limits.period-share", "plan.linked", "plan.linked.0.opens", "plan.linked.0.members",
    "compare.plan.members", "variants", "", ".", "..", "a.b.c.d", "plan.", ".plan", "plan\n.x",
    "plan.\u{1B}[2J", "run", "run.x.horizon", "-1", "0",
  ]

  /// Values, most of them allowed somewhere.
  static let values = [
    "1", "0", "2", "3", "10", "100", "2000", "2001", "366", "1万", "5万", "300万", "1亿", "200亿",
    "200亿人", "201亿", "1 万亿", "0.01", "0.01 元", "0.03 元", "200 元", "1亿元", "8亿元", "1角",
    "7分", "0%", "8%", "100%", "101%", "0.05%", "1‰", "1000‰", "2.3‰", "0.5", "1.0", "1e3", "1.0e+3",
    "1.0e-3", "-1", "+1", "-0", "007", "1_000", "1,000", "0x1F", "12:30", "2019-02-12", ".5", "5.",
    "99999999999999999999", "9223372036854775807", "9223372036854775808", "18446744073709551615",
    "18446744073709551616", "0.00000000000000000001", "1.0e+308", "1.0e+309", "-1.0e-330",
    "0.30000000000000004", "20000000000", "100000000 元", "1000000000 元", "10 亿元", "equal",
    "double-mean", "line-cut", "packet", "mutual-aid", "ci4-2020", "assumed-xiang-hu-bao", "amount",
    "luckiest", "gini", "largest", "smallest", "period-share", "annual-share", "claims", "aid",
    "shortfall", "true", "false", "null", "~", "yes", "off", ".inf", "-.INF", ".nan", "40-59",
    "0-130", "0-0", "59-40", "0-131", "-1-5", "1 year", "50 years", "51 年", "3 天", "100 people",
    "\"2019-01-01\"", "\"2019-06-14\"", "\"2020-02-29\"", "\"2199-12-31\"", "\"2019-02-30\"",
    "1 day", "14 days", "90 days", "1825 days", "3650 days", "0 days", "1000%", "-50%", "5000%",
    "single-ages", "age-bands", "none", "logistic", "growth", "steps", "table", "step", "platform",
    "claimants", "carried", "balances", "shares", "nobody", "stay", "from-cap", "up", "refused",
    "members", "[14, 28]", "{every: 30 days}", "{base: 5%}", "{share: 5%}", "{mean: 30 days}",
    "{curve: growth, rate: 5%}", "{curve: none}", "{waiting-period: 90 days}",
    "[]", "{}", "[1, 2, 3]", "[5万, 200亿]", "[equal, line-cut]", "[[1]]", "[a, b,]", "[,]",
    "{a: 1}", "{ages: 0-105, amount: 1 元}", "[{ages: 0-105, share: 100%}]",
    "[{name: a, share: 100%, incidence: 0, benefit: 1分}]", "{plan.members: 5万}",
    "$wechat.packet-limit", "$wechat.group-limit", "$wechat-2015.mean-packet", "$xiang-hu-bao.fee",
    "$xiang-hu-bao.benefit-under-40", "$xiang-hu-bao.members.low", "$xiang-hu-bao.members.middle",
    "$xiang-hu-bao.members", "$nothing", "$", "$xiang-hu-bao.members-peak", "$ning-hu-bao.members",
    "\"\"", "''", "\"1\"", "\"\\u0000\"", "\"a\\nb\"", "\"\\x1b[31m\"", "\"\\L\\P\\N\"",
    "\"\\ud800\"", "\"\\U0001F9E7\"", "\"\\q\"", "\"\\xZ\"", "'unclosed", "\"unclosed", "🧧", "中文",
    "a\u{301}", "|", ">", "|2-", ">+9", "|-\n  text\n\n  more", ">+\n  a\n   b\n", "&a 1", "*a",
    "!!str 1", "!x", "? a", "- a", "@a", "`a`", "%YAML 1.2", "a: b", "a:b", "a #b", "a#b", "#",
    "# c",
    "--- 1", "...", "---", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{A0}", "\u{202E}", "\u{FFFE}",
    "a.yaml", "b.yaml", "c.yaml", "x/a.yaml", "/a.yaml", "missing.yaml", "\"a\\nb.yaml\"",
  ]

  /// Pieces that are put anywhere, as bytes.
  static let pieces: [[UInt8]] =
    [
      "\t", "\r", "\r\n", "\n", "\n\n", " ", "  ", "\0", ":", ": ", "- ", "? ", ", ", "[", "]", "{",
      "}", "'", "\"", "\\", "#", " # c", "|\n", ">\n", "|2\n", "&a ", "*a ", "! ", "% ", "<<: ",
      "---\n", "...\n", "--- ", "万", "亿", "元", "‰", "%", "$", "\u{FEFF}", "\u{2028}", "\u{2029}",
      "\u{85}", "\u{7F}", "\u{1B}", "\\u000", "\\N",
    ].map { Array($0.utf8) }
    + [
      [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0xC2],
      [0xFF, 0xFE], [0x80],
    ]
}

/// Every statistic that a tidy row may have, with its definition.
///
/// X is the metric in one replication, or in one member of a group that stands for several, such
/// as all periods of a replication; n is how many there are.
enum StatisticMeanings {
  /// What most runs have, in the order of reports.
  static let ofRuns: [(name: String, meaning: String)] =
    [
      ("mean", "The mean of X."),
      ("sd", "The standard deviation of X, with n - 1 in the denominator."),
      ("min", "The smallest X there was; it goes on falling with n."),
    ]
    + ["1", "5", "25", "50", "75", "90", "95", "99", "99.9"].map { level in
      (
        "p\(level)",
        "The \(level)% quantile of X: the smallest number that at least \(level)% of X do not"
          + " exceed."
      )
    } + [
      ("max", "The largest X there was; it goes on growing with n."),
      ("tvar99", "The mean of the largest 1% of X (tail value at risk, expected shortfall)."),
      ("probability", "The chance that a category has the value that the group names."),
      (
        "mean-controlled",
        "The mean of X with control variates, whose exact means are known; it errs less than mean."
      ),
      (
        "control-gain",
        "The variance of mean over that of mean-controlled: how many times as many replications"
          + " the same error would take."
      ),
      (
        "sampling-gain",
        "The variance of a mean of independent replications over that of replications that are"
          + " spread evenly."
      ),
      (
        "difference",
        "The mean of X less that of the first variant, replication by replication with the same"
          + " random numbers."
      ),
      (
        "difference-unpaired",
        "The same difference with the error that two independent runs would have."
      ),
      (
        "variance-reduction",
        "The variance of difference-unpaired over that of difference."
      ),
      ("reported", "A figure from elsewhere that the results stand beside; simulated nowhere."),
      ("observed", "A point of a history that the results stand beside; simulated nowhere."),
    ]

  /// What `fentan sharing` and `fentan coverage` have instead.
  static let ofStudies: [(name: String, meaning: String)] = [
    ("holds", "fentan sharing: 1 where the rule has the property, 0 where not."),
    ("coverage", "fentan coverage: the share of intervals that hold the true value."),
    ("too-low", "fentan coverage: the share of intervals wholly below the true value."),
    ("too-high", "fentan coverage: the share of intervals wholly above the true value."),
    (
      "marked",
      "fentan coverage: the share of intervals that are noted to rest on few observations."
    ),
    ("given", "fentan coverage: the share of samples that have an interval."),
    (
      "width",
      "fentan coverage: the mean width of intervals over 2 × 1.96 standard deviations of the"
        + " estimates."
    ),
  ]

  /// All of them.
  static let all = ofRuns + ofStudies

  /// The definition of a statistic; `nil` for one that there is not.
  static func meaning(_ statistic: String) -> String? {
    all.first { $0.name == statistic }?.meaning
  }
}

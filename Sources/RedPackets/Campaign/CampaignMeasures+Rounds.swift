extension CampaignMeasures {
  /// The measures of a round.
  mutating func addRound(_ i: Int, _ round: CampaignRound, _ campaign: Campaign) {
    let group = "round=\(round.name)"
    let length = Int64(round.length)
    add(.roundWinners, "wins", group: group) { $0.rounds[i].winners }
    guard round.winning != .draw else { return }
    if round.prizes.stock != nil {
      add(.soldOut, "share", group: group) { $0.rounds[i].soldOutAfter == nil ? 0 : 1 }
      add(.soldOutTime, "seconds", group: group) {
        $0.rounds[i].soldOutAfter.map(Int64.init) ?? length
      }
    }
    let unit = CampaignMeasures.requestScale(round, campaign)
    add(.requests, "requests", group: group, scale: unit) {
      CampaignMeasures.ratio($0.rounds[i].offered.reduce(0, +), 1, scale: unit)
    }
    addSeries(.requests, "requests", i, round, scale: unit) {
      CampaignMeasures.ratio($0.offered[$1].reduce(0, +), 1, scale: unit)
    }
    addSeries(.roundWinners, "wins", i, round) { $0.won[$1].reduce(0, +) }
    add(.peakRequests, "requests", group: group, scale: unit) {
      CampaignMeasures.ratio($0.rounds[i].offered.max() ?? 0, 1, scale: unit)
    }
    if campaign.capacity.admitted != nil { addDrops(i, round, group, unit) }
    if campaign.capacity.credited != nil {
      add(.creditQueue, "wins", group: group) { $0.rounds[i].creditPeak }
      add(.creditDrain, "seconds", group: group) { $0.rounds[i].creditDrained }
    }
  }

  /// Dropped requests, as a whole and through the round.
  private mutating func addDrops(
    _ i: Int, _ round: CampaignRound, _ group: String, _ unit: Double
  ) {
    let share = CampaignMeasures.shareScale
    add(.dropped, "requests", group: group, scale: unit) {
      CampaignMeasures.ratio($0.rounds[i].dropped.reduce(0, +), 1, scale: unit)
    }
    add(.retried, "requests", group: group, scale: unit) {
      CampaignMeasures.ratio($0.rounds[i].retried, 1, scale: unit)
    }
    add(.dropRate, "share", group: group, scale: share) {
      CampaignMeasures.ratio(
        $0.rounds[i].dropped.reduce(0, +), $0.rounds[i].offered.reduce(0, +), scale: share)
    }
    addSeries(.dropRate, "share", i, round, scale: share) {
      CampaignMeasures.ratio(
        $0.dropped[$1].reduce(0, +), $0.offered[$1].reduce(0, +), scale: share)
    }
  }

  /// A metric through the round: second by second at the beginning, where the burst is, then in
  /// ever longer spans.
  private mutating func addSeries(
    _ metric: CampaignMetric, _ unit: String, _ i: Int, _ round: CampaignRound, scale: Double = 1,
    read: @escaping @Sendable (CampaignOutcome.Round, Range<Int>) -> Int64
  ) {
    for span in CampaignMeasures.spans(round) {
      let group = CampaignMeasures.group(round, span)
      add(metric, unit, group: group, scale: scale) { read($0.rounds[i], span) }
    }
  }

  /// The seconds of a round one by one at the beginning, then in ever longer spans.
  static func spans(_ round: CampaignRound) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var from = 0
    while from < round.length {
      let until = min(round.length, from < 10 ? from + 1 : from + from / 2)
      spans.append(from..<until)
      from = until
    }
    return spans
  }

  /// The group of a span of a round.
  static func group(_ round: CampaignRound, _ span: Range<Int>) -> String {
    let name =
      span.count == 1 ? "\(span.lowerBound)" : "\(span.lowerBound)-\(span.upperBound - 1)"
    return "round=\(round.name) second=\(name)"
  }
}

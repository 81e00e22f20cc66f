import Statistics

extension [Field<Distribution.Bin>] {
  /// What there is of a bin.
  static let bin: [Field<Distribution.Bin>] = [
    .init("low", "From", "The smallest number of the bin.", .number) { .number($0.low) },
    .init("high", "To", "The largest number of the bin, which is in it too.", .number) {
      .number($0.high)
    },
    .init("count", "Count", "How many numbers were observed in it.", .whole) {
      .number(Double($0.count))
    },
    .init("exact", "Exact chance", "The exact chance of the bin.", .number, .orNothing) {
      .number($0.exact)
    },
  ]
}

extension [Field<Distribution.Exceedance>] {
  /// What there is of a point of the curve of chances to exceed.
  static let exceedance: [Field<Distribution.Exceedance>] = [
    .init("value", "Value", "The number that is exceeded or not.", .number) { .number($0.value) },
    .init("chance", "Chance", "The part of the observed numbers above it.", .number) {
      .number($0.chance)
    },
    .init("exact", "Exact chance", "The exact chance to be above it.", .number, .orNothing) {
      .number($0.exact)
    },
  ]
}

extension [Field<Distribution.LorenzPoint>] {
  /// What there is of a point of a Lorenz curve.
  static let lorenz: [Field<Distribution.LorenzPoint>] = [
    .init(
      "people", "Part of the people", "The part of the people, 0 to 1, those with the least first.",
      .number
    ) { .number($0.people) },
    .init("money", "Part of the money", "The part of the money that they have, 0 to 1.", .number) {
      .number($0.money)
    },
  ]
}

extension [Field<Distribution>] {
  /// What a distribution is of, first in JSON and in every line of CSV.
  static let subject: [Field<Distribution>] = [
    .init("variant", "Variant", "The variant; empty where there is only one.", .text, .orEmpty) {
      .text($0.variant)
    },
    .init("metric", "Metric", "The metric.", .text) { .text($0.metric) },
    .init("group", "Group", "Its group; empty for all together.", .text, .orEmpty) {
      .text($0.group)
    },
    .init("unit", "Unit", "The unit of the metric's numbers.", .text) { .text($0.unit) },
  ]

  /// The members of a distribution.
  static let distribution: [Field<Distribution>] =
    subject + [
      .init("count", "Count", "How many numbers were observed.", .whole) {
        .number(Double($0.count))
      },
      .init("below", "Below", "How many of them lie below the first bin.", .whole) {
        .number(Double($0.below))
      },
      .init("above", "Above", "How many lie above the last one.", .whole) {
        .number(Double($0.above))
      },
      .init(
        "bins", "Bins", "The bins of a histogram, upwards and side by side.",
        .lists([Field].bin.listSchema())
      ) { .lists($0.bins.map([Field].bin.numbers)) },
      .init(
        "exceedance", "Exceedance", "Chances to exceed, at rising values.",
        .lists([Field].exceedance.listSchema())
      ) { .lists($0.exceedance.map([Field].exceedance.numbers)) },
      .init(
        "lorenz", "Lorenz curve",
        "What part of the money the part of the people who get least has together; empty where the"
          + " numbers are not money that is split.", .lists([Field].lorenz.listSchema())
      ) { .lists($0.lorenz.map([Field].lorenz.numbers)) },
    ]
}

/// A point of a distribution, with what the distribution is of.
struct DistributionPoint<Point: Sendable>: Sendable {
  let distribution: Distribution
  let point: Point

  /// The points of all distributions.
  static func all(
    _ distributions: [Distribution], _ points: (Distribution) -> [Point]
  ) -> [DistributionPoint<Point>] {
    distributions.flatMap { distribution in
      points(distribution).map { DistributionPoint(distribution: distribution, point: $0) }
    }
  }

  /// The columns of a point behind those of the distribution.
  static func columns(_ fields: [Field<Point>]) -> [Field<DistributionPoint<Point>>] {
    [Field].subject.map { $0.inside(\.distribution) } + fields.map { $0.inside(\.point) }
  }
}

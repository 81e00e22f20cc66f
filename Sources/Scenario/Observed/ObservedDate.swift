import MutualAid

/// Which group of a metric is the one of a day.
enum ObservedDate {
  /// Whether a group is that of a day or of a year, of the plan itself or of a linked one.
  static func isDated(_ group: String) -> Bool {
    group.hasPrefix("date=") || group.hasPrefix("year=")
  }

  /// The linked plan of a group such as `year=2019 plan=老年`; `nil` for the plan itself.
  static func plan(_ group: String) -> String? {
    let rest = group.drop { $0 != " " }
    let prefix = " plan="
    return rest.hasPrefix(prefix) ? String(rest.dropFirst(prefix.count)) : nil
  }

  /// The group that a day is compared with: that of its year, or of the share date that is nearest
  /// to it, the earlier of two, if that is within `ObservedReader.reach` days.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - groups: the groups of the metric, such as `date=2019-01-28` or `year=2019 plan=老年`.
  ///   - plan: the linked plan; `nil` for the plan itself.
  /// - Returns: the group; `nil` where none is near.
  static func nearest(to day: Day, among groups: [String], plan: String?) -> String? {
    let suffix = plan.map { " plan=\($0)" } ?? ""
    let year = "year=\(day.year)\(suffix)"
    if groups.contains(year) { return year }
    var best: (distance: Int, group: String)?
    for group in groups where group.hasPrefix("date=") && group.hasSuffix(suffix) {
      let text = group.dropFirst("date=".count).dropLast(suffix.count)
      guard case .success(.day(let date)) = ScalarReader.read(String(text), as: .date) else {
        continue
      }
      let distance = (date.number - day.number).magnitude
      guard distance <= ObservedReader.reach else { continue }
      if best.map({ Int(distance) < $0.distance }) ?? true { best = (Int(distance), group) }
    }
    return best?.group
  }
}

import Wording

/// The variants that a scenario is run in: a name for each, and what it changes.
struct VariantPlan: Sendable {
  /// One variant.
  struct Variant: Sendable {
    /// What tables call it; empty where there is nothing to compare.
    var name: String

    /// The paths it changes, in order.
    var changes: [Change]
  }

  /// One path with its new value.
  struct Change: Sendable {
    var path: [String]
    var place: Place
    var value: Tree
  }

  /// At least one variant, in the order in which they are reported.
  var variants: [Variant]

  /// More variants than anybody reads in one table.
  static let maximum = 1000

  /// Reads the section `compare`.
  ///
  /// Paths with lists form a grid, in which the last path varies fastest; with `zip: true` the
  /// lists are paired instead. Named variants are combined with the whole grid.
  ///
  /// - Parameters:
  ///   - section: the section, or `nil` where nothing is compared.
  ///   - decoder: where problems go.
  init(_ section: Tree?, decoder: inout Decoder) {
    variants = [Variant(name: "", changes: [])]
    guard let section else { return }
    guard case .mapping(let entries) = section.content, !entries.isEmpty else {
      _ = decoder.value(.paths(list: true), section, path: "compare")
      return
    }
    func isKey(_ entry: Tree.Entry) -> Bool {
      CompareKeys.all.contains { $0.name == entry.key }
    }
    let keys = Tree(place: section.place, content: .mapping(entries.filter(isKey)))
    let problems = decoder.problems.count
    let settings = decoder.table(CompareKeys.all, keys, path: "compare")
    let axes = entries.filter { !isKey($0) }
    for axis in axes where !axis.key.contains(".") {
      decoder.problems.append(VariantPlan.noPath(axis))
    }
    let zip = settings[optional: CompareKeys.zip] ?? false
    if axes.isEmpty, let setting = settings.setting(CompareKeys.zip) {
      decoder.problems.append(
        Problem(
          setting.place, given: "compare.zip has no use here",
          allowed: "it pairs lists of values", advice: "remove it, or add paths with lists"))
    }
    guard decoder.problems.count == problems else { return }
    var lists: [PathChange] = []
    if !axes.isEmpty {
      let paths = Tree(place: section.place, content: .mapping(axes))
      guard let decoded = decoder.value(.paths(list: true), paths, path: "compare"),
        let changes = PathChanges(decoded.value)?.changes,
        !zip || VariantPlan.areEquallyLong(changes, &decoder)
      else { return }
      lists = changes
    }
    let named = (settings[optional: CompareKeys.variants] ?? []).map { settings in
      Variant(
        name: settings[optional: VariantKeys.name] ?? "",
        changes: (settings[optional: VariantKeys.set]?.changes ?? []).flatMap { change in
          change.values.map { Change(path: change.path, place: change.place, value: $0) }
        })
    }
    // The number is known before any variant is made: a few lists can ask for billions.
    let sizes = [max(1, named.count)] + lists.prefix(zip ? 1 : lists.count).map(\.values.count)
    guard VariantPlan.isReadable(sizes, section, &decoder) else { return }
    let grid = lists.isEmpty ? nil : zip ? VariantPlan.zipped(lists) : VariantPlan.product(lists)
    variants = VariantPlan.combined(named, grid)
    checkNames(section, &decoder)
  }

  /// A key under `compare` that is neither a path nor a key of the language.
  private static func noPath(_ entry: Tree.Entry) -> Problem {
    let sections = [
      (ScenarioKeys.packet.name, PacketKeys.all), (ScenarioKeys.campaign.name, CampaignKeys.all),
      (ScenarioKeys.plan.name, PlanKeys.all),
    ]
    let path = sections.first { $1.contains { $0.name == entry.key } }
      .map { "\($0.0).\(entry.key)" }
    let meant = path ?? nearestName(to: entry.key, among: CompareKeys.all.map(\.name))
    return Problem(
      entry.place, given: "unknown key \(entry.key.excerpt()) in compare",
      allowed: "allowed are zip, variants and paths such as plan.members",
      advice: meant.map { "did you mean \($0)?" } ?? "")
  }

  /// Every value of every path with every other.
  private static func product(_ axes: [PathChange]) -> [Variant] {
    axes.reduce([Variant(name: "", changes: [])]) { variants, axis in
      variants.flatMap { variant in axis.values.map { variant.adding(axis, $0) } }
    }
  }

  private static func areEquallyLong(_ axes: [PathChange], _ decoder: inout Decoder) -> Bool {
    let length = axes[0].values.count
    let others = axes.filter { $0.values.count != length }
    for axis in others {
      decoder.problems.append(
        Problem(
          axis.place,
          given: "\(axis.path.joined(separator: ".").excerpt()) has \(axis.values.count) values",
          allowed: "with zip: true every list has as many values as the first, \(length)",
          advice: "make the lists equally long, or leave zip out for a grid"))
    }
    return others.isEmpty
  }

  private static func zipped(_ axes: [PathChange]) -> [Variant] {
    (0..<axes[0].values.count).map { i in
      axes.reduce(Variant(name: "", changes: [])) { $0.adding($1, $1.values[i]) }
    }
  }

  private static func combined(_ named: [Variant], _ grid: [Variant]?) -> [Variant] {
    guard let grid else { return named.isEmpty ? [Variant(name: "", changes: [])] : named }
    guard !named.isEmpty else { return grid }
    return named.flatMap { outer in
      grid.map { inner in
        Variant(name: "\(outer.name), \(inner.name)", changes: outer.changes + inner.changes)
      }
    }
  }

  private func checkNames(_ section: Tree, _ decoder: inout Decoder) {
    var seen = Set<String>()
    for variant in variants where !seen.insert(variant.name).inserted {
      decoder.problems.append(
        Problem(
          section.place, given: "two variants are called \(variant.name.excerpt())",
          allowed: "every variant has a name or value of its own",
          advice: "leave one out, or name them differently under compare.variants"))
    }
  }

  /// Whether so many variants fit into a table; the sizes are those of the axes.
  private static func isReadable(
    _ sizes: [Int], _ section: Tree, _ decoder: inout Decoder
  ) -> Bool {
    var number = 1
    for size in sizes where number <= maximum {
      let (product, overflow) = number.multipliedReportingOverflow(by: size)
      number = overflow ? .max : product
    }
    guard number > maximum else { return true }
    decoder.problems.append(
      Problem(
        section.place, given: "the comparison has more than \(maximum) variants",
        allowed: "at most \(maximum)", advice: "compare fewer values at a time"))
    return false
  }
}

extension VariantPlan.Variant {
  /// This variant with one more path, named `members=5万` after the last part of the path.
  fileprivate func adding(_ axis: PathChange, _ value: Tree) -> VariantPlan.Variant {
    let label = "\(axis.path.last ?? "")=\(value.text ?? "…")"
    return VariantPlan.Variant(
      name: name.isEmpty ? label : "\(name), \(label)",
      changes: changes + [VariantPlan.Change(path: axis.path, place: axis.place, value: value)])
  }
}

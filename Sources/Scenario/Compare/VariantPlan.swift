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
    let settings = decoder.table(CompareKeys.all, keys, path: "compare")
    let axes = entries.filter { !isKey($0) }
    var grid: [Variant]? = nil
    if !axes.isEmpty {
      let lists = Tree(place: section.place, content: .mapping(axes))
      guard let decoded = decoder.value(.paths(list: true), lists, path: "compare"),
        let changes = PathChanges(decoded.value)?.changes
      else { return }
      let zip = settings[optional: CompareKeys.zip] ?? false
      grid = zip ? VariantPlan.zipped(changes, &decoder) : VariantPlan.product(changes)
    }
    let named = (settings[optional: CompareKeys.variants] ?? []).map { settings in
      Variant(
        name: settings[optional: VariantKeys.name] ?? "",
        changes: (settings[optional: VariantKeys.set]?.changes ?? []).flatMap { change in
          change.values.map { Change(path: change.path, value: $0) }
        })
    }
    let combined = VariantPlan.combined(named, grid)
    guard isDistinct(combined, section, &decoder) else { return }
    variants = combined
  }

  /// Every value of every path with every other; no more than one beyond the maximum is made.
  private static func product(_ axes: [PathChange]) -> [Variant] {
    axes.reduce([Variant(name: "", changes: [])]) { variants, axis in
      Array(
        variants.lazy.flatMap { variant in axis.values.lazy.map { variant.adding(axis, $0) } }
          .prefix(maximum + 1))
    }
  }

  private static func zipped(_ axes: [PathChange], _ decoder: inout Decoder) -> [Variant] {
    let length = axes[0].values.count
    for axis in axes where axis.values.count != length {
      decoder.problems.append(
        Problem(
          axis.place,
          given: "\(axis.path.joined(separator: ".").excerpt()) has \(axis.values.count) values",
          allowed: "with zip: true every list has as many values as the first, \(length)",
          advice: "make the lists equally long, or leave zip out for a grid"))
      return [Variant(name: "", changes: [])]
    }
    return (0..<min(length, maximum + 1)).map { i in
      axes.reduce(Variant(name: "", changes: [])) { $0.adding($1, $1.values[i]) }
    }
  }

  private static func combined(_ named: [Variant], _ grid: [Variant]?) -> [Variant] {
    guard let grid else { return named.isEmpty ? [Variant(name: "", changes: [])] : named }
    guard !named.isEmpty else { return grid }
    let all = named.lazy.flatMap { outer in
      grid.lazy.map { inner in
        Variant(name: "\(outer.name), \(inner.name)", changes: outer.changes + inner.changes)
      }
    }
    return Array(all.prefix(maximum + 1))
  }

  /// Whether the variants are not too many and have names of their own.
  private func isDistinct(
    _ variants: [Variant], _ section: Tree, _ decoder: inout Decoder
  ) -> Bool {
    let before = decoder.problems.count
    var seen = Set<String>()
    for variant in variants where !seen.insert(variant.name).inserted {
      decoder.problems.append(
        Problem(
          section.place, given: "two variants are called \(variant.name.excerpt())",
          allowed: "every variant has a name or value of its own",
          advice: "leave one out, or name it differently"))
    }
    if variants.count > VariantPlan.maximum {
      decoder.problems.append(
        Problem(
          section.place, given: "the comparison has more than \(VariantPlan.maximum) variants",
          allowed: "at most \(VariantPlan.maximum)", advice: "compare fewer values at a time"))
    }
    return decoder.problems.count == before
  }
}

extension VariantPlan.Variant {
  /// This variant with one more path, named `members=5万` after the last part of the path.
  fileprivate func adding(_ axis: PathChange, _ value: Tree) -> VariantPlan.Variant {
    let label = "\(axis.path.last ?? "")=\(value.text ?? "…")"
    return VariantPlan.Variant(
      name: name.isEmpty ? label : "\(name), \(label)",
      changes: changes + [VariantPlan.Change(path: axis.path, value: value)])
  }
}

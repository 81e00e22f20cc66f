/// A quantity of a scenario that is given as a law.
struct UncertainKey: Sendable {
  /// The path of the key.
  var path: String

  /// Where the law stands.
  var place: Place

  /// The law.
  var law: LawText
}

extension Settings {
  /// The quantities that are given as laws, in the order of the language.
  func uncertainKeys(path: String = "") -> [UncertainKey] {
    entries.flatMap { name, setting in
      setting.uncertainKeys(path: path.isEmpty ? name : "\(path).\(name)")
    }
  }

  /// These settings with values in place of laws.
  ///
  /// - Parameter values: what replaces them, in the order of `uncertainKeys`; what is used is
  ///   taken away from the front.
  /// - Returns: the settings.
  func drawn(_ values: inout ArraySlice<Double>) -> Settings {
    var result = self
    for i in entries.indices { result.entries[i].setting = entries[i].setting.drawn(&values) }
    return result
  }
}

extension Setting {
  fileprivate func uncertainKeys(path: String) -> [UncertainKey] {
    if let law { return [UncertainKey(path: path, place: place, law: law)] }
    switch value {
    case .table(let settings): return settings.uncertainKeys(path: path)
    case .list(let items):
      return items.enumerated().flatMap { $1.uncertainKeys(path: "\(path)[\($0)]") }
    default: return []
    }
  }

  fileprivate func drawn(_ values: inout ArraySlice<Double>) -> Setting {
    var result = self
    if let law {
      result.value = law.shape.decoded(values.removeFirst())
      return result
    }
    switch value {
    case .table(let settings): result.value = .table(settings.drawn(&values))
    case .list(let items): result.value = .list(items.map { $0.drawn(&values) })
    default: break
    }
    return result
  }
}

/// The keys under `compare` that are not paths.
enum CompareKeys {
  static let zip = Key<Bool>(
    "zip", .flag,
    meaning: "Pair the lists item by item instead of combining every value with every.")
  static let variants = Key<[Settings]>(
    "variants", .list(.table(VariantKeys.all)),
    meaning: "Variants by name, each with the paths that it changes.")
  static let all = [zip.definition, variants.definition]
}

/// The keys of a named variant.
enum VariantKeys {
  static let name = Key<String>("name", .text, .required, meaning: "What tables call the variant.")
  static let set = Key<PathChanges>(
    "set", .paths(list: false), .required, meaning: "Paths of the scenario with their new values.")
  static let all = [name.definition, set.definition]
}

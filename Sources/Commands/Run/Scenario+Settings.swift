import Report
import Scenario

extension Scenario {
  /// All values of the first variant, and of the others those that it does not have.
  var variantSettings: [VariantSettings] {
    let first = variants.first?.explanation ?? []
    return variants.enumerated().map { i, variant in
      VariantSettings(
        name: variant.name,
        settings: variant.explanation.filter { value in
          i == 0 || !first.contains { $0.path == value.path && $0.value == value.value }
        }.map { .init(path: $0.path, value: "\($0.value)", origin: "\($0.origin)") })
    }
  }
}

import Statistics
import Wording

extension Decoder {
  /// The sections whose quantities may be given as laws.
  private static let sections = [
    ScenarioKeys.packet.name, ScenarioKeys.campaign.name, ScenarioKeys.plan.name,
  ]

  /// Decodes a law in place of a quantity; the value is its median.
  ///
  /// The numbers of the law are read as values of the key, with their units and facts, so that
  /// they lie in its range. Of a lognormal law the ends do too.
  ///
  /// - Parameters:
  ///   - shape: the quantity.
  ///   - text: what resembles a law.
  ///   - tree: where it stands.
  ///   - path: the path of the key.
  /// - Returns: the setting; `nil` with a problem recorded if it is no law for the key.
  mutating func law(_ shape: Shape, _ text: String, _ tree: Tree, path: String) -> Setting? {
    func refuse(_ what: Message, _ allowed: Message, _ advice: Message = "") -> Setting? {
      problems.append(
        Problem(
          tree.place, given: "\(path) is \(text.excerpt())\(what)",
          allowed: "allowed is \(allowed)",
          advice: advice))
      return nil
    }
    guard Decoder.sections.contains(where: { path.hasPrefix("\($0).") }) else {
      return refuse(
        ", a law", shape.allowed,
        "laws stand for quantities of the model: below packet, campaign or plan")
    }
    let kind: ParameterLaw.Kind
    let texts: [String]
    switch LawText.parts(text) {
    case .success(let parts): (kind, texts) = parts
    case .failure(let mismatch):
      return refuse(mismatch.what, "\(shape.allowed), or a law: \(LawText.forms)", mismatch.advice)
    }
    var used: [Fact] = []
    var values: [DecodedValue] = []
    for (name, argument) in zip(kind.arguments, texts) {
      var source = argument
      if argument.hasPrefix("$") {
        guard let (fact, value) = resolve(argument, in: text, tree, "\(path)") else { return nil }
        used.append(fact)
        source = value
      }
      switch ScalarReader.read(source, as: shape) {
      case .success(let value): values.append(value)
      case .failure(let mismatch):
        return refuse(
          ", where \(name) is \(source.excerpt())\(mismatch.what)", shape.allowed, mismatch.advice)
      }
    }
    let law: ParameterLaw
    do throws(ParameterLaw.Failure) {
      law = try ParameterLaw(kind, values.compactMap(\.number))
    } catch {
      return refuse(", whose numbers are out of order", "\(kind.form), where \(kind.order)")
    }
    guard shape.contains(law.low), shape.contains(law.high) else {
      let ends = [law.low, law.high].map { shape.decoded($0).wording }
      return refuse(
        ", which reaches from \(ends[0]) to \(ends[1])", shape.allowed,
        "99.8% of a lognormal law are kept, and all of them have to be allowed; "
          + "move p95 towards the median")
    }
    let numbers = values.map(\.wording).joined(separator: ", ")
    return Setting(
      value: shape.decoded(law.quantile(0.5)), written: text, place: tree.place,
      origin: used.isEmpty ? .text : .facts(used),
      law: LawText(law: law, canonical: "\(kind.rawValue)(\(numbers))", shape: shape))
  }
}

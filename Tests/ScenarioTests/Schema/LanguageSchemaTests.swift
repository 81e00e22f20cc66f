import Foundation
import RedPackets
import Testing

@testable import Scenario

@Suite struct LanguageSchemaTests {
  private let schema: [String: Any]

  init() throws {
    schema = try #require(
      JSONSerialization.jsonObject(with: Data(try LanguageSchema.text().utf8)) as? [String: Any])
  }

  /// The keys below the tables of a shape, with their paths.
  private static func keys(_ shape: Shape) -> [KeyDefinition] {
    switch shape {
    case .table(let keys): keys + keys.flatMap { LanguageSchemaTests.keys($0.shape) }
    case .list(let item): keys(item)
    case .either(let shapes): shapes.flatMap(keys)
    default: []
    }
  }

  private static let vocabulary =
    Model.allCases.flatMap {
      keys(.table(ScenarioKeys.all(for: $0) + [ScenarioKeys.extends.definition]))
    } + keys(.table(CompareKeys.all))

  /// All values of a key in the schema, however deep, and in the definitions that are named there.
  private func all(_ name: String, in value: Any) -> [Any] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { key, value in
        (key == name ? [value] : []) + all(name, in: key == "$ref" ? definition(value) : value)
      }
    case let array as [Any]: array.flatMap { all(name, in: $0) }
    default: []
    }
  }

  /// The definition of that pointer; nothing for a pointer to somewhere else.
  private func definition(_ pointer: Any) -> Any {
    let name = (pointer as? String)?.split(separator: "#/definitions/").first.map(String.init)
    return (schema["definitions"] as? [String: Any])?[name ?? ""] ?? []
  }

  private func property(_ path: String...) throws -> [String: Any] {
    try path.reduce(schema) { object, name in
      let properties = try #require(object["properties"] as? [String: Any])
      return try #require(properties[name] as? [String: Any], "\(name) of \(path)")
    }
  }

  @Test func `it is an object of draft-07`() throws {
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema["type"] as? String == "object")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(try LanguageSchema.text().hasSuffix("}\n"))
  }

  @Test func `every key of the language is in it with its meaning`() {
    #expect(LanguageSchemaTests.vocabulary.count > 40)
    for key in LanguageSchemaTests.vocabulary {
      let descriptions = all(key.name, in: schema).compactMap { $0 as? [String: Any] }
        .flatMap { [$0] + ($0["anyOf"] as? [[String: Any]] ?? []) }
        .compactMap { $0["description"] as? String }
      #expect(descriptions.contains { $0.hasPrefix(key.meaning) }, "\(key.name)")
    }
  }

  @Test func `every default is told with its reason`() {
    let descriptions = all("description", in: schema).compactMap { $0 as? String }
    for key in LanguageSchemaTests.vocabulary {
      switch key.presence {
      case .standard(let text, let reason):
        let words = "Default: \(text) (\(reason))."
        #expect(descriptions.contains { $0.hasSuffix(words) }, "\(key.name)")
      case .required, .optional, .implied: break
      }
    }
  }

  @Test func `meanings are sentences and names are in kebab-case`() {
    for key in LanguageSchemaTests.vocabulary {
      #expect(key.meaning.hasSuffix("."), "\(key.name)")
      #expect(key.meaning.first?.isUppercase == true, "\(key.name)")
      #expect(key.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(key.name)")
    }
  }

  @Test func `every default is a value that its key may hold`() {
    for key in LanguageSchemaTests.vocabulary {
      guard case .standard(let text, _) = key.presence else { continue }
      var decoder = Decoder(facts: FactBook([]))
      let scalar = Scalar(text: text, style: .plain, value: .string)
      let tree = Tree(place: Place(source: "default"), content: .scalar(scalar))
      #expect(decoder.value(key.shape, tree, path: key.name) != nil, "\(key.name)")
      #expect(decoder.problems.isEmpty, "\(key.name)")
    }
  }

  @Test func `words of a choice are enumerated, a number also as one`() throws {
    #expect(try property("model")["enum"] as? [String] == ["packet", "campaign", "mutual-aid"])
    #expect(
      try property("packet", "split")["enum"] as? [String]
        == SplitKeys.Kind.allCases.map(\.rawValue))
    let version = try #require(try property("fentan")["enum"] as? [Any])
    #expect(version.contains { $0 as? String == "1" })
    #expect(version.contains { $0 as? Int == 1 })
    let words = all("enum", in: try property("plan")).compactMap { $0 as? [String] }
    #expect(words.contains([PlanKeys.incidenceCI4]))
    #expect(words.contains([PlanKeys.assumedMix]))
  }

  @Test func `every metric of every model may be asked for`() throws {
    let words = Set(
      all("enum", in: try property("run")).compactMap { $0 as? [String] }.flatMap { $0 })
    for model in Model.allCases {
      for metric in RunKeys.metricChoices(for: model) {
        #expect(words.contains(metric.name), "\(metric.name) of \(model)")
      }
    }
  }

  @Test func `a model forbids the sections of the others`() throws {
    let conditions = try #require(schema["allOf"] as? [[String: Any]])
    for (model, condition) in zip(Model.allCases, conditions) {
      let then = try #require(condition["then"] as? [String: Any])
      let properties = try #require(then["properties"] as? [String: Bool])
      #expect(properties[model.section] == nil)
      #expect(properties.count == Model.allCases.count - 1)
      #expect(properties.values.allSatisfy { !$0 })
    }
  }

  /// Whether a pattern of the schema matches a text.
  private func matches(_ patterns: [Any], _ text: String) throws -> Bool {
    try patterns.compactMap { $0 as? String }
      .contains { text.firstMatch(of: try Regex($0)) != nil }
  }

  @Test(arguments: [
    (
      "members", ["5万", "1.5 万人", "+5", "20 million"], ["many", ".5", "", "-5", "1.5", "5元", "5M"]
    ),
    ("fee", ["8%", "2.3‰", "0.08"], ["none", "%", "8 元"]),
    ("benefit", ["30万", "0.10 元", "5千分"], ["a lot", "30 people", "3,000"]),
  ])
  func `a quantity is a number with a unit of its kind`(
    key: String, good: [String], bad: [String]
  ) throws {
    let patterns = all("pattern", in: try property("plan", key)["anyOf"] ?? [])
    for text in good { #expect(try matches(patterns, text), "\(text)") }
    for text in bad { #expect(try !matches(patterns, text), "\(text)") }
  }

  @Test func `a horizon is a number of years`() throws {
    let patterns = all("horizon", in: schema).flatMap { all("pattern", in: $0) }
    for text in ["1 year", "3 years", "10年", "+1 year", "2.0 years"] {
      #expect(try matches(patterns, text), "\(text)")
    }
    for text in ["1", "12 months", "-1 year", "1.5 years"] {
      #expect(try !matches(patterns, text), "\(text)")
    }
  }

  @Test func `paths under compare lead to values that a variant can change`() throws {
    let compare = try property("compare")
    let plain = try #require(compare["properties"] as? [String: Any])
    let indexed = Array(try #require(compare["patternProperties"] as? [String: Any]).keys)
    for path in ["plan.members", "run.horizon", "packet.split", "plan.claims"] {
      let list = try #require(plain[path] as? [String: Any], "\(path)")
      #expect(list["type"] as? String == "array")
    }
    #expect(try matches(indexed, "plan.classes.0.share"))
    #expect(try matches(indexed, "campaign.rounds.12.pot"))
    for path in ["plan", "members", "plan.member", "run.seed", "title", "plan.classes.x.share"] {
      #expect(plain[path] == nil, "\(path)")
      #expect(try !matches(indexed, path), "\(path)")
    }
  }

  @Test func `facts are offered where they fit`() throws {
    func facts(_ path: String...) throws -> [String] {
      let property = try self.property("plan", path[0])
      return all("enum", in: property).compactMap { $0 as? [String] }.flatMap { $0 }
    }
    #expect(try facts("members").contains("$dian-di-xiang-hu.members.middle"))
    #expect(try !facts("members").contains("$dian-di-xiang-hu.members"))
    #expect(try !facts("members").contains("$xiang-hu-bao.fee"))
    #expect(try facts("fee").contains("$xiang-hu-bao.fee"))
    #expect(try facts("benefit").contains("$xiang-hu-bao.benefit-under-40"))
  }

  @Test func `every reference leads somewhere`() throws {
    let pointers = Set(all("$ref", in: schema).compactMap { $0 as? String })
    #expect(pointers.count > 100)
    for pointer in pointers {
      var place: Any? = schema
      for part in pointer.dropFirst(2).split(separator: "/") {
        place =
          (place as? [String: Any])?[String(part)]
          ?? (place as? [Any]).flatMap { list in Int(part).map { list[$0] } }
      }
      #expect(place != nil, "\(pointer)")
    }
  }

  @Test func `forms of one name are one form`() {
    var schemas: [String: String] = [:]
    for key in LanguageSchemaTests.vocabulary {
      guard let form = key.shape.form else { continue }
      let text = form.schema(FactBook([])).rendered()
      #expect(schemas.updateValue(text, forKey: form.name) ?? text == text, "\(form.name)")
    }
    #expect(schemas.count > 10)
  }

  @Test(
    arguments: [
      (QuantityForm.money, Shape.money(Int64.min...Int64.max)),
      (QuantityForm.parts, .fraction(-1e9...1e9)),
      (QuantityForm.times, .duration(Int64.min...Int64.max)),
      (QuantityForm.days, .days(Int64.min...Int64.max)),
      (QuantityForm.years, .years(Int64.min...Int64.max)),
      (QuantityForm.rates, .rate(Int64.min...Int64.max)),
    ])
  func `units of the schema are units of the reader`(units: [String], shape: Shape) {
    for unit in units {
      guard case .success = ScalarReader.read("3 \(unit)", as: shape) else {
        Issue.record("3 \(unit) is no \(shape.allowed)")
        continue
      }
    }
  }

  @Test func `what is needed and what has no use is said of files that stand alone`() throws {
    let needs = try #require(
      PacketKeys.all.needs.map { Data($0.rendered().utf8) }
        .flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] })
    #expect(needs["required"] as? [String] == ["total", "count"])
    let conditions = try #require(needs["allOf"] as? [[String: Any]])
    let alpha = try #require(
      conditions.first { all("required", in: $0["then"] ?? []).first as? [String] == ["alpha"] })
    #expect(
      (alpha["if"] as? [String: Any])?["required"] as? [String] == ["split"],
      "without split another rule counts")
    #expect(all("alpha", in: alpha["else"] ?? []).first as? Bool == false)
    let minimum = try #require(
      conditions.first { all("minimum", in: $0["else"] ?? []).first as? Bool == false })
    #expect((minimum["if"] as? [String: Any])?["required"] == nil, "the usual rule takes it")
  }

  /// The reader takes laws in the sections of models alone, and so does the schema.
  @Test func `laws stand in the schema where the reader takes them`() throws {
    func takesLaws(_ property: [String: Any]) throws -> Bool {
      let patterns = all("pattern", in: property).compactMap { $0 as? String }
      return try patterns.contains {
        try #require(try? Regex($0)).wholeMatch(in: "uniform(2万, 9万)") != nil
      }
    }
    for name in ["members", "incidence", "benefit", "fee", "caps"] {
      #expect(try takesLaws(property("plan", name)), "\(name)")
    }
    #expect(try takesLaws(property("packet", "total")))
    #expect(try takesLaws(property("campaign", "audience")))
    #expect(try !takesLaws(property("plan", "sharing")))
    #expect(try !takesLaws(property("run")))
  }
}

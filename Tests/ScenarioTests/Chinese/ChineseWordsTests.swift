import Foundation
import MonteCarlo
import MutualAid
import RedPackets
import Testing
import Wording

@testable import Scenario

/// Whatever the language of scenarios says of itself has Chinese words.
@Suite struct ChineseWordsTests {
  @Test func `keys have meanings, reasons, ranges and examples`() {
    for key in LanguageSchemaTests.vocabulary {
      expectChinese(key.wording)
      expectChinese(key.shape.allowed)
      expectChinese(key.shape.example)
      expectChinese(Message(key.shape.resultUnit.name))
    }
  }

  @Test func `words of choices have meanings`() {
    for key in LanguageSchemaTests.vocabulary {
      for choice in ChineseWordsTests.choices(key.shape) { expectChinese(Message(choice.meaning)) }
    }
  }

  private static func choices(_ shape: Shape) -> [Shape.Choice] {
    switch shape {
    case .choice(let choices): choices
    case .list(let item): choices(item)
    case .either(let shapes): shapes.flatMap(choices)
    default: []
    }
  }

  @Test(arguments: Model.allCases)
  func `metrics have meanings`(model: Model) {
    for metric in RunKeys.metricChoices(for: model) { expectChinese(Message(metric.meaning)) }
  }

  @Test func `sharing rules and their properties have meanings`() {
    for rule in SharingRule.allCases { expectChinese(Message(rule.meaning)) }
    for property in SharingStudy.properties { expectChinese(Message(property.meaning)) }
  }

  @Test(arguments: CookbookTests.names)
  func `units of results have words`(name: String) throws {
    let scenario = try CookbookTests.load(name)
    for variant in scenario.variants {
      let experiment = variant.experiment
      let units = experiment.measures.map(\.unit)
      for unit in Set(units) {
        expectChinese(Message(unit))
        expectChinese(ExpectationLimit(unit: unit).allowed)
        expectChinese(ExpectationLimit(unit: unit).example)
      }
      for value in variant.explanation {
        expectChinese(value.value, quoting: "\(value.value)")
        expectChinese(value.origin)
      }
    }
  }

  @Test func `facts have words`() throws {
    for fact in try FactBook.builtIn().facts {
      expectChinese(fact.wording)
      for text in [fact.unit, fact.date, fact.meaning, fact.reading, fact.place, fact.confidence] {
        expectChinese(Message(text))
      }
    }
  }

  @Test func `the schema differs in its descriptions alone`() throws {
    func text(_ language: Language) throws -> String {
      let schema = try JSONSerialization.jsonObject(
        with: Data(try LanguageSchema.text(in: language).utf8))
      return "\(ChineseWordsTests.withoutDescriptions(schema))"
    }
    #expect(try LanguageSchema.text(in: .chinese) != LanguageSchema.text(in: .english))
    #expect(try text(.chinese) == text(.english))
  }

  /// A JSON value without descriptions, as pairs in the order of keys.
  private static func withoutDescriptions(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
      object.filter { $0.key != "description" || !($0.value is String) }
        .sorted { $0.key < $1.key }
        .map { [$0.key, withoutDescriptions($0.value)] as [Any] }
    case let array as [Any]: array.map(withoutDescriptions)
    default: value
    }
  }
}

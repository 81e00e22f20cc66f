import MutualAid
import Wording

extension Settings {
  /// Every value below these settings, in the order of the language.
  func explained(path: String = "") -> [ExplainedValue] {
    entries.flatMap { name, setting in
      setting.explained(path: path.isEmpty ? name : "\(path).\(name)")
    }
  }
}

extension Setting {
  fileprivate func explained(path: String) -> [ExplainedValue] {
    switch value {
    case .table(let settings):
      return settings.explained(path: path)
    case .list(let items):
      return items.enumerated().flatMap { $1.explained(path: "\(path)[\($0)]") }
    default:
      return [ExplainedValue(path: path, value: law?.canonical ?? value.wording, origin: wording)]
    }
  }

  /// Where the value came from.
  private var wording: Message {
    switch origin {
    case .text: "\(place)"
    case .fact(let fact): "\(place), fact $\(fact.name)"
    case .facts(let facts):
      "\(place), facts \(facts.map { "$\($0.name)" }.joined(separator: ", "))"
    case .standard(let reason): "default: \(Message(reason))"
    }
  }
}

extension DecodedValue {
  /// The value in one spelling, whatever way it was written.
  var canonical: String { wording.text(in: .english) }

  /// The value for people; in English it is `canonical`.
  var wording: Message {
    switch self {
    case .count(let number): "\(grouped(number))"
    case .years(let number): number == 1 ? "1 year" : "\(number) years"
    case .days(let number): number == 1 ? "1 day" : "\(grouped(number)) days"
    case .day(let day): "\(day)"
    case .seconds(let number): number == 1 ? "1 second" : "\(grouped(number)) seconds"
    case .seed(let number): "\(number)"
    case .money(let amount): "\(amount) yuan"
    case .fraction(let number): "\(number)"
    case .ages(let ages): "\(ages.lowerBound)-\(ages.upperBound)"
    case .text(let text), .choice(let text): Message(verbatim: text)
    case .flag(let flag): "\(flag)"
    case .list, .table, .paths: ""
    }
  }
}

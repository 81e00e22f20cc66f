@testable import Scenario

/// Suites of plans that cannot be: how their scenarios begin, and where their messages stand.
protocol PlanMistakes {}

extension PlanMistakes {
  /// A plan of one rate, with more lines below it.
  static func plan(_ text: String, _ messages: String...) -> Mistake {
    mistake("  members: 5万\n  incidence: 1‰\n  benefit: 30万\n" + text, messages)
  }

  /// A plan by age and sex, with more lines below it.
  static func table(_ text: String, _ messages: String...) -> Mistake {
    mistake("  members: 5万\n  incidence: ci4-2020\n  benefit: 30万\n" + text, messages)
  }

  /// A plan of members alone, with more lines below it.
  static func bare(_ text: String, _ messages: String...) -> Mistake {
    mistake("  members: 5万\n" + text, messages)
  }

  /// A plan of the given lines alone.
  static func mistake(_ text: String, _ messages: [String]) -> Mistake {
    var mistake = Mistake(aid + "plan:\n" + text)
    mistake.messages = messages.map { "a.yaml:" + $0 }
    return mistake
  }
}

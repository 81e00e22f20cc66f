/// How quantities of one dimension are written as texts: a definition of the schema.
struct QuantityForm {
  /// The name of the definition.
  let name: String

  /// The units that may stand behind the number; empty for none.
  private let units: [String]

  /// Whether the unit can be left out.
  private let isBare: Bool

  /// Whether it must be a whole number.
  private let isWhole: Bool

  /// Whether it can be negative.
  private let isSigned: Bool

  /// The shape with the widest range, by which facts are chosen.
  private let shape: Shape

  fileprivate init(
    _ name: String, _ units: [String], isBare: Bool, isWhole: Bool = false, isSigned: Bool = false,
    _ shape: Shape
  ) {
    self.name = isSigned ? "signed-" + name : name
    self.units = units
    self.isBare = isBare
    self.isWhole = isWhole
    self.isSigned = isSigned
    self.shape = shape
  }

  /// The definition: a pattern, and the facts that fit.
  func schema(_ book: FactBook) -> JSONText {
    let facts = book.facts.flatMap { fact -> [String] in
      switch fact.value {
      case .single: [fact.name]
      case .range: ["low", "middle", "high"].map { "\(fact.name).\($0)" }
      }
    }.filter { name in
      guard case .success((_, let value)) = book.resolve(name),
        case .success = ScalarReader.read(value, as: shape)
      else { return false }
      return true
    }
    let pattern = JSONText.pattern(self.pattern)
    guard !facts.isEmpty else { return pattern }
    return .anyOf([pattern, .object([("enum", .strings(facts.map { "$\($0)" }))])])
  }

  /// The spellings that `Quantity` reads, as a regular expression of ECMA 262.
  private var pattern: String {
    if case .date = shape { return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
    var multiplier = "万亿|百万|千万|亿|万|千|(thousand|million|billion)(?![A-Za-z])"
    if case .rate = shape { multiplier += "|[KM](?![A-Za-z])" }
    let sign = isSigned ? "[-+]?" : "\\+?"
    let digits = "[0-9]+(\\.[0-9]+)?"
    // With a multiplier decimals can be whole, such as 1.5万.
    let number =
      isWhole
      ? "([0-9]+(\\.0+)?|\(digits) *(\(multiplier)))" : "\(digits) *(\(multiplier))?"
    guard !units.isEmpty else { return "^ *\(sign)\(number) *$" }
    let unit = "(\(units.joined(separator: "|")))" + (isBare ? "?" : "")
    return "^ *\(sign)\(number) *\(unit) *$"
  }
}

extension QuantityForm {
  /// The forms that keys use, each once.
  static func all(in keys: [KeyDefinition]) -> [QuantityForm] {
    var seen = Set<String>()
    return keys.flatMap { $0.shape.forms }.filter { seen.insert($0.name).inserted }
      .sorted { $0.name < $1.name }
  }

  static let money = ["元", "yuan", "CNY", "RMB", "角", "分", "fen"]
  static let parts = ["%", "‰"]
  static let days = ["天", "日", "days", "day"]
  static let times =
    days + [
      "秒", "seconds", "second", "s", "分钟", "minutes", "minute", "小时", "hours", "hour",
    ]
  static let years = ["年", "years", "year"]
  static let rates = ["/s", "/秒", "每秒", "a second", "per second"]
}

extension Shape {
  /// The form of texts of this shape; `nil` for what is no quantity.
  var form: QuantityForm? {
    let all = Int64.min...Int64.max
    let wide = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    switch self {
    case .count(let range, let things, let words):
      let english = words.filter { $0.utf8.count == $0.count }
      let name = "count-\(words.count)" + english.map { "-" + $0 }.joined()
      return QuantityForm(
        name, words, isBare: true, isWhole: true, isSigned: range.lowerBound < 0,
        .count(all, of: things, words: words))
    case .money(let range):
      return QuantityForm(
        "money", QuantityForm.money, isBare: true, isSigned: range.lowerBound < 0, .money(all))
    case .fraction(let range):
      return QuantityForm(
        "part", QuantityForm.parts, isBare: true, isSigned: range.lowerBound < 0, .fraction(wide))
    case .number(let range):
      return QuantityForm(
        "number", [], isBare: true, isSigned: range.lowerBound < 0, .number(wide))
    case .duration:
      return QuantityForm("time", QuantityForm.times, isBare: false, .duration(all))
    case .days:
      return QuantityForm("days", QuantityForm.days, isBare: false, isWhole: true, .days(all))
    case .years:
      return QuantityForm("years", QuantityForm.years, isBare: false, isWhole: true, .years(all))
    case .rate: return QuantityForm("rate", QuantityForm.rates, isBare: false, .rate(all))
    case .date: return QuantityForm("date", [], isBare: true, .date)
    case .figure:
      let words = [
        "人", "名", "个", "份", "张", "people", "persons", "members", "packets", "prizes", "cards",
        "times", "种", "次", "月", "months", "month", "期", "periods", "period",
      ]
      let units =
        QuantityForm.money + QuantityForm.parts + QuantityForm.times + QuantityForm.years
        + QuantityForm.rates + words
      return QuantityForm("figure", units, isBare: true, isSigned: true, .figure)
    case .seed, .ages, .text, .flag, .choice, .list, .table, .paths, .either: return nil
    }
  }

  /// The forms of all quantities in the value.
  fileprivate var forms: [QuantityForm] {
    switch self {
    case .list(let item): item.forms
    case .table(let keys): keys.flatMap { $0.shape.forms }
    case .either(let shapes): shapes.flatMap(\.forms)
    default: [form].compactMap { $0 }
    }
  }
}

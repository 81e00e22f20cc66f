/// A number with a unit, as written in a scenario: `5万`, `8亿元`, `2.3‰`, `0.10 元`, `1 year`.
struct Quantity: Equatable, Sendable {
  /// The number with its multiplier applied (`5万` is 50000) and percent already divided out.
  var number: ExactDecimal

  /// What the number measures, as far as the text says.
  var unit: Unit

  /// The units that a text can carry.
  enum Unit: Equatable, Sendable {
    /// A bare number.
    case none
    /// Money; the number is in fen.
    case money
    /// A percentage or per mille; the number is the fraction itself.
    case fraction
    /// People or things counted; the word as written.
    case things(String)
    /// Years.
    case years
    /// Another span of time; the word as written.
    case time(String)
    /// Things a second.
    case perSecond
  }

  /// Why a text is no quantity.
  enum Failure: Error, Equatable {
    /// It does not begin with a number.
    case noNumber
    /// More digits than any quantity of this field has.
    case tooLong
    /// The text behind the number is no known unit.
    case unknownUnit(String)
  }

  /// Reads a quantity.
  ///
  ///     quantity   = ["-" | "+"] digits ["." digits] [multiplier] [unit]
  ///     multiplier = 千 | 万 | 百万 | 千万 | 亿 | 万亿 | thousand | million | billion
  ///     unit       = 元 | yuan | CNY | 角 | 分 | fen | % | ‰ | 人 | people | ... | 年 | years ...
  ///
  /// Spaces may stand between the parts. There are no separators of thousands, because readers
  /// of other countries take them for decimal points.
  init(_ text: String) throws(Failure) {
    var rest = Substring(text).trimmed
    var negative = false
    if rest.first == "-" || rest.first == "+" {
      negative = rest.removeFirst() == "-"
    }
    var digits = ""
    var decimals = 0
    var sawPoint = false
    while let character = rest.first {
      if character.isASCII && character.isNumber {
        digits.append(character)
        if sawPoint { decimals += 1 }
      } else if character == "." && !sawPoint && !digits.isEmpty {
        sawPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard !digits.isEmpty, !(sawPoint && decimals == 0) else { throw .noNumber }
    guard digits.count <= 20, let mantissa = Int128(digits) else { throw .tooLong }
    var number = ExactDecimal(mantissa: negative ? -mantissa : mantissa, decimals: decimals)
    rest = rest.trimmed
    let behind = rest
    var isRate = false
    for (word, zeros) in Quantity.multipliers where rest.hasPrefix(word) {
      let after = rest.dropFirst(word.count)
      // An English multiplier is a whole word; 万 and 亿 may touch the unit.
      if let next = after.first, word.first?.isASCII == true, next.isASCII, next.isLetter {
        continue
      }
      number = number.shifted(left: zeros)
      rest = after.trimmed
      isRate = word == "K" || word == "M"
      break
    }
    (self.number, unit) = try Quantity.apply(unit: String(rest), to: number)
    // K and M are for rates alone; elsewhere they could be a slip.
    if isRate, unit != .perSecond { throw .unknownUnit(String(behind)) }
  }

  private static let multipliers = [
    ("万亿", 12), ("百万", 6), ("千万", 7), ("亿", 8), ("万", 4), ("千", 3),
    ("thousand", 3), ("million", 6), ("billion", 9), ("K", 3), ("M", 6),
  ]

  /// How many seconds a unit of time has, where that is always the same.
  static func seconds(in word: String) -> Int64? {
    switch word {
    case "秒", "s", "second", "seconds": 1
    case "分钟", "minute", "minutes": 60
    case "小时", "hour", "hours": 3600
    case "天", "日", "day", "days": 86_400
    default: nil
    }
  }

  private static func apply(
    unit word: String, to number: ExactDecimal
  ) throws(Failure) -> (ExactDecimal, Unit) {
    switch word {
    case "": (number, .none)
    case "元", "yuan", "CNY", "RMB": (number.shifted(left: 2), .money)
    case "角": (number.shifted(left: 1), .money)
    case "分", "fen": (number, .money)
    case "%": (ExactDecimal(mantissa: number.mantissa, decimals: number.decimals + 2), .fraction)
    case "‰": (ExactDecimal(mantissa: number.mantissa, decimals: number.decimals + 3), .fraction)
    case "人", "名", "个", "份", "张", "people", "persons", "members", "packets", "prizes", "cards",
      "times",
      "种", "次":
      (number, .things(word))
    case "年", "year", "years": (number, .years)
    case "月", "天", "日", "小时", "分钟", "秒", "months", "month", "days", "day", "hours", "hour",
      "minutes", "minute", "seconds", "second", "s", "期", "periods", "period":
      (number, .time(word))
    case "/s", "/秒", "每秒", "a second", "per second": (number, .perSecond)
    default: throw .unknownUnit(word)
    }
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmed: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

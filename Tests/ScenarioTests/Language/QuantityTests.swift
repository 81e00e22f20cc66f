import Testing

@testable import Scenario

@Suite struct QuantityTests {
  /// A text with the number and the unit that it is read as.
  struct Read: CustomTestStringConvertible, Sendable {
    let text: String
    let number: String
    let unit: Quantity.Unit

    init(_ text: String, _ number: String, _ unit: Quantity.Unit = .none) {
      self.text = text
      self.number = number
      self.unit = unit
    }

    var testDescription: String { "\(text.debugDescription) is \(number) \(unit)" }
  }

  private func expect(_ read: Read) throws {
    let quantity = try Quantity(read.text)
    #expect(quantity.number.text == read.number)
    #expect(quantity.unit == read.unit)
  }

  @Test(arguments: [
    Read("5", "5"), Read("5千", "5000"), Read("5万", "50000"), Read("5百万", "5000000"),
    Read("5千万", "50000000"), Read("5亿", "500000000"), Read("5万亿", "5000000000000"),
    Read("5 thousand", "5000"), Read("20 million", "20000000"), Read("1.5 billion", "1500000000"),
    Read("20million", "20000000"), Read("0.5万", "5000"), Read("8.02亿", "802000000"),
    Read("0.00001万", "0.1"),
  ])
  func `a multiplier moves the decimal point`(read: Read) throws {
    try expect(read)
  }

  @Test(arguments: [
    Read("8元", "800", .money), Read("0.10 元", "10", .money), Read("8亿元", "80000000000", .money),
    Read("2 yuan", "200", .money), Read("2 CNY", "200", .money), Read("2 RMB", "200", .money),
    Read("3角", "30", .money), Read("7分", "7", .money), Read("7 fen", "7", .money),
    Read("5303万元", "5303000000", .money), Read("20 million 元", "2000000000", .money),
    Read("20 million元", "2000000000", .money), Read("0.5 分", "0.5", .money),
  ])
  func `money is counted in fen`(read: Read) throws {
    try expect(read)
  }

  @Test(arguments: [
    Read("8%", "0.08", .fraction), Read("2.3‰", "0.0023", .fraction),
    Read("0.1‰", "0.0001", .fraction), Read("100 %", "1", .fraction),
    Read("150%", "1.5", .fraction),
  ])
  func `percent and per mille are divided out`(read: Read) throws {
    try expect(read)
  }

  @Test(arguments: [
    "人", "名", "个", "份", "people", "persons", "members", "packets", "times", "种", "次",
  ])
  func `what is counted keeps its word`(word: String) throws {
    try expect(Read("5万\(word)", "50000", .things(word)))
    try expect(Read("3 \(word)", "3", .things(word)))
  }

  @Test(arguments: ["年", "year", "years"])
  func `years are years in every spelling`(word: String) throws {
    try expect(Read("1 \(word)", "1", .years))
  }

  @Test(arguments: [
    "月", "天", "日", "小时", "分钟", "秒", "months", "month", "days", "day", "hours", "hour",
    "minutes", "minute", "seconds", "second", "期", "periods", "period",
  ])
  func `other times keep their word`(word: String) throws {
    try expect(Read("24 \(word)", "24", .time(word)))
  }

  @Test(arguments: [
    ("10 minutes", "分钟", 600), ("3 分钟", "分钟", 180), ("6 days", "days", 518_400),
    ("90 s", "s", 90), ("2 hours", "hours", 7200), ("1 小时", "小时", 3600), ("7 天", "天", 604_800),
  ])
  func `times of a fixed length are so many seconds`(
    text: String, word: String, seconds: Int64
  ) throws {
    guard case .time(let unit) = try Quantity(text).unit else {
      Issue.record("\(text) is no time")
      return
    }
    let read = try ScalarReader.read(text, as: .duration(1...1_000_000)).get()
    guard case .seconds(seconds) = read else {
      Issue.record("\(text) is \(read)")
      return
    }
    #expect(Quantity.seconds(in: unit) != nil)
    #expect(Quantity.seconds(in: word) != nil)
  }

  @Test func `half an hour is 1800 seconds, a third of a second no whole number`() throws {
    let shape = Shape.duration(1...1_000_000)
    guard case .seconds(5400) = try ScalarReader.read("1.5 hours", as: shape).get() else {
      Issue.record("1.5 hours")
      return
    }
    for text in ["0.3 s", "0.01 minutes", "5", "5 months", "5 periods", "5 元", "5/s"] {
      #expect(throws: (any Error).self) { try ScalarReader.read(text, as: shape).get() }
    }
  }

  @Test(arguments: [
    Read("14M/s", "14000000", .perSecond), Read("5万/s", "50000", .perSecond),
    Read("30K/s", "30000", .perSecond), Read("5万/秒", "50000", .perSecond),
    Read("200 a second", "200", .perSecond), Read("3亿每秒", "300000000", .perSecond),
    Read("1.5M/s", "1500000", .perSecond), Read("7 per second", "7", .perSecond),
  ])
  func `rates are so many a second`(read: Read) throws {
    try expect(read)
  }

  // They could be a slip for 万 or for a metre.
  @Test(arguments: ["5M", "30K", "5M元", "5 M people", "1K%"])
  func `K and M are for rates alone`(text: String) {
    #expect(throws: Quantity.Failure.self) { try Quantity(text) }
  }

  @Test(arguments: [
    Read(" 5 万 元 ", "5000000", .money), Read("5   万", "50000"), Read("+5", "5"),
    Read("-5万", "-50000"), Read("-0.29 元", "-29", .money), Read("-0", "0"), Read("007", "7"),
    Read("-0.5", "-0.5"),
  ])
  func `spaces may stand between the parts and a sign before the number`(read: Read) throws {
    try expect(read)
  }

  @Test(arguments: [
    "", " ", "元", "万", "-", "+-5", "- 5", ".5", "5.", "5.万", "$5", "５", "五万", "nan",
  ])
  func `what has no number of digits in front is refused`(text: String) {
    #expect(throws: Quantity.Failure.noNumber) { try Quantity(text) }
  }

  @Test(arguments: [
    ("5 kg", "kg"), ("1,000", ",000"), ("1_000", "_000"), ("5 Million", "Million"),
    ("5 millions", "millions"), ("5百", "百"), ("5千亿", "亿"), ("5万万", "万"), ("5元元", "元元"),
    ("1.2.3", ".3"), ("1.0e+3", "e+3"), ("8%人", "%人"), ("5 yuan yuan", "yuan yuan"),
    ("5\u{3000}万", "\u{3000}万"), ("5 million yuanx", "yuanx"),
  ])
  func `what stands behind the number must be a unit`(text: String, unit: String) {
    #expect(throws: Quantity.Failure.unknownUnit(unit)) { try Quantity(text) }
  }

  @Test(arguments: ["99999999999999999999", "0.1234567890123456789", "00000000000000000001"])
  func `20 digits are read to the last`(text: String) throws {
    #expect(try Quantity(text).number.mantissa == Int128(text.filter { $0 != "." }))
  }

  @Test(arguments: ["100000000000000000000", "0.12345678901234567890", "000000000000000000001"])
  func `21 digits are too many, wherever the point stands`(text: String) {
    #expect(throws: Quantity.Failure.tooLong) { try Quantity(text) }
    #expect(throws: Quantity.Failure.tooLong) { try Quantity("-\(text)万元") }
  }

  @Test(arguments: ["", "-"])
  func `the largest number of every kind is exact`(sign: String) throws {
    let nines = sign + String(repeating: "9", count: 20)
    #expect(try Quantity("\(nines)万亿").number.text == nines + String(repeating: "0", count: 12))
    let money = try Quantity("\(nines)万亿元").number
    #expect(money.text == nines + String(repeating: "0", count: 14))
    #expect(money.whole == nil)
    #expect(try Quantity("\(sign)0.0000000000000000001‰").number.text == "\(sign)0.\(zeros(21))1")
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test(arguments: 0..<1000 as Range<Int64>)
  func `every sum to the fen is that many fen`(fen: Int64) throws {
    let text = "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
    #expect(try Quantity("\(text) 元").number.whole == fen)
    #expect(try Quantity("\(text)万元").number.whole == fen * 10_000)
  }
}

import Testing

@testable import Report

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("分摊", 4), ("点滴相互, low", 13), ("e\u{301}", 1), ("…", 1), ("×", 1),
    ("，", 2), ("가", 2), ("ア", 2), ("ｱ", 1), ("\u{200B}", 0), ("🧧", 2), ("𠮷", 2), ("–", 1),
  ])
  func `a text has the width of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `padding counts columns, not characters`() {
    #expect(DisplayWidth.padded("分", to: 4, right: false) == "分  ")
    #expect(DisplayWidth.padded("分", to: 4, right: true) == "  分")
    #expect(DisplayWidth.padded("分摊", to: 3, right: true) == "分摊")
  }
}

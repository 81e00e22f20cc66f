import Testing
import Wording

@testable import Report

@Suite struct TerminalTableTests {
  private let table = ResultTable(
    title: "what a member pays",
    columns: [
      .init("variant", isNumeric: false), .init("mean"), .init("95% low", dispensability: 1),
      .init("95% high", dispensability: 1), .init("p50", dispensability: 2),
    ],
    rows: [["点滴相互", "13.5", "13.4", "13.6", "9"], ["B", "1,013.5", "2", "3", "4"]],
    notes: ["a note"])

  @Test func `columns stand beneath each other whatever their script`() {
    #expect(
      TerminalTable(width: 80).render(table) == """
        what a member pays
        variant      mean  95% low  95% high  p50
        点滴相互     13.5     13.4      13.6    9
        B         1,013.5        2         3    4
        a note

        """)
  }

  @Test func `without room the most dispensable columns go first and are named`() {
    #expect(
      TerminalTable(width: 40).render(table) == """
        what a member pays
        variant      mean  95% low  95% high
        点滴相互     13.5     13.4      13.6
        B         1,013.5        2         3
        Not shown for want of room: p50.
        a note

        """)
  }

  @Test func `both ends of an interval go together, and numbers are never broken`() {
    #expect(
      TerminalTable(width: 10).render(table) == """
        what a
          member
          pays
        variant      mean
        点滴相互     13.5
        B         1,013.5
        Not shown
          for want
          of room:
          95% low,
          95%
          high,
          p50.
        a note

        """)
  }

  @Test(arguments: [20, 40, 79, 80, 200])
  func `no line is wider than the terminal if the table can be made to fit`(width: Int) {
    for line in TerminalTable(width: width).render(table).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }

  @Test func `no line ends in spaces`() {
    for line in TerminalTable(width: 80).render(table).split(separator: "\n") {
      #expect(line.last != " ")
    }
  }
}

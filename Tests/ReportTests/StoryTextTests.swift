import Statistics
import Testing

@testable import Report

@Suite struct StoryTextTests {
  private func document(told: Double) -> StoryDocument {
    StoryDocument(
      engine: "1", title: "A | story", sha256: "ab", seed: 3, variant: "a, b", replication: 1234,
      events: [
        StoryEvent(
          time: "2019-01-14", kind: "shared",
          quantities: [.init("share", fen: 5), .init("carried", fen: -123_456)])
      ],
      numbers: [
        .init(
          metric: "share", group: "", value: 0.05, told: told, agrees: told == 0.05, unit: "yuan"),
        .init(metric: "gini", group: "", value: 0.25, told: nil, agrees: true, unit: "ratio"),
      ])
  }

  @Test func `a story that adds up says so`() {
    #expect(
      StoryText(document(told: 0.05), allGroups: false).terminal(width: 80) == """
        A | story
        variant a, b, replication 1,234, seed 3, engine 1

        What happened
        time        event   how much
        2019-01-14  shared  share 0.05 yuan, carried -1,234.56 yuan

        What the run stores of this replication
        metric  group  value  unit   events
        share           0.05  yuan   =
        gini            0.25  ratio  –
        = the events add up to it exactly: 1 of 1 numbers that follow from events.
        – does not follow from events.

        """)
  }

  @Test func `a story that does not add up says what it comes to`() {
    let text = StoryText(document(told: 0.07), allGroups: false).markdown
    #expect(text.contains("| share |  | 0.05 | yuan | 0.07! |"))
    #expect(text.contains("0 of 1 numbers"))
    #expect(text.contains("! the events add up to something else. Please report it."))
    #expect(StoryJSON.render(document(told: 0.07)).contains("\"told\": 0.07, \"stored\": 0.05"))
  }

  @Test func `numbers of many groups are left out unless they are asked for`() {
    var document = document(told: 0.05)
    document.numbers = (1...21).map {
      .init(metric: "x", group: "date=\($0)", value: 1, told: 1, agrees: true, unit: "claims")
    }
    let few = StoryText(document, allGroups: false).terminal(width: 80)
    #expect(few.contains("21 more by group: --groups all, or --format json."))
    #expect(!few.contains("date=7"))
    #expect(StoryText(document, allGroups: true).terminal(width: 80).contains("date=7"))
  }

  @Test(arguments: [
    (0, 2, "0", "0.00"), (5, 2, "0.05", "0.05"), (-5, 2, "-0.05", "-0.05"),
    (123_450, 2, "1234.5", "1,234.50"), (100, 0, "100", "100"), (9_500_000, 6, "9.5", "9.50"),
    (Int64.min, 2, "-92233720368547758.08", "-92,233,720,368,547,758.08"),
  ])
  func `exact numbers are written to the last digit`(
    number: Int64, decimals: Int, plain: String, grouped: String
  ) {
    #expect(NumberText.exact(number, decimals: decimals) == plain)
    #expect(NumberText.exact(number, decimals: decimals, grouped: true) == grouped)
  }

  @Test func `cells of the CSV are quoted where they need it`() {
    var document = document(told: 0.05)
    document.events[0].who = "class=a, b"
    #expect(
      StoryCSV.render(document)
        == "event,time,kind,who,quantity,value,unit\r\n"
        + "1,2019-01-14,shared,\"class=a, b\",share,0.05,yuan\r\n"
        + "1,2019-01-14,shared,\"class=a, b\",carried,-1234.56,yuan\r\n")
  }
}

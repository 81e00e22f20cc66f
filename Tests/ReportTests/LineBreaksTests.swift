import Report
import Testing
import Wording

@Suite struct LineBreaksTests {
  private func lines(_ text: String, _ width: Int, _ language: Language = .chinese) -> [String] {
    LineBreaks(width: width, indent: "", language: language).lines(text)
  }

  @Test func `Chinese is cut between characters`() {
    #expect(lines("每个人得多少", 6) == ["每个人", "得多少"])
  }

  @Test func `no line begins with a mark that closes or ends with one that opens`() {
    #expect(lines("得多少，付多少", 6) == ["得多", "少，付", "多少"])
    #expect(lines("多少（元）是", 6) == ["多少", "（元）", "是"])
  }

  @Test func `words of Latin letters and numbers with what they count stay whole`() {
    #expect(lines("用 run 重复2万次", 8) == ["用 run", "重复2万", "次"])
    #expect(lines("请写--threads", 8) == ["请写", "--threads"])
  }

  @Test func `English is cut at spaces alone, also where it quotes Chinese`() {
    #expect(lines("a 点滴相互 b", 4, .english) == ["a", "点滴相互", "b"])
  }

  @Test(arguments: 8...40)
  func `nothing is lost, and only what cannot be cut is wider`(width: Int) {
    let text = "门槛（写在情景的 expect 里，或用 --expect 给出）排在最前；有门槛未通过时退出码为 99。"
    let cut = lines(text, width)
    #expect(cut.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in cut {
      #expect(DisplayWidth.of(line) <= width)
      #expect(line.first.map { "，。；）".contains($0) } != true)
    }
  }

  @Test(arguments: [
    (0, "0", "0"), (9_999, "9,999", "9,999"), (10_000, "10,000", "1万"),
    (12_300, "12,300", "1.23万"), (12_345, "12,345", "12,345"), (20_000, "20,000", "2万"),
    (99_999_900, "99,999,900", "9999.99万"), (100_000_000, "100,000,000", "1亿"),
    (105_800_000, "105,800,000", "1.058亿"), (123_456_789, "123,456,789", "123,456,789"),
    (-20_000, "-20,000", "-2万"), (8_000_000_000, "8,000,000,000", "80亿"),
  ])
  func `whole numbers in Chinese sentences lose no digit`(
    number: Int, english: String, chinese: String
  ) {
    #expect(NumberText.counted(number).text(in: .english) == english)
    #expect(NumberText.counted(number).text(in: .chinese) == chinese)
  }
}

import Scenario
import Testing

@Suite struct FactFilesTests {
  private let book: FactBook

  init() throws {
    book = try FactBook.builtIn()
  }

  @Test func `every fact file is read without a problem`() {
    #expect(book.facts.count > 80)
  }

  @Test func `names are unique and in kebab-case`() {
    #expect(Set(book.facts.map(\.name)).count == book.facts.count)
    for fact in book.facts {
      #expect(fact.name.contains("."), "\(fact.name)")
      #expect(
        fact.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-.".contains($0)) },
        "\(fact.name)")
    }
  }

  @Test func `facts of the seed document have a place, all others an address and a confidence`() {
    for fact in book.facts {
      if fact.confidence.isEmpty {
        #expect(!fact.place.isEmpty, "\(fact.name)")
      } else {
        #expect(fact.sources.contains { $0.hasPrefix("http") }, "\(fact.name)")
      }
      #expect(!fact.meaning.isEmpty && !fact.unit.isEmpty)
    }
  }

  @Test(arguments: [
    ("alipay.share-before-2015", "49.6%"), ("tenpay.share-before-2015", "19.5%"),
    ("wechat-2015.gala-bid", "5303万元"), ("wechat-2015.cash", "5亿元"), ("qq-2015.sum", "30亿元"),
    ("alipay-2016.sum", "8亿元"), ("alipay-2017.sum", "2亿元"), ("taobao-2018.sum", "10亿元"),
    ("baidu-2019.sum", "10亿元"), ("wechat-2015.bound-cards", "1亿"), ("alipay.users-2018", "7亿"),
    ("china.internet-users-2018", "8.02亿"), ("didi.riders", "4.5亿"), ("didi.drivers", "5000万"),
    ("dian-di-xiang-hu.illnesses", "100"), ("dian-di-xiang-hu.cap", "none"),
    ("xiang-hu-bao.fee", "8%"), ("xiang-hu-bao.cap-per-case", "0.10元"),
  ])
  func `figures of the documents stand as they are written`(name: String, value: String) throws {
    #expect(try #require(book.fact(named: name)).value == .single(value))
  }

  @Test func `vague words are ranges and say how they were read`() throws {
    let large = try #require(book.fact(named: "xiang-hu-bao.members"))
    #expect(large.value == .range(low: "2000万", high: "2999万"))
    let small = try #require(book.fact(named: "dian-di-xiang-hu.members"))
    #expect(small.value == .range(low: "2万", high: "9万"))
    for fact in book.facts {
      guard case .range = fact.value else { continue }
      #expect(!fact.reading.isEmpty, "\(fact.name)")
    }
  }
}

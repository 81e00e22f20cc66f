import Testing

@testable import Wording

@Suite("Message")
struct MessageTests {
  @Test("A literal remembers its arguments apart from its words")
  func template() {
    let name = "fee"
    let message: Message = "there is no key \(name) here; " + "line \(3)"
    #expect(message.template == "there is no key {1} here; line {2}")
    #expect(message.text(in: .english) == "there is no key fee here; line 3")
  }

  @Test("What the catalogue does not have is said in English")
  func fallback() {
    let message: Message = "nobody has translated \("this")"
    #expect(message.text(in: .chinese) == "nobody has translated this")
  }

  @Test("Parts are messages of their own")
  func parts() {
    let part: Message = "a part of \(2)"
    let whole: Message = "\(part), and {} stays"
    #expect(whole.template == "{1}, and {} stays")
    #expect(whole.text(in: .english) == "a part of 2, and {} stays")
    let list = [part, "b"].joined(separator: ", ")
    #expect(list.template == "{1}, {2}")
  }

  @Test("How a literal was cut does not matter")
  func cuts() {
    #expect(("a " + "b" as Message) == "a b")
    #expect(("" as Message).isEmpty)
  }

  @Test("Values are changed, words are not")
  func values() {
    let message: Message = "a \("a") and \("b" as Message)"
    #expect(message.mapValues { "<\($0)>" }.description == "a <a> and b")
  }

  @Test("Between two Chinese characters a part leaves no space, and a name does")
  func spaces() {
    let words = "{1} 是 {2} 了"
    #expect(
      Message.fill(words, with: [.init(text: "值", goesOn: true), .init(text: "金额", goesOn: true)])
        == "值是金额了")
    #expect(
      Message.fill(words, with: [.init(text: "fee", goesOn: true), .init(text: "5", goesOn: true)])
        == "fee 是 5 了")
    #expect(
      Message.fill(words, with: [.init(text: "值"), .init(text: "金额")])
        == "值 是 金额 了")
  }
}

import MonteCarlo
import Testing

@testable import Commands

/// What a search for the smallest number finds, for chances that are given.
struct SeekSearchTests {
  private func search(_ chance: @escaping (Int64) -> Double) throws -> SeekSearch {
    var search = SeekSearch(low: 1000, high: 100_000_000, level: 0.05) { number throws(Failure) in
      ChanceAbove(exact: chance(number))
    }
    try search.run()
    return search
  }

  @Test(arguments: [1001, 5000, 123_457, 99_999_999] as [Int64])
  func `a falling chance is bisected to the last number`(answer: Int64) throws {
    #expect(try search { $0 < answer ? 0.5 : 0.01 }.answer == answer)
  }

  @Test func `a chance that is small among few and large among more is not taken for good`() throws
  {
    // Below 3,000 members there is hardly ever a claim.
    let found = try search { $0 < 3000 || $0 >= 70_000 ? 0.01 : 0.3 }
    #expect(found.answer == 70_000)
  }

  @Test func `a number above the answer that is not below the level is seen`() throws {
    // A tooth right behind the first number that is below.
    let found = try search { $0 < 50_000 || (50_400...50_500).contains($0) ? 0.2 : 0.01 }
    #expect(found.answer == 50_501)
  }

  @Test func `where the largest number is not below there is no answer`() throws {
    #expect(try search { _ in 0.9 }.answer == nil)
  }

  @Test func `where all are below the smallest is the answer`() throws {
    #expect(try search { _ in 0.01 }.answer == 1000)
  }

  @Test func `steps are in order and none is made twice`() throws {
    let numbers = try search { $0 < 5000 ? 0.5 : 0.01 }.steps.map(\.number)
    #expect(numbers == Array(Set(numbers)).sorted())
  }
}

import Glibc
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

  /// The chance of more than 20 yuan in a period: N members, 1‰ a year in 24 periods, 324,000 yuan
  /// a claim, so that it takes floor(20 N / 324,000) + 1 claims.
  private func chance(_ members: Int64) -> Double {
    let (n, p) = (Double(members), 0.001 / 24)
    let most = 20 * members / 324_000
    return (most + 1...most + 300).reduce(0) { sum, claims in
      let k = Double(claims)
      guard k <= n else { return sum }
      let choose = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      return sum + exp(choose + k * log(p) + (n - k) * log1p(-p))
    }
  }

  // From 631,800 members on it takes 40 claims, and the chance is 0.78%; but with the members it
  // rises again, to 1.13% among 647,999 and 1.05% among 664,199. All later teeth are lower.
  @Test func `the tips of the teeth of a saw count`() throws {
    var search = SeekSearch(low: 1000, high: 100_000_000, level: 0.01) { number throws(Failure) in
      ChanceAbove(exact: chance(number))
    }
    try search.run()
    #expect(search.answer == 664_200)
    #expect(search.isSettled)
    #expect(chance(664_199) > 0.01)
    for claims in Int64(41)...200 { #expect(chance(16_200 * (claims + 1) - 1) < 0.01) }
  }

  @Test(arguments: [10, 1000, 16_200, 300_000] as [Int64])
  func `the last tooth that is too high is found, however long teeth are`(length: Int64) throws {
    func chance(_ number: Int64) -> Double {
      let (tooth, phase) = number.quotientAndRemainder(dividingBy: length)
      let fall = exp(-Double(tooth * length) / 2_000_000)
      return 0.1 * fall * (1 + 0.3 * Double(phase) / Double(length))
    }
    var search = SeekSearch(low: 1000, high: 100_000_000, level: 0.05) { number throws(Failure) in
      ChanceAbove(exact: chance(number))
    }
    try search.run()
    let answer = try #require(search.answer)
    let first = (0...10_000_000 / length).last { chance(($0 + 1) * length - 1) >= 0.05 }
    let last = try #require(first) * length + length - 1
    #expect(answer == last + 1)
    #expect(search.steps.count < 1500)
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

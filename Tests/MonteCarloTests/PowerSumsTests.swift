import MonteCarlo
import Testing

@Suite struct PowerSumsTests {
  @Test func `large numbers close together keep their variance`() throws {
    // Naive sums of squares in doubles lose all of it: the numbers agree in twelve digits.
    var sums = PowerSums()
    let base: Int64 = 60_000_000_000_000
    let values = (0..<1000).map { base + Int64($0 % 10) }
    sums.add(contentsOf: values.span)
    let (mean, variance) = sums.moments(count: 1000)
    #expect(abs(mean - (Double(base) + 4.5)) <= mean.ulp)
    #expect(abs(try #require(variance) - 8.25 * 1000 / 999) < 1e-9)
  }

  @Test func `merging two halves equals one pass`() {
    let values = (0..<100).map { Int64($0 * $0) }
    var whole = PowerSums()
    whole.add(contentsOf: values.span)
    var left = PowerSums()
    left.add(contentsOf: Array(values[..<37]).span)
    var right = PowerSums()
    right.add(contentsOf: Array(values[37...]).span)
    left.merge(right)
    #expect(left == whole)
  }

  @Test func `the largest stored number does not overflow a block`() {
    var sums = PowerSums()
    let values = [Int64](repeating: RunSettings.largestStored, count: 4096)
    for _ in 0..<100 { sums.add(contentsOf: values.span) }
    #expect(sums.moments(count: 409_600).variance == 0)
  }
}

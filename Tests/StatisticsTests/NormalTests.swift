import Statistics
import Testing

/// Reference values with 40 digits by mpmath 1.3, rounded to 17.
@Suite struct NormalTests {
  @Test(arguments: [
    (-10, 7.6198530241605261e-24), (-5, 2.8665157187919391e-7), (-0.5, 0.30853753872598690),
    (0, 0.5), (1, 0.84134474606854295), (2.5, 0.99379033467422386), (8, 0.99999999999999938),
  ])
  func `probabilities agree with reference values, relatively`(x: Double, chance: Double) {
    #expect(abs(Normal.cumulative(x) / chance - 1) < 1e-14)
  }

  @Test(arguments: [
    (0.975, 1.9599639845400542), (0.995, 2.5758293035489008), (0.1, -1.2815515655446005),
    // Both sides of the switch between the two starting values.
    (0.02425, -1.9729610513118849), (0.02424, -1.9731366119445442), (0.001, -3.0902323061678135),
    (1e-6, -4.7534243088228989), (1e-10, -6.3613409024040562), (1e-100, -21.273453560965324),
    (1e-300, -37.047096299361199),
  ])
  func `quantiles agree with reference values`(level: Double, x: Double) {
    #expect(abs(Normal.quantile(level) / x - 1) < 1e-14)
  }

  @Test func `the ends and the middle are what they must be`() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(0.5) == 0)
    #expect(Normal.quantile(-0.1).isNaN)
    #expect(Normal.quantile(1.1).isNaN)
    #expect(Normal.quantile(.nan).isNaN)
  }

  @Test func `quantiles undo probabilities all along the line`() {
    for x in stride(from: -8.0, through: 5, by: 0.125) {
      #expect(abs(Normal.quantile(Normal.cumulative(x)) - x) < 1e-10)
    }
  }
}

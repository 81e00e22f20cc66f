import Glibc
import Statistics
import Testing

/// Reference values with 40 digits by mpmath 1.3, rounded to 17.
@Suite struct StudentTTests {
  @Test(arguments: [
    (1, 12.706204736174705), (2, 4.3026527297494639), (3, 3.1824463052837096),
    (5, 2.5705818356363155), (10, 2.2281388519862747), (30, 2.0422724563012383),
    (100, 1.9839715185235523), (999, 1.9623414611334500), (1000, 1.9623390808264085),
    // The expansion in 1/n begins here.
    (1001, 1.9623367052808799), (10_000, 1.9602012398906263), (1_000_000, 1.9599663568141070),
    (20_000_000, 1.9599641031536228),
  ])
  func `97.5% quantiles agree with reference values`(degrees: Double, x: Double) {
    #expect(abs(StudentT.quantile(0.975, degreesOfFreedom: degrees) / x - 1) < 1e-12)
  }

  @Test(arguments: [
    (1, 63.656741162871581), (3, 5.8409093097333573), (30, 2.7499956535672253),
    (1000, 2.5807546980659511), (1001, 2.5807497687505250), (1_000_000, 2.5758342201053342),
  ])
  func `99.5% quantiles agree with reference values`(degrees: Double, x: Double) {
    #expect(abs(StudentT.quantile(0.995, degreesOfFreedom: degrees) / x - 1) < 1e-12)
  }

  @Test(arguments: [0.6, 0.75, 0.9, 0.999, 0.0001])
  func `with one degree of freedom the law is Cauchy's`(level: Double) {
    let exact = tan(Double.pi * (level - 0.5))
    #expect(abs(StudentT.quantile(level, degreesOfFreedom: 1) / exact - 1) < 1e-10)
  }

  @Test(arguments: [1.0, 7, 1000, 5000])
  func `the law is symmetric about 0`(degrees: Double) {
    #expect(StudentT.quantile(0.5, degreesOfFreedom: degrees) == 0)
    for level in [0.01, 0.3, 0.4999] {
      let low = StudentT.quantile(level, degreesOfFreedom: degrees)
      let high = StudentT.quantile(1 - level, degreesOfFreedom: degrees)
      #expect(abs(low + high) < 1e-11)
      #expect(low < 0)
    }
  }

  @Test func `more degrees of freedom bring the quantile closer to the normal one`() {
    var last = Double.infinity
    for degrees in [1.0, 2, 10, 500, 999, 1000, 1000.5, 1001, 2000, 1e6, 1e9] {
      let x = StudentT.quantile(0.975, degreesOfFreedom: degrees)
      #expect(x < last)
      last = x
    }
    #expect(last > Normal.quantile(0.975))
  }

  @Test func `less than one degree of freedom ends the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = StudentT.quantile(0.9, degreesOfFreedom: 0)
    }
  }
}

import Glibc
import Statistics
import Testing

@Suite struct FourierTests {
  private func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var source = SampleNumbers(seed: seed)
    return (0..<count).map { _ in Double(Int64(bitPattern: source.next()) >> 11) * 0x1p-52 }
  }

  @Test(arguments: [1, 2, 4, 8, 64, 256])
  func `the fast transform equals the sum that defines it`(n: Int) {
    let (x, y) = (numbers(n, seed: 1), numbers(n, seed: 2))
    var (real, imaginary) = (x, y)
    Fourier.transform(real: &real, imaginary: &imaginary)
    for k in 0..<n {
      var (re, im) = (0.0, 0.0)
      for j in 0..<n {
        let angle = -2 * Double.pi * Double(j * k % n) / Double(n)
        re += x[j] * cos(angle) - y[j] * sin(angle)
        im += x[j] * sin(angle) + y[j] * cos(angle)
      }
      #expect(abs(real[k] - re) < 1e-13 * Double(n))
      #expect(abs(imaginary[k] - im) < 1e-13 * Double(n))
    }
  }

  @Test(arguments: [1, 2, 16, 4096, 65536])
  func `there and back is where it began`(n: Int) {
    let (x, y) = (numbers(n, seed: 3), numbers(n, seed: 4))
    var (real, imaginary) = (x, y)
    Fourier.transform(real: &real, imaginary: &imaginary)
    Fourier.transform(real: &real, imaginary: &imaginary, inverse: true)
    let worst = (0..<n).map { max(abs(real[$0] - x[$0]), abs(imaginary[$0] - y[$0])) }.max()
    #expect((worst ?? 1) < 1e-14)
  }

  @Test func `a single one becomes all ones`() {
    var real = [1.0] + [Double](repeating: 0, count: 31)
    var imaginary = [Double](repeating: 0, count: 32)
    Fourier.transform(real: &real, imaginary: &imaginary)
    #expect(real.allSatisfy { $0 == 1 })
    #expect(imaginary.allSatisfy { $0 == 0 })
  }

  @Test func `a length that is no power of two ends the program`() async {
    await #expect(processExitsWith: .failure) {
      var (real, imaginary) = ([1.0, 2, 3], [0.0, 0, 0])
      Fourier.transform(real: &real, imaginary: &imaginary)
    }
  }
}

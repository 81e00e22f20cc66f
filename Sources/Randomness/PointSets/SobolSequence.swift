/// The points of Sobol's sequence in up to 16 dimensions, 32 bits each.
///
/// Of 2^m points that begin at a multiple of 2^m, each dimension has one in every interval of a
/// width of 2^-m, and neighbouring dimensions are even together as far as Joe and Kuo could make
/// them. The points are in the order of their number, not in that of the Gray code.
///
/// Source: S. Joe, F. Y. Kuo, *Constructing Sobol sequences with better two-dimensional
/// projections*, SIAM Journal on Scientific Computing 30 (2008) 2635-2654, direction numbers
/// new-joe-kuo-6.21201, https://web.maths.unsw.edu.au/~fkuo/sobol/.
public enum SobolSequence {
  /// How many dimensions there are.
  public static let dimensions = 16

  /// Returns a coordinate of a point, as a multiple of 2^-32.
  ///
  /// - Parameters:
  ///   - index: the number of the point, from 0; the point of number 0 is 0.
  ///   - dimension: from 0 to 15.
  /// - Returns: the coordinate times 2^32.
  /// - Complexity: one operation for each bit of the number.
  public static func coordinate(_ index: UInt32, dimension: Int) -> UInt32 {
    let directions = table[dimension]
    var rest = index
    var result: UInt32 = 0
    while rest != 0 {
      result ^= directions[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return result
  }

  /// For each dimension but the first: the coefficients of a primitive polynomial without the
  /// first and the last, and the first direction numbers, as many as its degree.
  private static let polynomials: [(coefficients: UInt32, first: [UInt32])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]),
    (4, [1, 3, 5, 13]), (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]),
    (11, [1, 1, 5, 1, 1]), (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]),
    (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]), (16, [1, 3, 1, 13, 27, 49]),
  ]

  /// The direction numbers of every dimension, the highest bit first.
  private static let table: [[UInt32]] =
    [(0..<32).map { UInt32(1) << UInt32(31 - $0) }] + polynomials.map(directions)

  private static func directions(_ coefficients: UInt32, _ first: [UInt32]) -> [UInt32] {
    let degree = first.count
    var result = first.enumerated().map { $1 << UInt32(31 - $0) }
    for i in degree..<32 {
      var next = result[i - degree] ^ (result[i - degree] >> UInt32(degree))
      for k in 1..<degree where coefficients >> UInt32(degree - 1 - k) & 1 == 1 {
        next ^= result[i - k]
      }
      result.append(next)
    }
    return result
  }
}

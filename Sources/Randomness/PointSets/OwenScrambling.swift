/// Owen's nested uniform scrambling of the digits of a number in base 2.
///
/// Each binary digit is flipped or not by a coin of its own for every value of the digits before
/// it. A scrambled number is uniform on (0, 1), whatever it was before, so that averages over
/// scrambled points are unbiased; points that were spread evenly stay so. The coins are hashes of
/// a key and of the digits before, so that nothing is stored.
///
/// Source: A. B. Owen, *Randomly permuted (t,m,s)-nets and (t,s)-sequences*, in Monte Carlo and
/// Quasi-Monte Carlo Methods in Scientific Computing (1995) 299-317.
public enum OwenScrambling {
  /// Scrambles 32 digits and appends 20 more.
  ///
  /// - Parameters:
  ///   - digits: a number as a multiple of 2^-32.
  ///   - key: names the coins; one for each coordinate of each randomisation.
  /// - Returns: at least 2^-53 and at most 1 - 2^-53, an odd multiple of 2^-53.
  public static func unitInterval(_ digits: UInt32, key: UInt64) -> Double {
    var coins: UInt32 = 0
    for place in UInt64(0)..<32 {
      // The digits before this one, below a leading 1 that says how many there are.
      let before = UInt64(1) << place | UInt64(digits) >> (32 - place)
      coins = coins << 1 | UInt32(mixed(key, before) >> 63)
    }
    // No number of 32 digits ever comes twice, so those behind them are as good as drawn anew.
    let behind = mixed(key, 1 << 32 | UInt64(digits)) >> 44
    return (Double(UInt64(digits ^ coins) << 20 | behind) + 0.5) * 0x1p-52
  }

  /// A word that depends on every bit of both: the output function of SplitMix64, twice.
  ///
  /// Source: G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number generators*,
  /// OOPSLA 2014, with the constants of variant 13 of D. Stafford.
  private static func mixed(_ key: UInt64, _ value: UInt64) -> UInt64 {
    func mix(_ word: UInt64) -> UInt64 {
      var z = word
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    return mix(key ^ mix(value &* 0x9E37_79B9_7F4A_7C15))
  }
}

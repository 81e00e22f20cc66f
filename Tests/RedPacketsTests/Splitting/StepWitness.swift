import Glibc
import Money

@testable import RedPackets

/// The law of the next amount under each sequential rule, by its definition and nothing else.
struct StepWitness {
  let cap: Int64

  /// The whole average before anybody has opened.
  let first: Int64

  /// The chance of each amount of the next who opens.
  func law(_ rule: SplittingRule, rest: Int64, people: Int64) -> [Int64: Double] {
    let (r, m) = (Double(rest), Double(people))
    // What leaves each of the others at least 1 fen and at most the cap.
    let allowed = (1...rest).filter { x in
      x <= cap && rest - x >= people - 1 && rest - x <= (people - 1) * cap
    }
    let spare = Int(rest - people)
    func uniform(_ high: Int64) -> [Int64: Double] { weighted(allowed) { $0 <= high ? 1 : 0 } }
    switch rule {
    case .doubleMean: return uniform(2 * (rest / people) - 1)
    case .doubleMeanReserved: return uniform(1 + 2 * (rest - people) / people)
    case .doubleMeanExact:
      let whole = (2 * (rest - people)) / people
      let part = Double(2 * (rest - people) % people) / m
      return uniform(1 + whole).mapValues { $0 * (1 - part) }
        .merging(uniform(2 + whole).mapValues { $0 * part }, uniquingKeysWith: +)
    case .doubleMeanFolklore:
      // What is drawn below the lowest amount, or above the highest, is cut to it.
      return (0...Int64(2 * r / m)).reduce(into: [:]) { law, x in
        let width = min(Double(x + 1), 2 * r / m) - Double(x)
        guard width > 0 else { return }
        let amount = min(max(x, allowed.min() ?? 1), allowed.max() ?? 1)
        law[amount, default: 0] += width / (2 * r / m)
      }
    case .naiveRemainder: return uniform(rest)
    case .lineCut:
      // The ways in which the others can share what is left.
      return weighted(allowed) { choose(Int(rest - $0) - 1, Int(people) - 2) }
    case .dirichlet(let alpha):
      return weighted(allowed) { x in
        choose(spare, Int(x) - 1)
          * exp(
            lgamma(Double(x - 1) + alpha) + lgamma(r - m - Double(x - 1) + (m - 1) * alpha)
              - lgamma(r - m + m * alpha))
      }
    case .multinomial:
      return weighted(allowed) { x in
        choose(spare, Int(x) - 1) * pow(1 / m, Double(x - 1))
          * pow(1 - 1 / m, r - m - Double(x - 1))
      }
    case .truncatedNormal(let spread):
      let high = max(1, 2 * rest / people - 1)
      return weighted(allowed) { x in
        guard x <= high || x == allowed.first else { return 0 }
        func below(_ y: Double) -> Double {
          erfc(-(y - r / m) / (spread * r / m) / 2.0.squareRoot()) / 2
        }
        return below(Double(x) + 0.5) - below(Double(x) - 0.5)
      }
    case .sequentialBeta(let alpha):
      return weighted(allowed) { x in
        spare == 0
          ? 1
          : integral(
            from: max(0, (Double(x) - 1.5) / Double(spare)),
            to: min(1, (Double(x) - 0.5) / Double(spare)), alpha, (m - 1) * alpha)
      }
    case .subRange(let from, let to, let chance):
      return weighted(allowed) { x in
        (x >= from.fen && x <= to.fen ? chance / Double(to.fen - from.fen + 1) : 0)
          + (1 - chance) / Double(cap)
      }
    case .constantCap:
      let bound = min(first * 21 / 10, 20_000)
      return weighted(allowed) { x in
        x < max(2, min(bound, rest)) && (rest - x) / (people - 1) <= 20_000 ? 1 : 0
      }
    default: preconditionFailure("\(rule) is no sequential rule")
    }
  }

  private func weighted(_ amounts: [Int64], _ weight: (Int64) -> Double) -> [Int64: Double] {
    var weights = amounts.map { ($0, weight($0)) }.filter { $0.1 > 0 }
    // Where the rule's own amounts are all forbidden, every allowed one is as good as another.
    if weights.isEmpty { weights = amounts.map { ($0, 1) } }
    let sum = weights.reduce(0) { $0 + $1.1 }
    return Dictionary(uniqueKeysWithValues: weights.map { ($0.0, $0.1 / sum) })
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    guard k >= 0, k <= n else { return 0 }
    return (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  /// The integral of x^(a-1) (1-x)^(b-1), with both ends' singularities taken out by x = sin²t.
  private func integral(from low: Double, to high: Double, _ a: Double, _ b: Double) -> Double {
    let (from, to) = (asin(low.squareRoot()), asin(high.squareRoot()))
    let steps = 2000
    let width = (to - from) / Double(steps)
    return (0...steps).reduce(0.0) { sum, i in
      let t = from + width * Double(i)
      let value = 2 * pow(sin(t), 2 * a - 1) * pow(cos(t), 2 * b - 1)
      return sum + value * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2)
    } * width / 3
  }
}

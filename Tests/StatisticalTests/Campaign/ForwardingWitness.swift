import Glibc
import Randomness
import RedPackets

/// Forwarding person by person, with a name for everybody of the reservoir.
struct ForwardingWitness {
  let forwarding: Forwarding

  /// New people by depth, then forwards, then invites.
  func run(
    seeds: Int, reservoir: Int, using generator: inout Xoshiro256PlusPlus
  ) -> [Int64] {
    var isIn = [Bool](repeating: false, count: reservoir)
    var newByDepth: [Int64] = []
    var forwards: Int64 = 0
    var invites: Int64 = 0
    var people = seeds
    for _ in 0..<forwarding.depthLimit {
      var coming: Int64 = 0
      for _ in 0..<people where generator.unitInterval() < forwarding.forwardChance {
        forwards += 1
        for _ in 0..<poisson(forwarding.invitesPerForward, using: &generator) {
          invites += 1
          let invited = Int(generator.uniform(below: UInt64(reservoir)))
          let accepts = generator.unitInterval() < forwarding.acceptance
          guard accepts, !isIn[invited] else { continue }
          isIn[invited] = true
          coming += 1
        }
      }
      newByDepth.append(coming)
      people = Int(coming)
    }
    return newByDepth + [forwards, invites]
  }

  /// A Poisson number by exponential waiting times.
  private func poisson(_ mean: Double, using generator: inout Xoshiro256PlusPlus) -> Int {
    var time = -log(generator.openUnitInterval())
    var events = 0
    while time < mean {
      events += 1
      time -= log(generator.openUnitInterval())
    }
    return events
  }
}

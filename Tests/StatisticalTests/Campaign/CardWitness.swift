import Randomness
@testable import RedPackets

/// A card collection played person by person, with a hand of cards for everybody: bit k for kind k.
struct CardWitness {
  let collection: CardCollection

  func run(players: Int, using generator: inout Xoshiro256PlusPlus) -> CardOutcome {
    let kinds = collection.kinds
    let full = 1 << kinds.count - 1
    let weights = kinds.map(\.chance)
    let unlimited = kinds.map { $0.stock == nil ? $0.chance : 0 }
    var hands: [Int] = []
    var absent = players
    var outside = 1.0
    var joined: [Int64] = []
    var completers: [Int64] = []
    var issued = [Int64](repeating: 0, count: kinds.count)
    var stock = [Int64](repeating: 0, count: kinds.count)
    for day in 0..<collection.days {
      let part = collection.joining.map { day < $0.count ? $0[day] : 0 } ?? (day == 0 ? 1 : 0)
      let coming = (0..<absent).count { _ in generator.unitInterval() * outside < part }
      outside -= part
      absent -= coming
      joined.append(Int64(coming))
      hands += [Int](repeating: 0, count: coming)
      for k in kinds.indices {
        if let list = kinds[k].stock, day < list.count { stock[k] += list[day] }
      }
      for _ in 0..<collection.drawsPerDay {
        // In a random order, so that who comes too late is chance.
        var order = hands.indices.filter { hands[$0] != full }
        generator.shuffle(&order)
        for person in order {
          guard var kind = pick(weights, using: &generator) else { continue }
          if kinds[kind].stock != nil {
            if stock[kind] > 0 {
              stock[kind] -= 1
            } else {
              guard let other = pick(unlimited, using: &generator) else { continue }
              kind = other
            }
          }
          issued[kind] += 1
          hands[person] |= 1 << kind
        }
      }
      for person in hands.indices {
        for k in kinds.indices where kinds[k].stock == nil && hands[person] & 1 << k == 0 {
          if generator.unitInterval() < collection.swapChance { hands[person] |= 1 << k }
        }
      }
      completers.append(Int64(hands.count { $0 == full }))
    }
    var held = [Int64](repeating: 0, count: kinds.count + 1)
    for hand in hands { held[hand.nonzeroBitCount] += 1 }
    return CardOutcome(
      joinedByDay: joined, completersByDay: completers, issuedByKind: issued,
      stockLeftByKind: kinds.indices.map { kinds[$0].stock == nil ? nil : stock[$0] },
      peopleByKindsHeld: held)
  }

  /// One card in proportion to the weights.
  private func pick(_ weights: [Double], using generator: inout Xoshiro256PlusPlus) -> Int? {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    var level = generator.unitInterval() * sum
    for (k, weight) in weights.enumerated() where weight > 0 {
      if level < weight { return k }
      level -= weight
    }
    return weights.lastIndex { $0 > 0 }
  }
}

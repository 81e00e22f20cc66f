import Money
import Randomness
import RedPackets
import Statistics

/// One packet of 20 yuan for 5 people, and what the law says of the last of them.
@main struct PacketOnce {
  static func main() throws {
    let packet = try Packet(total: Amount(yuan: 20), count: 5, rule: .doubleMean)

    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    let amounts = packet.split(using: &generator)
    print(amounts.map(\.description).joined(separator: " + "), "=", packet.total)

    guard case .law(let last)? = packet.positionLaws()?.last else { return }
    print("the last: mean \(Amount(fen: Int64(last.mean.rounded())))")
    for level in [0.05, 0.5, 0.95] {
      print("\(Int(level * 100))% get at most \(Amount(fen: last.quantile(level)))")
    }
  }
}

import Money
import RedPackets

/// The keys under `packet`.
enum PacketKeys {
  static let total = Key<Amount>(
    "total", .money(1...Packet.largestTotal.fen), .required,
    meaning: "What is in the packet; the budget where the rule does not keep it.")
  static let count = Key<Int64>(
    "count",
    .count(
      1...Int64(Packet.largestCount), of: "people", words: ["people", "人", "个", "packets", "份"]),
    .required, meaning: "How many people open it, one after the other.")

  static let all = [total.definition, count.definition] + SplitKeys.all
}

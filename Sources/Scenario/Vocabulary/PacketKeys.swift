import Money
import RedPackets

/// The keys under `packet`.
enum PacketKeys {
  static let total = Key<Amount>(
    "total", .money(1...Packet.largestTotal.fen), .required,
    meaning: "What is in the packet.")
  static let count = Key<Int64>(
    "count",
    .count(
      1...Int64(Packet.largestCount), of: "people", words: ["people", "人", "个", "packets", "份"]),
    .required, meaning: "How many people open it, one after the other.")
  static let split = Key<String>(
    "split",
    .choice([
      .init(word: "equal", meaning: "Everybody gets the same, to the fen."),
      .init(
        word: "double-mean",
        meaning: "Uniform from 1 fen to just under twice the average of what is left (二倍均值法)."),
      .init(
        word: "line-cut",
        meaning: "All ways to cut the sum into parts are equally likely (线段切割法)."),
    ]),
    .standard(
      "double-mean", because: "the rule that agrees with published experiments on WeChat packets"),
    meaning: "The splitting rule.")
  static let minimum = Key<Amount>(
    "minimum", .money(1...Packet.largestTotal.fen),
    .standard("0.01 元", because: "WeChat gives at least one fen"),
    meaning: "What everybody gets at least.")

  static let all = [total.definition, count.definition, split.definition, minimum.definition]
}

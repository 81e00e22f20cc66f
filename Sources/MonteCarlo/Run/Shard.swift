/// Which part of a run's blocks is run here: every `count`-th one, beginning with the `index`-th.
///
/// Neighbouring blocks go to different shards, so that whatever makes some of them slow is spread.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let index: Int

  /// In how many parts the run is cut.
  public let count: Int

  /// Whether this is no part at all, but a run that looks at its own results.
  ///
  /// The only one of one shard has the same blocks, but leaves looking to whoever merges it.
  public let isWhole: Bool

  /// The whole run.
  public static let whole = Shard(index: 1, count: 1, isWhole: true)

  /// In more parts than this a run is not cut.
  public static let mostShards = 100_000

  /// Part `index` of `count`.
  public init(_ index: Int, of count: Int) {
    precondition((1...Shard.mostShards).contains(count), "a run is cut into 1 to 100,000 shards")
    precondition((1...count).contains(index), "shards are numbered from 1")
    self.init(index: index, count: count, isWhole: false)
  }

  private init(index: Int, count: Int, isWhole: Bool) {
    self.index = index
    self.count = count
    self.isWhole = isWhole
  }

  /// How many of the first `blocks` blocks of the run belong to the shard.
  public func share(of blocks: Int) -> Int {
    (blocks + count - index) / count
  }

  /// The number in the run of the shard's own block `place`, counted from 0.
  public func block(_ place: Int) -> Int {
    place * count + index - 1
  }
}

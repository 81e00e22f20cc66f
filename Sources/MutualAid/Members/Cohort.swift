/// Members who joined in the same period, by class.
struct Cohort: Equatable {
  /// The period in which they joined: -1 for those who were there at the start; `longStanding` for
  /// all who joined so long ago that it makes no difference any more.
  var joined: Int

  /// How many there are of each class.
  var members: [Int64]

  /// What one of them has paid since joining, on average, in fen.
  var paid = 0.0

  /// What one of them has paid since the beginning of the year, in fen.
  var paidThisYear: Int64 = 0

  /// The balance of each, in fen; 0 where members pay afterwards.
  var balance: Int64 = 0

  /// The mark of those who joined long ago.
  static let longStanding = Int.min

  /// Nobody yet.
  init(joined: Int, classes: Int) {
    self.joined = joined
    members = [Int64](repeating: 0, count: classes)
  }

  /// All together.
  var total: Int64 {
    var sum: Int64 = 0
    for n in members { sum += n }
    return sum
  }

  /// Takes in the members of another cohort.
  mutating func absorb(_ other: Cohort) {
    let (own, others) = (Double(total), Double(other.total))
    if own + others > 0 { paid = (own * paid + others * other.paid) / (own + others) }
    for c in members.indices { members[c] += other.members[c] }
  }
}

/// What is tallied of an experiment besides the numbers of each measure.
public struct Bookkeeping: Equatable, Sendable {
  /// Whether sums are kept by place in the block.
  ///
  /// So it is where the replications in one place of all blocks are spread evenly together, and
  /// only different places are independent: errors then come from how far the places differ.
  public var byPlace: Bool

  /// Columns whose mean is made better with another one whose mean is known.
  public var controls: [Control]

  /// A column and the one that controls it.
  public struct Control: Equatable, Sendable {
    /// The column whose mean is looked for.
    public var column: Column

    /// The place of the measure whose mean is known.
    public var control: Int

    /// That mean, in stored numbers.
    public var mean: Double
  }

  /// Nothing besides, unless it is said.
  public init(byPlace: Bool = false, controls: [Control] = []) {
    self.byPlace = byPlace
    self.controls = controls
  }
}

extension Experiment {
  /// Nothing besides.
  public var bookkeeping: Bookkeeping { Bookkeeping() }

  /// The measures that are quantities, then the pools; events keep the interval of a chance.
  var quantities: [Column] {
    let measures = self.measures
    return measures.indices.filter { measures[$0].kind == .quantity }.map(Column.measure)
      + pools.indices.map(Column.pool)
  }
}

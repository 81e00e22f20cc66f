import Statistics

extension ReductionTally {
  /// Writes everything that was tallied.
  func encode(to writer: inout ByteWriter) {
    for sum in places.joined() { writer.write(signed: sum) }
    for half in controls.joined() { half.encode(to: &writer) }
  }

  /// Reads what `encode` wrote of an experiment.
  init(from reader: inout ByteReader, _ experiment: any Experiment) throws(CodingError) {
    self.init(experiment)
    for i in places.indices {
      for place in places[i].indices { places[i][place] = try reader.signed() }
    }
    for i in controls.indices {
      for half in controls[i].indices { controls[i][half] = try ProductSums(from: &reader) }
    }
  }
}

extension ReductionTally {
  /// Whether the sums for control variates are of so many replications.
  func isOf(_ replications: Int) -> Bool {
    controls.allSatisfy { halves in halves.reduce(0) { $0 + $1.count } == replications }
  }
}

extension ProductSums {
  /// Writes the sums.
  func encode(to writer: inout ByteWriter) {
    writer.write(count: count)
    for sum in sums { writer.write(signed: sum) }
  }

  /// Reads what `encode` wrote.
  init(from reader: inout ByteReader) throws(CodingError) {
    self.init()
    count = try reader.count(most: RunSettings.maximumReplications, of: "replications")
    for i in sums.indices { sums[i] = try reader.signed() }
  }
}

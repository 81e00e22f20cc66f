extension IntegerTally {
  /// Writes what was counted; the shape of the bins is known to whoever reads.
  ///
  /// Two equal tallies write the same bytes, whatever was merged when. A bin that is empty takes
  /// no room.
  public func encode(to writer: inout ByteWriter) {
    writer.write(count: count)
    guard count > 0 else { return }
    writer.write(count: Int(min ?? 0))
    writer.write(count: Int((max ?? 0) - (min ?? 0)))
    if isListed {
      var last: Int64 = 0
      for value in list {
        writer.write(count: Int(value - last))
        last = value
      }
      return
    }
    writer.write(signed: beyond.sum)
    writer.write(signed: beyond.squares)
    writer.write(count: bins.count { $0 != 0 })
    var next = 0
    for (bin, count) in bins.enumerated() where count != 0 {
      writer.write(count: bin - next)
      writer.write(count: Int(count))
      next = bin + 1
    }
  }

  /// Reads what `encode` wrote.
  ///
  /// - Parameters:
  ///   - reader: the bytes.
  ///   - empty: a tally of the same shape that has counted nothing.
  /// - Throws: `CodingError` where the bytes are not those of a tally of this shape.
  public init(from reader: inout ByteReader, like empty: IntegerTally) throws(CodingError) {
    precondition(empty.count == 0, "a shape has counted nothing")
    self = empty
    let total = try reader.count(most: 1 << 62, of: "observations")
    guard total > 0 else { return }
    let low = try reader.count(most: 1 << 62, of: "units of a minimum")
    let range = try reader.count(most: 1 << 62, of: "units of a range")
    let high = low + range
    if total <= empty.listed {
      var values: [Int64] = []
      var last = 0
      for _ in 0..<total {
        last += try reader.count(most: high - last, of: "units of a step")
        values.append(Int64(last))
      }
      guard values.first == Int64(low), values.last == Int64(high) else {
        throw .impossible("a list")
      }
      restore(list: values)
      return
    }
    let sum = try reader.signed()
    let squares = try reader.signed()
    let top = bin(of: Int64(high))
    var counts = [Int64](repeating: 0, count: top + 1)
    var next = 0
    var counted = 0
    for _ in 0..<(try reader.count(most: top + 1, of: "bins")) {
      next += try reader.count(most: top - next, of: "empty bins")
      let count = try reader.count(most: total - counted, of: "numbers in a bin")
      counts[next] = Int64(count)
      counted += count
      next += 1
      guard next <= top || counted == total else { throw .impossible("a bin") }
    }
    guard counted == total else { throw .impossible("the sum of bins") }
    restore(
      bins: counts, count: total, range: Int64(low)...Int64(high), beyond: (sum, squares))
  }
}

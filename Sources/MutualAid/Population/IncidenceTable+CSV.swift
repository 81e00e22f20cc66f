extension IncidenceTable {
  /// Why a text is no table, with the line, counted from 1.
  public enum TextError: Error, Equatable, Sendable {
    /// The header lacks a column of this name.
    case missingColumn(String)
    /// A row has another number of cells than the header.
    case cells(line: Int, expected: Int, found: Int)
    /// A cell is no number, or no rate from 0 to 1000 per mille.
    case notARate(line: Int, cell: String)
    /// Ages do not follow each other one by one.
    case ageOutOfOrder(line: Int, age: String)
    /// There is no row.
    case empty
  }

  /// Reads a table of rates per mille from comma-separated text without quotes.
  ///
  /// The first line names the columns; `age` and the two named columns are read, all others are
  /// left alone. Ages rise by one.
  ///
  /// - Parameters:
  ///   - text: the whole table; lines end with LF or CR LF.
  ///   - male: the name of the column with the rates of men, per 1,000.
  ///   - female: the same for women.
  /// - Throws: `TextError` for the first line that cannot be read.
  public init(csv text: String, male: String, female: String) throws(TextError) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let header = lines.first else { throw .empty }
    let names = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func column(_ name: String) throws(TextError) -> Int {
      guard let place = names.firstIndex(of: name) else { throw .missingColumn(name) }
      return place
    }
    let (ageColumn, maleColumn) = (try column("age"), try column(male))
    let femaleColumn = try column(female)
    var firstAge: Int?
    var rates: (male: [Double], female: [Double]) = ([], [])
    for (i, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == names.count else {
        throw .cells(line: i + 1, expected: names.count, found: cells.count)
      }
      guard let age = Int(cells[ageColumn]), age == (firstAge ?? age) + rates.male.count else {
        throw .ageOutOfOrder(line: i + 1, age: cells[ageColumn])
      }
      firstAge = firstAge ?? age
      func rate(_ cell: String) throws(TextError) -> Double {
        guard let permille = Double(cell), (0...1000).contains(permille) else {
          throw .notARate(line: i + 1, cell: cell)
        }
        return permille / 1000
      }
      rates.male.append(try rate(cells[maleColumn]))
      rates.female.append(try rate(cells[femaleColumn]))
    }
    guard let firstAge else { throw .empty }
    self.init(firstAge: firstAge, male: rates.male, female: rates.female)
  }
}

import MutualAid
import Wording

/// A table of incidence of the scenario's own, from a file beside it.
struct OwnIncidence {
  private let keys: Settings
  private let read: ScenarioLoader.FileReader

  init(_ keys: Settings, read: @escaping ScenarioLoader.FileReader) {
    self.keys = keys
    self.read = read
  }

  /// Reads the table, or records what is wrong with it: at the key, or at a line of the file.
  func table(_ problems: inout [Problem]) -> IncidenceTable? {
    guard let name = keys[optional: IncidenceFileKeys.file],
      let male = keys[optional: IncidenceFileKeys.male],
      let female = keys[optional: IncidenceFileKeys.female]
    else { return nil }
    let place = keys.place(of: IncidenceFileKeys.file)
    let path = ScenarioLoader.relative(name, to: place.source)
    let bytes: [UInt8]
    do {
      bytes = try read(path)
    } catch {
      problems.append(
        Problem(
          place, given: "file is \(name.excerpt()), which cannot be read: \(Message(error))",
          allowed: "the path of a table, relative to the scenario"))
      return nil
    }
    guard bytes.count <= YAML.largest, let text = String(validating: bytes, as: UTF8.self) else {
      problems.append(
        Problem(
          place, given: "file is \(name.excerpt()), which is too long or not UTF-8",
          allowed: "a text of at most \(YAML.largest) bytes in UTF-8"))
      return nil
    }
    do throws(IncidenceTable.TextError) {
      return try IncidenceTable(csv: text, male: male, female: female)
    } catch {
      problems.append(problem(error, path))
      return nil
    }
  }

  private func problem(_ error: IncidenceTable.TextError, _ source: String) -> Problem {
    func line(_ number: Int) -> Place {
      Place(source: source, position: SourcePosition(line: number, column: 1))
    }
    switch error {
    case .missingColumn(let name):
      return Problem(
        line(1), given: "there is no column \(name.excerpt())",
        allowed: "a first line that names age and the columns of men and women")
    case .cells(let number, let expected, let found):
      return Problem(
        line(number), given: "the line has \(found) cells",
        allowed: "\(expected), as many as the first line")
    case .notARate(let number, let cell):
      return Problem(
        line(number), given: "\(cell.excerpt()) is no rate",
        allowed: "a number per 1,000 and year, from 0 to 1000")
    case .ageOutOfOrder(let number, let age):
      return Problem(
        line(number), given: "the age is \(age.excerpt())", allowed: "ages that rise by one")
    case .empty:
      return Problem(
        line(1), given: "the table has no rows", allowed: "a line for each age")
    }
  }

  /// The bytes of the tables that a scenario reads, by the paths that they are read by.
  static func contents(
    _ settings: Settings, read: ScenarioLoader.FileReader
  ) -> [String: [UInt8]] {
    guard let plan = settings[optional: ScenarioKeys.plan],
      case .table(let keys)? = plan[optional: PlanKeys.incidence],
      let name = keys[optional: IncidenceFileKeys.file]
    else { return [:] }
    let path = ScenarioLoader.relative(name, to: keys.place(of: IncidenceFileKeys.file).source)
    return (try? read(path)).map { [path: $0] } ?? [:]
  }

  /// What the table of a scenario holds, as a value of its explanation: two scenarios that name
  /// the same file with other contents are not the same.
  static func digests(
    _ settings: Settings, read: ScenarioLoader.FileReader
  ) -> [ExplainedValue] {
    guard let plan = settings[optional: ScenarioKeys.plan],
      case .table(let keys)? = plan[optional: PlanKeys.incidence],
      let name = keys[optional: IncidenceFileKeys.file]
    else { return [] }
    let place = keys.place(of: IncidenceFileKeys.file)
    guard let bytes = try? read(ScenarioLoader.relative(name, to: place.source)) else { return [] }
    return [
      ExplainedValue(
        path: "plan.incidence.sha256", value: "\(SHA256.hexDigest(of: bytes))",
        origin: "contents of \(name)")
    ]
  }
}

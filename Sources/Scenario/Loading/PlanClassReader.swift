import Money
import MutualAid
import Seeds
import Wording

/// Reads who the members of a plan are: one rate for all, classes, or a table by age and sex.
struct PlanClassReader {
  let section: Settings
  private let members: Int64
  private let banded: Bool
  let path: String
  private let read: ScenarioLoader.FileReader

  /// Prepares to read a section.
  ///
  /// - Parameters:
  ///   - section: the section of a plan.
  ///   - members: all members.
  ///   - banded: whether a table makes a class for each band of ages, or else for each single age.
  ///   - path: where the section stands: `plan`, or `plan.linked[0]`.
  ///   - read: how a table of the scenario's own is read.
  init(
    _ section: Settings, members: Int64, banded: Bool = false, path: String = "plan",
    read: @escaping ScenarioLoader.FileReader
  ) {
    self.read = read
    self.section = section
    self.members = members
    self.banded = banded
    self.path = path
  }

  /// Returns the classes, each in a band of its own unless a table says otherwise, or `nil` with
  /// problems recorded.
  func classes(_ problems: inout [Problem]) -> BandedClasses? {
    if let given = section[optional: PlanKeys.classes] {
      guard isWhole(given, &problems) else { return nil }
      let parts = Apportionment.largestRemainder(
        members, weights: given.map { $0[ClassKeys.share] })
      return PlanClassReader.apart(
        zip(given, parts).map { settings, part in
          PlanClass(
            name: settings[ClassKeys.name], members: part,
            annualIncidence: settings[ClassKeys.incidence], benefit: settings[ClassKeys.benefit])
        })
    }
    guard !section.refused.contains(PlanKeys.classes.name) else { return nil }
    let incidence = section[optional: PlanKeys.incidence]
    let benefit = section[optional: PlanKeys.benefit]
    guard let incidence, let benefit else {
      if incidence == nil { reportMissing(PlanKeys.incidence, "1‰", &problems) }
      if benefit == nil { reportMissing(PlanKeys.benefit, "30万", &problems) }
      return nil
    }
    switch (incidence, benefit) {
    case (.fraction(let rate), .money(let amount)):
      return PlanClassReader.apart([
        PlanClass(name: "all", members: members, annualIncidence: rate, benefit: amount)
      ])
    case (.fraction, _):
      problems.append(
        Problem(
          section.place(of: PlanKeys.benefit),
          given: "\(path).benefit differs by age while \(path).incidence is one rate",
          allowed: "benefits by age need incidence by age",
          advice: "write incidence: \(PlanKeys.incidenceCI4), or one benefit, or \(path).classes"))
      return nil
    case (_, .money(let amount)):
      return population([AgeBand(0...130, amount)], &problems)
    case (_, .list(let bands)):
      return population(
        bands.tables.map { AgeBand($0[BenefitBandKeys.ages], $0[BenefitBandKeys.amount]) },
        &problems)
    default:
      preconditionFailure("the decoder allows no other incidence or benefit")
    }
  }

  /// Classes with members, each in a band of its own.
  private static func apart(_ classes: [PlanClass]) -> BandedClasses {
    let peopled = classes.filter { $0.members > 0 }
    return BandedClasses(classes: peopled, bands: Array(peopled.indices))
  }

  /// Reports that a key is missing, unless it stands in the text and was refused already.
  func reportMissing<Value>(
    _ key: Key<Value>, _ example: String, _ problems: inout [Problem]
  ) {
    guard !section.refused.contains(key.name) else { return }
    problems.append(
      Problem(
        section.place, given: "the key \(path).\(key.name) is missing",
        allowed: "a plan has an incidence and a benefit, or \(path).classes",
        advice: "write, for example, \(key.name): \(example)"))
  }

  /// Whether classes hold all members, with nothing beside them.
  func isWhole(_ given: [Settings], _ problems: inout [Problem]) -> Bool {
    for (name, place) in [
      (PlanKeys.incidence.name, section.setting(PlanKeys.incidence)?.place),
      (PlanKeys.benefit.name, section.setting(PlanKeys.benefit)?.place),
    ] {
      guard let place else { continue }
      problems.append(
        Problem(
          place, given: "\(path).\(name) stands beside \(path).classes",
          allowed: "each class has an incidence and a benefit of its own",
          advice: "remove \(path).\(name) or \(path).classes"))
    }
    return addUp(
      given.map { $0[ClassKeys.share] }, what: "\(path).classes",
      at: section.place(of: PlanKeys.classes), &problems)
  }

  /// Whether shares add up to 1; a problem is recorded if not.
  func addUp(
    _ shares: [Double], what: String, at place: Place, _ problems: inout [Problem]
  ) -> Bool {
    let sum = shares.reduce(0, +)
    guard (sum - 1).magnitude >= 1e-9 else { return true }
    problems.append(
      Problem(
        place, given: "the shares of \(what) add up to \(percentText(sum))",
        allowed: "they add up to 100%",
        advice: sum < 1 ? "add who is missing" : "lower some of them"))
    return false
  }

  private func population(
    _ benefits: [AgeBand<Amount>], _ problems: inout [Problem]
  ) -> BandedClasses? {
    guard let mix = ageMix, let male = section[optional: PlanKeys.male],
      addUp(
        mix.map(\.value), what: "\(path).age-mix", at: section.place(of: PlanKeys.ageMix), &problems
      )
    else { return nil }
    do throws(Population.PopulationError) {
      let population = try Population(mix: mix, male: male)
      guard let table = incidenceTable(&problems) else { return nil }
      return banded
        ? try population.bandedClasses(members: members, table: table, benefits: benefits)
        : PlanClassReader.apart(
          try population.classes(members: members, table: table, benefits: benefits))
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  /// The ages of the members, for an incidence table.
  var ageMix: [AgeBand<Double>]? {
    switch section[optional: PlanKeys.ageMix] {
    case .choice: AgeBand.assumedXiangHuBao
    case .list(let bands):
      bands.tables.map { AgeBand($0[AgeBandKeys.ages], $0[AgeBandKeys.share]) }
    default: nil
    }
  }

  func problem(_ error: Population.PopulationError) -> Problem {
    // The error tells the age of an overlap alone.
    func isTwiceInMix(_ age: Int) -> Bool {
      (ageMix ?? []).filter { $0.ages.contains(age) }.count > 1
    }
    func overlapOf(_ key: Key<DecodedValue>, at age: Int) -> Problem {
      overlap(at: age, of: key.name, at: section.place(of: key))
    }
    return switch error {
    case .sharesMiss(let sum):
      preconditionFailure("shares were checked before; they add up to \(sum)")
    case .overlap(let age):
      overlapOf(isTwiceInMix(age) ? PlanKeys.ageMix : PlanKeys.benefit, at: age)
    case .noRate(let age):
      Problem(
        section.place(of: PlanKeys.ageMix), given: "\(path).age-mix has members aged \(age)",
        allowed: ages)
    case .noBenefit(let age):
      Problem(
        section.place(of: PlanKeys.benefit),
        given: "\(path).benefit says nothing for members aged \(age)",
        allowed: "a benefit for every age of \(path).age-mix",
        advice: "add a band that holds \(age), or leave these ages out of \(path).age-mix")
    }
  }

  /// The problem of two bands that hold an age.
  func overlap(at age: Int, of name: String, at place: Place) -> Problem {
    Problem(
      place, given: "two bands of \(path).\(name) hold the age \(age)",
      allowed: "every age belongs to one band", advice: "write bands such as 0-39 and 40-59")
  }

  /// The table that the section names, or `nil` with a problem recorded.
  func incidenceTable(_ problems: inout [Problem]) -> IncidenceTable? {
    guard case .table(let keys)? = section[optional: PlanKeys.incidence] else {
      return PlanClassReader.ci4
    }
    return OwnIncidence(keys, read: read).table(&problems)
  }

  /// What is said of ages that the table does not have.
  var ages: Message {
    var problems: [Problem] = []
    let table = incidenceTable(&problems) ?? PlanClassReader.ci4
    let name: Message =
      section.word(at: PlanKeys.incidence.name) == PlanKeys.incidenceCI4
      ? "the table \(PlanKeys.incidenceCI4)" : "the table of \(path).incidence"
    return "\(name) has the ages \(table.ages.lowerBound) to \(table.ages.upperBound)"
  }

  /// The table CI4 (2020) of seeds/.
  static let ci4 = table("ci4_2020_male_permille", "ci4_2020_female_permille")

  /// The life table CL1 and CL2 (2010-2013) beside it.
  static let lifeTable = table("cl1_2010_13_male_permille", "cl2_2010_13_female_permille")

  private static func table(_ male: String, _ female: String) -> IncidenceTable {
    do throws(IncidenceTable.TextError) {
      return try IncidenceTable(
        csv: String(decoding: Seeds.incidenceCI4.bytes, as: UTF8.self), male: male, female: female)
    } catch {
      preconditionFailure("the table of seeds/ is read in a test: \(error)")
    }
  }
}

extension [Setting] {
  /// The tables of a list of tables.
  var tables: [Settings] {
    map { setting in
      guard case .table(let settings) = setting.value else {
        preconditionFailure("the decoder made this list of tables")
      }
      return settings
    }
  }
}

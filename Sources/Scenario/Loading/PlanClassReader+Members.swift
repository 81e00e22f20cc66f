import Money
import MutualAid
import Wording

/// Reads the classes of a plan through time, in which members join and grow older.
extension PlanClassReader {
  /// Returns the classes of a dynamic plan, or `nil` with problems recorded.
  func memberClasses(_ problems: inout [Problem]) -> [MemberClass]? {
    if let given = section[optional: PlanKeys.classes] {
      guard isWhole(given, &problems) else { return nil }
      // Shares as they were given: a plan can begin with few members, and others join by them.
      return given.map {
        MemberClass(
          name: $0[ClassKeys.name], share: $0[ClassKeys.share],
          incidence: $0[ClassKeys.incidence], benefit: $0[ClassKeys.benefit])
      }
    }
    guard !section.word(at: PlanKeys.incidence.name).isEmpty else {
      return classes(&problems)?.classes.map {
        MemberClass(
          name: $0.name, share: 1, incidence: $0.annualIncidence, benefit: $0.benefit)
      }
    }
    guard let benefit = section[optional: PlanKeys.benefit] else {
      reportMissing(PlanKeys.benefit, "30万", &problems)
      return nil
    }
    var benefits: [AgeBand<Amount>] = []
    if case .money(let amount) = benefit { benefits = [AgeBand(0...130, amount)] }
    if case .list(let bands) = benefit {
      benefits = bands.tables.map { AgeBand($0[BenefitBandKeys.ages], $0[BenefitBandKeys.amount]) }
    }
    guard let male = section[optional: PlanKeys.male], let mixes = mixes(&problems) else {
      return nil
    }
    if let age = PlanClassReader.firstOverlap(benefits.map(\.ages)) {
      problems.append(
        overlap(at: age, of: PlanKeys.benefit.name, at: section.place(of: PlanKeys.benefit)))
      return nil
    }
    return ageClasses(mixes, male, benefits, &problems)
  }

  /// A mix of ages, with the name and the place that it was read from.
  private struct Mix {
    var name: String
    var place: Place
    var bands: [AgeBand<Double>]

    /// The highest age.
    var top: Int { bands.map(\.ages.upperBound).max() ?? 0 }

    /// Whether somebody has an age.
    func holds(_ age: Int) -> Bool { bands.contains { $0.ages.contains(age) } }
  }

  /// The ages of members, and of those who join at the beginning and at the end of the horizon.
  private func mixes(_ problems: inout [Problem]) -> [Mix]? {
    guard let ageMix else { return nil }
    var mixes = [
      Mix(name: PlanKeys.ageMix.name, place: section.place(of: PlanKeys.ageMix), bands: ageMix)
    ]
    if let entries = section[optional: DynamicPlanKeys.entries] {
      for key in [EntryKeys.mix, EntryKeys.mixEnd] {
        guard let bands = entries[optional: key] else {
          mixes.append(mixes[mixes.count - 1])
          continue
        }
        mixes.append(
          Mix(
            name: "\(DynamicPlanKeys.entries.name).\(key.name)", place: entries.place(of: key),
            bands: bands.map { AgeBand($0[AgeBandKeys.ages], $0[AgeBandKeys.share]) }))
      }
    }
    let before = problems.count
    for mix in mixes {
      if let age = PlanClassReader.firstOverlap(mix.bands.map(\.ages)) {
        problems.append(overlap(at: age, of: mix.name, at: mix.place))
      }
      _ = addUp(mix.bands.map(\.value), what: "\(path).\(mix.name)", at: mix.place, &problems)
    }
    return problems.count == before ? mixes : nil
  }

  private static func firstOverlap(_ bands: [ClosedRange<Int>]) -> Int? {
    let sorted = bands.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst())
      .first { $0.upperBound >= $1.lowerBound }.map { $1.lowerBound }
  }

  private func ageClasses(
    _ mixes: [Mix], _ male: Double, _ benefits: [AgeBand<Amount>], _ problems: inout [Problem]
  ) -> [MemberClass]? {
    let population = section[optional: DynamicPlanKeys.population]
    let given = population?[optional: PopulationKeys.oldest].map { Int($0) }
    let oldest = given ?? mixes.map(\.top).max() ?? 0
    if let mix = mixes.first(where: { $0.top > oldest }) {
      problems.append(
        Problem(
          population?.place(of: PopulationKeys.oldest) ?? section.place,
          given: "\(path).population.oldest is \(oldest), but \(path).\(mix.name) has members aged "
            + "\(mix.top)",
          allowed: "the oldest age of the mix or a higher one",
          advice: "raise oldest, or leave these ages out of \(path).\(mix.name)"))
      return nil
    }
    guard let table = incidenceTable(&problems) else { return nil }
    var ages = AgeClasses(
      mix: mixes[0].bands, male: male, incidence: table, benefits: benefits, oldest: oldest)
    if mixes.count == 3 { ages.entryMix = (mixes[1].bands, mixes[2].bands) }
    ages.singleAges = population?[optional: PopulationKeys.resolution] == "single-ages"
    ages.ageing = population?[optional: PopulationKeys.ageing] ?? true
    ages.mortality =
      population?[optional: PopulationKeys.deaths] == "none" ? nil : PlanClassReader.lifeTable
    do throws(Population.PopulationError) {
      return try ages.classes()
    } catch {
      problems.append(problem(error, mixes, oldest: oldest))
      return nil
    }
  }

  private func problem(
    _ error: Population.PopulationError, _ mixes: [Mix], oldest: Int
  ) -> Problem {
    switch error {
    case .sharesMiss, .overlap:
      preconditionFailure("mixes and benefits were checked before: \(error)")
    case .noRate(let age):
      let allowed = self.ages
      if let mix = mixes.first(where: { $0.top >= age }) {
        return Problem(
          mix.place, given: "\(path).\(mix.name) has members aged \(mix.top)", allowed: allowed)
      }
      return Problem(
        section[optional: DynamicPlanKeys.population]?.place(of: PopulationKeys.oldest)
          ?? section.place,
        given: "\(path).population.oldest is \(oldest)", allowed: allowed)
    case .noBenefit(let age):
      let mix = mixes.first { $0.holds(age) }
      return Problem(
        section.place(of: PlanKeys.benefit),
        given: "\(path).benefit says nothing for members aged \(age)",
        allowed: mix.map { "a benefit for every age of \(path).\($0.name)" }
          ?? "a benefit for every age that members grow into",
        advice: "add a band that holds \(age)"
          + (mix.map { ", or leave these ages out of \(path).\($0.name)" } ?? ""))
    }
  }
}

import Money
import MutualAid

/// Reads the classes of a plan that is followed through time.
extension PlanClassReader {
  /// Returns the classes of a dynamic plan, or `nil` with problems recorded.
  func memberClasses(_ problems: inout [Problem]) -> [MemberClass]? {
    guard let table = section[optional: PlanKeys.incidence], case .choice = table,
      section[optional: PlanKeys.classes] == nil
    else {
      let sum = Double(members)
      return classes(&problems)?.classes.map {
        MemberClass(
          name: $0.name, share: Double($0.members) / sum, incidence: $0.annualIncidence,
          benefit: $0.benefit)
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
    guard let mix = ageMix, let male = section[optional: PlanKeys.male],
      addUp(
        mix.map(\.value), what: "plan.age-mix", at: section.place(of: PlanKeys.ageMix), &problems)
    else { return nil }
    return ageClasses(mix, male, benefits, &problems)
  }

  private func ageClasses(
    _ mix: [AgeBand<Double>], _ male: Double, _ benefits: [AgeBand<Amount>],
    _ problems: inout [Problem]
  ) -> [MemberClass]? {
    let population = section[optional: DynamicPlanKeys.population]
    let top = mix.map(\.ages.upperBound).max() ?? 0
    let oldest = population?[optional: PopulationKeys.oldest].map { Int($0) } ?? top
    guard oldest >= top else {
      problems.append(
        Problem(
          population?.place(of: PopulationKeys.oldest) ?? section.place,
          given: "plan.population.oldest is \(oldest), but plan.age-mix has members aged \(top)",
          allowed: "the oldest age of the mix or a higher one"))
      return nil
    }
    var ages = AgeClasses(
      mix: mix, male: male, incidence: PlanClassReader.ci4, benefits: benefits, oldest: oldest)
    if let entries = section[optional: DynamicPlanKeys.entries] {
      let first = entryMix(entries, EntryKeys.mix, &problems) ?? mix
      ages.entryMix = (first, entryMix(entries, EntryKeys.mixEnd, &problems) ?? first)
    }
    ages.singleAges = population?[optional: PopulationKeys.resolution] == "single-ages"
    ages.ageing = population?[optional: PopulationKeys.ageing] ?? true
    ages.mortality =
      population?[optional: PopulationKeys.deaths] == "none" ? nil : PlanClassReader.lifeTable
    do throws(Population.PopulationError) {
      return try ages.classes()
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  private func entryMix(
    _ entries: Settings, _ key: Key<[Settings]>, _ problems: inout [Problem]
  ) -> [AgeBand<Double>]? {
    guard let bands = entries[optional: key] else { return nil }
    let mix = bands.map { AgeBand($0[AgeBandKeys.ages], $0[AgeBandKeys.share]) }
    _ = addUp(
      mix.map(\.value), what: "plan.entries.\(key.name)", at: entries.place(of: key), &problems)
    return mix
  }
}

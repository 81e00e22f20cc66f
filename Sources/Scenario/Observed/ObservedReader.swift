import MonteCarlo
import MutualAid
import Seeds
import Statistics
import Wording

/// Reads the histories that a scenario names, and finds what each point is compared with.
struct ObservedReader {
  /// How files are read.
  let read: ScenarioLoader.FileReader

  /// The variants that the points are compared with.
  let variants: [Scenario.Variant]

  /// The metrics of the model, reported or not.
  let metrics: [String]

  /// What was wrong.
  private(set) var problems: [Problem] = []

  /// A point is compared with the nearest share date that is not farther away than this.
  static let reach = 10

  init(read: @escaping ScenarioLoader.FileReader, variants: [Scenario.Variant], metrics: [String]) {
    self.read = read
    self.variants = variants
    self.metrics = metrics
  }

  /// The points of the entries, each entry's in the order of time.
  mutating func points(_ entries: [Settings]) -> [ObservedPoint] {
    entries.flatMap { points($0) }
  }

  private mutating func points(_ entry: Settings) -> [ObservedPoint] {
    guard let first = variants.first?.experiment, let name = seriesName(entry) else { return [] }
    let metric = entry[ObservedKeys.metric]
    let own = first.measures.filter { $0.metric == metric }
    guard let measure = own.first else {
      // A history of a metric that is left out of the report is left out with it.
      if !metrics.contains(metric) {
        let dated = first.measures.filter { ObservedDate.isDated($0.group) }.map(\.metric)
        refuse(entry, ObservedKeys.metric, metric, among: dated.isEmpty ? metrics : dated)
      }
      return []
    }
    guard own.contains(where: { ObservedDate.isDated($0.group) }) else {
      problems.append(
        Problem(
          entry.place(of: ObservedKeys.metric),
          given: "metric is \(metric.excerpt()), which is not reported by date or year",
          allowed: "a metric that has groups date= or year=",
          advice: "follow the plan through time; see Docs/DynamicPlan.md"))
      return []
    }
    let plans = own.compactMap { ObservedDate.plan($0.group) }
    if let plan = entry[optional: ObservedKeys.plan], !plans.contains(plan) {
      refuse(entry, ObservedKeys.plan, plan, among: plans)
      return []
    }
    guard let series = series(entry) else { return [] }
    let chosen = chosen(series.points, entry)
    var points: [ObservedPoint] = []
    for point in chosen.sorted(by: { ($0.day, $0.line) < ($1.day, $1.line) }) {
      guard let value = ObservedUnit(point.unit)?.converted(point.value, to: measure.unit) else {
        problems.append(
          Problem(
            entry.place(of: ObservedKeys.measure),
            given: "measure is \(point.measure.excerpt()), which is in \(point.unit)",
            allowed: "a measure in the unit of \(metric), \(Message(measure.unit))"))
        return []
      }
      points.append(
        ObservedPoint(
          series: name, metric: metric, date: "\(point.day)", value: value, unit: measure.unit,
          scope: point.scope, confidence: point.confidence, sources: point.sources,
          groups: groups(metric, point.day, plan: entry[optional: ObservedKeys.plan])))
    }
    return points
  }

  /// The points that the entry's filters leave; that there are none is a problem.
  private mutating func chosen(
    _ points: [ObservedSeries.Point], _ entry: Settings
  ) -> [ObservedSeries.Point] {
    let measure = entry[ObservedKeys.measure]
    let measured = points.filter { $0.measure == measure }
    guard !measured.isEmpty else {
      refuse(entry, ObservedKeys.measure, measure, among: points.map(\.measure))
      return []
    }
    let least = ObservedSeries.confidences.firstIndex(of: entry[ObservedKeys.confidence]) ?? 0
    let chosen = measured.filter { point in
      (entry[optional: ObservedKeys.scope].map { point.scope.contains($0) } ?? true)
        && ObservedSeries.confidences[least...].contains(point.confidence)
        && (entry[optional: ObservedKeys.from].map { $0 <= point.day } ?? true)
        && (entry[optional: ObservedKeys.until].map { $0 >= point.day } ?? true)
    }
    if chosen.isEmpty {
      let days = measured.map(\.day)
      let scopes = ObservedReader.unique(measured.map(\.scope).filter { !$0.isEmpty })
      problems.append(
        Problem(
          entry.place, given: "no point of \(measure.excerpt()) is left",
          allowed: "the history has \(measured.count), \(days.min() ?? days[0]) to "
            + "\(days.max() ?? days[0])"
            + (scopes.isEmpty
              ? "" : ", with the scopes \(scopes.prefix(8).joined(separator: "; "))"),
          advice: "widen scope, confidence, from or until"))
    }
    return chosen
  }

  /// The group of each variant that a day is compared with.
  private func groups(_ metric: String, _ day: Day, plan: String?) -> [String: String] {
    var result: [String: String] = [:]
    for variant in variants {
      let groups = variant.experiment.measures.filter { $0.metric == metric }.map(\.group)
      result[variant.name] = ObservedDate.nearest(to: day, among: groups, plan: plan)
    }
    return result
  }

  private mutating func refuse<Value>(
    _ entry: Settings, _ key: Key<Value>, _ given: String, among names: [String]
  ) {
    let names = ObservedReader.unique(names)
    problems.append(
      Problem(
        entry.place(of: key),

        given: given.isEmpty
          ? "\(Message(verbatim: key.name)) is empty" : "\(key.name) is \(given.excerpt())",
        allowed: names.isEmpty
          ? "there is none here" : "allowed is one of \(names.prefix(40).joined(separator: ", "))",
        advice: nearestName(to: given, among: names).map { "did you mean \($0)?" } ?? ""))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }
}

extension ObservedReader {
  /// What the history is called; exactly one of `series` and `file` has to be there.
  private mutating func seriesName(_ entry: Settings) -> String? {
    switch (entry[optional: ObservedKeys.series], entry[optional: ObservedKeys.file]) {
    case (let series?, nil): return series
    case (nil, let file?): return file
    case (let series, _):
      problems.append(
        Problem(
          entry.place, given: series == nil ? "neither series nor file" : "both series and file",
          allowed: "one of them: a history that comes with fentan, or a file",
          advice: "write, for example, series: xiang-hu-bao"))
      return nil
    }
  }

  private mutating func series(_ entry: Settings) -> ObservedSeries? {
    guard let name = entry[optional: ObservedKeys.file] else {
      return table(
        Seeds.historyXiangHuBao.bytes, source: "seeds/tables/\(Seeds.historyXiangHuBao.name)")
    }
    let place = entry.place(of: ObservedKeys.file)
    let path = ScenarioLoader.relative(name, to: place.source)
    do {
      return table(try read(path), source: path)
    } catch {
      problems.append(
        Problem(
          place, given: "file is \(name.excerpt()), which cannot be read: \(Message(error))",
          allowed: "the path of a table, relative to the scenario"))
      return nil
    }
  }

  private mutating func table(_ bytes: [UInt8], source: String) -> ObservedSeries? {
    func refuse(_ line: Int, _ given: Message, _ allowed: Message) -> Problem {
      Problem(
        Place(source: source, position: SourcePosition(line: line, column: 1)), given: given,
        allowed: allowed)
    }
    guard bytes.count <= YAML.largest else {
      problems.append(refuse(1, "the file is too long", "at most \(YAML.largest) bytes"))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.append(refuse(1, "the file is not UTF-8", "text in UTF-8"))
      return nil
    }
    do throws(ObservedSeries.TextError) {
      return try ObservedSeries(csv: text)
    } catch {
      problems.append(refuse(error.line, error.given, error.allowed))
      return nil
    }
  }
}

import Wording

/// What the command line changes in a scenario.
public struct Overrides: Equatable, Sendable {
  /// A path with a new value, as text of the scenario language.
  public struct Assignment: Equatable, Sendable {
    /// The path, with dots.
    public var path: String

    /// The value, or for a comparison the values with commas between.
    public var value: String

    /// The flag or variable that it was given with, for messages.
    public var source: String

    /// Assigns a value to a path.
    public init(path: String, value: String, source: String) {
      self.path = path
      self.value = value
      self.source = source
    }
  }

  /// Values that replace what the file says.
  public var assignments: [Assignment]

  /// Values to compare; together they take the place of the file's own comparison.
  public var comparisons: [Assignment]

  /// Paths whose values the file does not get to say, because a flag says something that excludes
  /// them.
  public var removals: [String]

  /// Whether the file's own comparison is left out.
  public var dropsComparison: Bool

  /// Thresholds that are added to those of the file.
  public var expectations: [String]

  /// Whether the file's own thresholds are left out.
  public var dropsExpectations: Bool

  /// Collects overrides; none by default.
  public init(
    assignments: [Assignment] = [], comparisons: [Assignment] = [], removals: [String] = [],
    dropsComparison: Bool = false, expectations: [String] = [], dropsExpectations: Bool = false
  ) {
    self.assignments = assignments
    self.comparisons = comparisons
    self.removals = removals
    self.dropsComparison = dropsComparison
    self.expectations = expectations
    self.dropsExpectations = dropsExpectations
  }
}

extension Overrides {
  /// The tree with all assignments and comparisons in it.
  func applied(to tree: Tree, problems: inout [Problem]) -> Tree {
    var result = dropsComparison ? tree.removing(ScenarioKeys.compare) : tree
    for path in removals { result = result.removing(path.split(separator: ".").map(String.init)) }
    for assignment in assignments {
      guard let value = assignment.tree(assignment.value, problems: &problems) else { continue }
      let path = assignment.path.split(separator: ".", omittingEmptySubsequences: false)
      guard path[0] != ScenarioKeys.extends.name else {
        problems.append(assignment.extendsAfterwards)
        continue
      }
      guard path.count <= YAML.deepest,
        let changed = result.setting(path.map(String.init)[...], to: value)
      else {
        problems.append(.leadsNowhere(assignment.path, Place(source: assignment.source)))
        continue
      }
      result = changed
    }
    result = withExpectations(result)
    guard !comparisons.isEmpty else { return result }
    let place = Place(source: comparisons[0].source)
    var entries: [Tree.Entry] = []
    for comparison in comparisons {
      guard !entries.contains(where: { $0.key == comparison.path }) else {
        problems.append(comparison.comparedTwice)
        continue
      }
      guard let list = comparison.tree("[\(comparison.value)]", problems: &problems) else {
        continue
      }
      entries.append(Tree.Entry(key: comparison.path, place: list.place, value: list))
    }
    // Where none could be read, that is all there is to say.
    guard !entries.isEmpty else { return result }
    let compare = Tree(place: place, content: .mapping(entries))
    return result.removing("compare").setting(["compare"], to: compare) ?? result
  }

  /// The tree with the thresholds of the command line behind its own.
  private func withExpectations(_ tree: Tree) -> Tree {
    let key = ScenarioKeys.expect.name
    let base = dropsExpectations ? tree.removing(key) : tree
    guard !expectations.isEmpty else { return base }
    let place = Place(source: "--expect")
    let added = expectations.map {
      Tree(place: place, content: .scalar(Scalar(text: $0, style: .plain, value: .string)))
    }
    guard let own = base[key] else {
      return base.setting([key], to: Tree(place: place, content: .sequence(added))) ?? base
    }
    // What is no list is refused when it is decoded.
    guard case .sequence(let items) = own.content else { return base }
    let all = Tree(place: own.place, content: .sequence(items + added))
    return base.setting([key], to: all) ?? base
  }
}

extension Overrides.Assignment {
  /// A text of the command line as a tree whose places name the flag.
  fileprivate func tree(_ text: String, problems: inout [Problem]) -> Tree? {
    do throws(YAMLError) {
      return Tree(try YAML.parse(Array(text.utf8)), source: source, inFile: false)
    } catch {
      problems.append(
        Problem(
          Place(source: source),
          given: "\(path.excerpt())=\(value.excerpt()) cannot be read: \(error.found)",
          allowed: "the value is written as in a scenario file", advice: error.advice))
      return nil
    }
  }

  fileprivate var extendsAfterwards: Problem {
    Problem(
      Place(source: source), given: "extends can only be written in a file",
      allowed: "paths to values of the scenario, such as plan.members")
  }

  fileprivate var comparedTwice: Problem {
    Problem(
      Place(source: source), given: "\(path.excerpt()) is compared twice",
      allowed: "one list for each path", advice: "write all values into one list")
  }
}

extension Problem {
  /// A path that no value can be put at.
  static func leadsNowhere(_ path: String, _ place: Place) -> Problem {
    Problem(
      place, given: "the path \(path.excerpt()) leads through a value without such a part",
      allowed: "paths name keys from the top, such as plan.members, and items of a list from 0")
  }
}

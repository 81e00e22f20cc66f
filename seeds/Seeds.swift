/// The documents' figures as they come with fentan: fact files and tables, as bytes.
public enum Seeds {
  /// A file of seeds/ that was built into the program.
  public struct File: Sendable {
    /// The file's name without its folder.
    public let name: String

    /// What is in it.
    public let bytes: [UInt8]
  }

  /// The fact files of seeds/facts/.
  public static var factFiles: [File] {
    []
  }

  /// The table of critical-illness incidence CI4 (2020) by age and sex.
  public static var incidenceCI4: File {
    File(name: "ci4-2020.csv", bytes: PackageResources.ci4_2020_csv)
  }
}

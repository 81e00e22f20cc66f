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
    [
      File(name: "bing-zhi-fu-2019.yaml", bytes: PackageResources.bing_zhi_fu_2019_yaml),
      File(name: "incidence.yaml", bytes: PackageResources.incidence_yaml),
      File(name: "mutual-aid-plans.yaml", bytes: PackageResources.mutual_aid_plans_yaml),
      File(name: "red-packets.yaml", bytes: PackageResources.red_packets_yaml),
      File(name: "xiang-hu-bao.yaml", bytes: PackageResources.xiang_hu_bao_yaml),
    ]
  }

  /// Dated points of 相互宝: what was reported of members, cases, shares and aid.
  public static var historyXiangHuBao: File {
    File(
      name: "xiang-hu-bao-history.csv", bytes: PackageResources.xiang_hu_bao_history_csv)
  }

  /// The table of critical-illness incidence CI4 (2020) by age and sex.
  public static var incidenceCI4: File {
    File(name: "ci4-2020.csv", bytes: PackageResources.ci4_2020_csv)
  }
}

extension Catalogue {
  /// The files of Chinese/, each for a part of the program.
  static var chineseFiles: [(name: String, bytes: [UInt8])] {
    [
      ("commands.po", PackageResources.commands_po),
      ("facts.po", PackageResources.facts_po),
      ("help.po", PackageResources.help_po),
      ("keys.po", PackageResources.keys_po),
      ("metrics.po", PackageResources.metrics_po),
      ("page.po", PackageResources.page_po),
      ("problems.po", PackageResources.problems_po),
      ("shells.po", PackageResources.shells_po),
      ("story.po", PackageResources.story_po),
      ("tables.po", PackageResources.tables_po),
    ]
  }
}

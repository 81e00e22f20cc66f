extension Findings {
  /// A page has at most so many charts through time or position, and of categories.
  private static let mostCourses = 8
  private static let mostCategories = 4

  /// All charts that the document has numbers for, in the order of the page.
  var figures: [Figure] {
    comparisons() + subsidies() + courses(most: Findings.mostCourses) + ledgers() + rounds()
      + histograms() + exceedances() + categories(most: Findings.mostCategories) + lorenzCurves()
      + convergences()
  }
}

/// Whether the tests were compiled with optimization.
///
/// Statistical tests draw tens of millions of numbers: seconds in release, an hour without
/// optimization. Their suites say `@Suite(.enabled(if: isOptimized))`.
public let isOptimized: Bool = {
  #if DEBUG
    return false
  #else
    return true
  #endif
}()

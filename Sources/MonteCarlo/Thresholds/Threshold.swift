/// A threshold: a question, and on which side of a limit its answer is to be.
public struct Threshold: Equatable, Sendable {
  /// The threshold as it was written.
  public var text: String

  /// What is asked.
  public var question: Question

  /// On which side the answer is to be.
  public var relation: Relation

  /// The limit in the unit of the question.
  public var limit: Double

  /// The variant that it is restricted to; `nil` for every one.
  public var variant: String?

  /// States a threshold.
  public init(
    text: String, question: Question, relation: Relation, limit: Double, variant: String? = nil
  ) {
    self.text = text
    self.question = question
    self.relation = relation
    self.limit = limit
    self.variant = variant
  }
}

/// A step that made cells which were followed back.
public struct TracedStep: Sendable {
  /// The step as it was computed.
  public let trace: Trace
  /// The column that it made.
  public let column: String
  /// The formula that made it; nil where a kernel did, or a join found it.
  public let formula: Formula?
  /// The columns of the input that it was made from, in order of appearance.
  public let operands: [String]
  /// The rows of the result whose cells were followed.
  public let rows: RowSet
  /// Which of the inputs of the step the operands are columns of.
  public let input: Int
  /// The rows of that input that they were made from.
  public let sources: RowSet
}

/// Where a run has come to: told before each input that is read and each table that is computed.
public struct Milestone: Sendable, Equatable {
  /// What is being done.
  public enum Stage: String, Sendable {
    /// An input is read.
    case reading
    /// A table or a model is computed.
    case computing
  }

  /// The name of the pipeline.
  public let pipeline: String
  /// What is being done.
  public let stage: Stage
  /// To which input, table or model.
  public let name: String
  /// How many inputs, tables and models are behind it.
  public let done: Int
  /// How many there are.
  public let total: Int
  /// How many rows were read so far.
  public let rowsRead: Int
  /// How many bytes of inputs are behind it.
  public let bytesRead: Int
  /// How many bytes all inputs have.
  public let bytes: Int

  /// Where a run has come to.
  public init(
    _ pipeline: String, _ stage: Stage, _ name: String, done: Int, of total: Int,
    rowsRead: Int = 0, bytesRead: Int = 0, bytes: Int = 0
  ) {
    self.pipeline = pipeline
    self.stage = stage
    self.name = name
    self.done = done
    self.total = total
    self.rowsRead = rowsRead
    self.bytesRead = bytesRead
    self.bytes = bytes
  }
}

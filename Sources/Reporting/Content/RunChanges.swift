/// What a run was made from differently than the run before it.
///
/// How findings moved is said by the findings themselves, which know their earlier values.
public struct RunChanges: Sendable, Equatable {
  /// An input whose files are other ones.
  public struct Input: Sendable, Equatable {
    /// The name in the pipeline.
    public var name: String
    /// The files with other bytes, the new ones and those that are gone.
    public var files: [String]
    /// How many rows were read before; nil for a new input.
    public var rowsBefore: Int?
    /// How many rows are read now; nil for one that is gone.
    public var rows: Int?

    /// An input with its files and rows.
    public init(name: String, files: [String], rowsBefore: Int?, rows: Int?) {
      self.name = name
      self.files = files
      self.rowsBefore = rowsBefore
      self.rows = rows
    }
  }

  /// A parameter with another value.
  public struct Parameter: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value before; nil for a new one.
    public var before: String?
    /// The value now; nil for one that is gone.
    public var value: String?

    /// A parameter with its values.
    public init(name: String, before: String?, value: String?) {
      self.name = name
      self.before = before
      self.value = value
    }
  }

  /// The inputs whose files are other ones.
  public var inputs: [Input] = []
  /// Whether what numbers depend on is declared differently.
  public var hasOtherDeclaration = false
  /// The parameters with other values.
  public var parameters: [Parameter] = []
  /// Whether another build computed the run before.
  public var hasOtherTool = false

  /// Nothing differs.
  public init() {}
}

/// How the rows of a join find their partners.
public struct Match: Sendable {
  /// How many partners a row may have, seen from both sides.
  public enum Cardinality: String, Sendable, CaseIterable {
    /// At most one partner on either side.
    case oneToOne = "one-to-one"
    /// At most one partner on the right.
    case manyToOne = "many-to-one"
    /// At most one partner on the left.
    case oneToMany = "one-to-many"
    /// Any number.
    case manyToMany = "many-to-many"

    /// Whether a key may stand only once on the right.
    public var rightIsUnique: Bool { self == .oneToOne || self == .manyToOne }
    /// Whether a key may stand only once on the left.
    public var leftIsUnique: Bool { self == .oneToOne || self == .oneToMany }
  }

  /// What becomes of a row of the left without a partner.
  public enum Unmatched: Sendable {
    /// It stays, its new cells missing as unmatched.
    case keep
    /// It is left out and counted.
    case drop
    /// It stops the run.
    case refuse
    /// It stays, with these values in the named columns.
    case fill([(column: String, value: Value)])
  }

  /// The nearest partner in time instead of an equal one.
  public struct Nearest: Sendable {
    /// The column of time on the left.
    public let left: String
    /// The column of time on the right.
    public let right: String
    /// The greatest distance, in days.
    public let within: Int

    /// Columns of time and the greatest distance in days.
    public init(left: String, right: String, within: Int) {
      self.left = left
      self.right = right
      self.within = within
    }
  }

  /// The columns that must be equal: on the left and on the right.
  public let on: [(left: String, right: String)]
  /// How many partners a row may have.
  public let expect: Cardinality
  /// What becomes of rows without one.
  public let unmatched: Unmatched
  /// The nearest in time among equal keys, if asked.
  public let nearest: Nearest?
  /// The columns of the right that the result takes.
  public let taken: [String]

  /// Describes a join.
  public init(
    on: [(left: String, right: String)], expect: Cardinality, unmatched: Unmatched,
    nearest: Nearest?, taken: [String]
  ) {
    self.on = on
    self.expect = expect
    self.unmatched = unmatched
    self.nearest = nearest
    self.taken = taken
  }
}

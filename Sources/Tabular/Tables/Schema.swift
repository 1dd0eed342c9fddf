/// The ordered fields of a table, its key, and how its rows were drawn.
public struct Schema: Sendable, Equatable {
  /// The fields in order; names are unique.
  public let fields: [Field]
  /// The columns that tell rows apart; empty when none are known to.
  public var key: [String]
  /// How the rows were drawn from their population.
  public var sampling: Sampling

  private let indices: [String: Int]

  /// The name of the column that counts the persons behind each row.
  ///
  /// It is made wherever rows of persons are folded, travels with the rows, is never written, and
  /// decides which cells are shown.
  public static let personCount = "#persons"

  /// Fields with a key; of fields with the same name the first one counts.
  public init(_ fields: [Field], key: [String] = [], sampling: Sampling = .undeclared) {
    var seen: [String: Int] = [:]
    var unique: [Field] = []
    for field in fields where seen[field.name] == nil {
      seen[field.name] = unique.count
      unique.append(field)
    }
    self.fields = unique
    self.key = key
    self.sampling = sampling
    indices = seen
  }

  /// The names in order.
  public var names: [String] { fields.map(\.name) }

  /// The names that people declared or see, in order.
  public var visibleNames: [String] { names.filter { $0 != Self.personCount } }

  /// The position of a field.
  public func index(of name: String) -> Int? { indices[name] }

  /// The field of a name.
  public subscript(name: String) -> Field? { indices[name].map { fields[$0] } }

  /// Whether rows still carry the key of a person.
  public var personField: Field? { fields.first { $0.privacy == .person } }

  /// The schema with other fields; the key stays while all its columns do.
  public func replacing(_ fields: [Field]) -> Schema {
    let names = Set(fields.map(\.name))
    return Schema(fields, key: key.allSatisfy(names.contains) ? key : [], sampling: sampling)
  }

  /// The schema with a field added at the end, or put in place of the one with its name.
  public func setting(_ field: Field) -> Schema {
    var fields = fields
    if let index = indices[field.name] { fields[index] = field } else { fields.append(field) }
    let changesKey = key.contains(field.name)
    return Schema(fields, key: changesKey ? [] : key, sampling: sampling)
  }

  /// The problem of a column that is not there, with the nearest name.
  public func unknownColumn(_ name: String, in table: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .unknownColumn, "'\(name)' must be a column of \(table), which it is not", at: place,
      notes: ["columns here: " + visibleNames.sorted().joined(separator: ", ")],
      hint: NearestName.hint(for: name, among: visibleNames))
  }
}

/// How much is taken of everything that has a limit: the standard, unless options moved it.
public struct Limits: Sendable, Equatable {
  private var moved: [String: Int] = [:]

  /// The standard limits.
  public init() {}

  /// The most of something that is taken; it can be moved where an option can move it.
  public subscript(limit: Limit) -> Int {
    get { moved[limit.name] ?? limit.standard }
    set { moved[limit.name] = limit.mover == .nobody ? nil : max(0, newValue) }
  }

  /// The memory that one step or one input may take.
  public var memory: MemoryBudget { MemoryBudget(bytes: self[.memory]) }

  /// The problem of something beyond a limit.
  ///
  /// - Parameters:
  ///   - subject: what must not have more, such as "the header".
  ///   - found: how many there are; nil where that is not known.
  ///   - code: which code, where the limit has several.
  public func problem(
    _ limit: Limit, _ subject: String, found: Int?, code: Diagnostic.Code? = nil
  ) -> Diagnostic {
    let counted = limit.isSize ? "" : " " + (limit.subject.split(separator: " ").first ?? "")
    let rest = found.map { limit.text(of: $0) } ?? "more"
    return Diagnostic(
      code ?? limit.codes.first ?? .inputTooLarge,
      "\(subject) must have at most \(limit.text(of: self[limit]))\(counted), not \(rest)",
      notes: [limit.advice])
  }

  /// Makes sure that a number is within a limit; throws the problem of the limit at a place.
  public func demand(
    _ limit: Limit, _ subject: String, has found: Int, at place: Place?, hint: String? = nil
  ) throws(Diagnostic) {
    guard found > self[limit] else { return }
    var problem = problem(limit, subject, found: found)
    problem.place = place
    problem.hint = hint
    throw problem
  }
}

extension Limit {
  /// What moves it, for the note of a message.
  public var advice: String {
    guard let flag else { return "this limit is fixed; 'acopio help limits' lists all" }
    return "'\(flag)' moves this limit; 'acopio help limits' lists all"
  }
}

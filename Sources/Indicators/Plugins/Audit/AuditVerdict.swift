import Statistics
import Tabular

/// What came of holding one statement against the claims.
struct AuditVerdict {
  /// How figures stand to each other.
  enum Word: String {
    /// They go together.
    case ok
    /// They cannot both be right.
    case tension
    /// They are not about the same thing, or a fact is missing.
    case ambiguous
    /// Nothing is claimed; the figure is only computed.
    case derived
  }

  var word: Word
  var reason = ""
  var claimed: BoundedNumber?
  var derived: BoundedNumber?

  /// Compares the sides of a statement; throws where it names what is no claim.
  init(_ statement: AuditStatement, _ claims: Claims, units: UnitCatalogue, bases: [String])
    throws(Diagnostic)
  {
    word = .ambiguous
    do {
      derived = try statement.says.derived.number(of: claims.numbers, units: units)
      let claimed = try statement.says.claimed.map { side throws(FormulaSide.Obstacle) in
        try side.number(of: claims.numbers, units: units)
      }
      compare(claimed, statement, claims, bases)
    } catch {
      reason = try Self.reason(of: error, statement, claims)
    }
  }

  private mutating func compare(
    _ claimed: BoundedNumber?, _ statement: AuditStatement, _ claims: Claims, _ bases: [String]
  ) {
    guard let claimed, let comparison = statement.says.comparison, let found = derived else {
      word = .derived
      return
    }
    self.claimed = claimed
    guard let converted = found.converted(to: claimed.measure) else {
      reason = Self.mismatch(claimed.measure, found.measure)
      return
    }
    derived = converted
    reason = Self.differingBase(of: statement, claims, bases)
    guard reason.isEmpty else { return }
    word = Self.holds(comparison, claimed.bounds, converted.bounds) ? .ok : .tension
  }

  private static func holds(
    _ comparison: BoundedFormula.Comparison, _ claimed: Bounds, _ derived: Bounds
  ) -> Bool {
    switch comparison {
    case .equal: claimed.meets(derived)
    case .atLeast: claimed.high >= derived.low
    case .atMost: claimed.low <= derived.high
    }
  }

  /// The first base in which the claims differ although nobody said that they may.
  private static func differingBase(
    of statement: AuditStatement, _ claims: Claims, _ bases: [String]
  ) -> String {
    let across = statement.across.map(\.text)
    for (position, base) in bases.enumerated() where !across.contains(base) {
      let texts = statement.says.names.map { claims.bases(of: $0)[position] }
      if Set(texts).count > 1 {
        return "BASE_MISMATCH: \(base) is " + distinct(texts).joined(separator: " and ")
      }
    }
    return ""
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { distinct, text in
      if !distinct.contains(text) { distinct.append(text) }
    }
  }

  private static func reason(
    of obstacle: FormulaSide.Obstacle, _ statement: AuditStatement, _ claims: Claims
  ) throws(Diagnostic) -> String {
    switch obstacle {
    case .units(let left, let right): return mismatch(left, right)
    case .zeroDivisor: return "ZERO_DENOM: a divisor may be 0"
    case .unknownUnit(let unit):
      throw Diagnostic(
        .auditClaim, "'\(unit)' must be a known unit, which it is not",
        at: statement.says.formula.written.place)
    case .unknownName(let name):
      guard !claims.names.contains(name) else { return "'\(name)' has no figure" }
      throw Diagnostic(
        .auditClaim, "'\(name)' must be a claim of the table, which it is not",
        at: statement.says.formula.written.place,
        hint: NearestName.hint(for: name, among: claims.names))
    }
  }

  /// States of a product first, because that is the mistake that looks like a number.
  private static func mismatch(_ left: Measure, _ right: Measure) -> String {
    func plain(_ measure: Measure) -> [Measure.BaseDimension] {
      measure.dimensions.filter { !$0.name.hasPrefix("state ") }
    }
    let code = plain(left) == plain(right) ? "STATE_MISMATCH" : "UNIT_MISMATCH"
    return "\(code): \(left.description) against \(right.description)"
  }
}

public import Tabular

/// Why a run ended: everything that was found.
public struct RunFailure: Error, Sendable {
  /// The problems.
  public private(set) var diagnostics = Diagnostics()
  /// Units and states of amounts that no declaration explains, for a list to fill in.
  public private(set) var unknownQuantities: [UnknownQuantity] = []

  /// Nothing found yet.
  init() {}

  init(_ diagnostics: Diagnostics, unknown quantities: [UnknownQuantity] = []) {
    self.diagnostics = diagnostics
    unknownQuantities = quantities
  }

  init(_ diagnostic: Diagnostic) {
    diagnostics.report(diagnostic)
  }

  /// Adds a fact to the last problem.
  mutating func note(_ fact: String) {
    diagnostics.noteLast(fact)
  }

  /// Adds what was found elsewhere.
  mutating func append(_ other: RunFailure) {
    diagnostics.append(other.diagnostics)
    unknownQuantities += other.unknownQuantities
  }
}

import Tabular

/// Holds each statement against the claims: the table that `audit` makes.
struct AuditKernel: Kernel {
  let claims: ClaimColumns
  let statements: [AuditStatement]
  let units: UnitCatalogue
  /// The columns to make.
  let output: Schema

  var revision: Int { 1 }

  func needs(wanted: Set<String>) -> [Set<String>] { [Set(claims.names)] }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let known = try Claims(inputs[0], claims, units: units)
    var verdicts: [AuditVerdict] = []
    for statement in statements {
      verdicts.append(
        try AuditVerdict(statement, known, units: units, bases: claims.bases))
    }
    let columns = AuditResults.columns(statements, verdicts)
    let ledger = LedgerEntry(
      verb: "indicator", folding: inputs[0].rowCount, into: statements.count)
    return Made([try Table(output, columns)], ledger: ledger)
  }
}

public import Reporting
public import Tabular

/// Everything that a run computed, before the privacy rules.
public struct RunResults: Sendable {
  /// The tables by the source that relations scan.
  public internal(set) var tables: [Relation.Source: Table] = [:]
  /// The values of named constants.
  public internal(set) var constants: [String: Value] = [:]
  /// The constants that are estimates of models.
  public internal(set) var estimates: [String: Estimate] = [:]
  /// What is known of the inputs, in the order of the pipeline.
  public internal(set) var inputs: [InputFacts] = []
  /// Figures that came from elsewhere, with their sources.
  public internal(set) var figures: [SourcedFigure] = []
  /// Where the rows of inputs stand in their files, by input, where checks may have to name them.
  var origins: [String: RowOrigins] = [:]
  /// The rows that were not kept, by input.
  public internal(set) var rejected: [String: [RejectedRow]] = [:]
  /// The lists of rejected rows of inputs that were not read again, as they were written.
  var keptRejects: [String: [UInt8]] = [:]
  /// What became of the rows.
  public internal(set) var ledger: [LedgerEntry] = []
  /// What was checked of them.
  public internal(set) var checks: [CheckOutcome] = []
  /// The findings, in the order of the pipeline.
  public internal(set) var findings: [FindingResult] = []
  /// Problems that did not stop the run.
  public internal(set) var warnings: [Diagnostic] = []

  /// A run that has computed nothing yet.
  init() {}

  /// Takes in an input that was read.
  mutating func add(_ read: InputReading.Rows, of input: InputDefinition) {
    let name = input.name.text
    tables[Relation.Source(name)] = read.table.following(
      read.origins == nil ? nil : RowLineage(input: name))
    origins[name] = read.origins
    inputs.append(read.facts)
    warnings += read.warnings
    if !read.rejected.isEmpty { rejected[input.name.text] = read.rejected }
    var entry = LedgerEntry(verb: "read", passing: read.table.rowCount)
    entry.table = input.name.text
    entry.rowsIn = read.facts.rowsRead
    entry.filtered = read.facts.rowsWithheld
    entry.rejected = read.facts.rowsRead - read.table.rowCount - read.facts.rowsWithheld
    ledger.append(entry)
  }

  /// Takes in an input of named constants.
  mutating func add(_ read: InputReading.Constants, of input: InputDefinition) {
    for figure in read.figures { constants[figure.name] = figure.value }
    figures += read.figures
    inputs.append(read.facts)
  }

  /// Takes in the tables and coefficients of a model; coefficients that rest on too few persons are
  /// withheld from formulas.
  mutating func add(_ model: ComputedModel, minimumCell: Int?) {
    tables.merge(model.tables) { $1 }
    let isWithheld = model.persons.map { $0 < minimumCell ?? 0 } ?? false
    if !isWithheld { estimates.merge(model.estimates) { $1 } }
    for (name, estimate) in model.estimates {
      constants[name] =
        isWithheld
        ? .missing(.suppressed)
        : estimate.value.map { .number(.binary($0)) } ?? .missing(.undefined)
    }
    ledger.append(model.ledger)
    warnings += model.warnings
  }

  /// Lets go of the tables that nothing needs any more, so that memory does not hold them.
  mutating func release(except needed: Set<Relation.Source>) {
    for source in tables.keys.filter({ !needed.contains($0) }) { tables[source] = nil }
  }

  /// Computes the greatest and smallest values of columns that findings name, `max_of(t.column)`.
  mutating func addExtremes(for findings: [FindingPlan]) {
    for finding in findings {
      for name in finding.constants where constants[name] == nil {
        guard let extreme = ColumnExtreme(name) else { continue }
        constants[name] = extreme.value(in: tables)
      }
    }
  }
}

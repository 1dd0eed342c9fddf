import Reporting
import Tabular

/// What is kept of an input: everything that reading it told, but none of its rows.
struct KeptInput: Archived {
  /// The key of the recipe that it was read by.
  let key: String
  let facts: InputFacts
  /// The figures, where it is a file of constants.
  let figures: [SourcedFigure]
  let ledger: [LedgerEntry]
  let warnings: [Diagnostic]
  /// The list of rejected rows, as it is written for the owner; nil where none was rejected.
  let rejects: [UInt8]?

  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    key = try archive.read()
    facts = try archive.read()
    figures = try archive.read()
    ledger = try archive.read()
    warnings = try archive.read()
    rejects = try archive.read(Bool.self) ? archive.cells() : nil
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(key)
    archive.write(facts)
    archive.write(figures)
    archive.write(ledger)
    archive.write(warnings)
    archive.write(rejects != nil)
    if let rejects { archive.write(cells: rejects) }
  }
}

extension KeptInput {
  /// Takes down what reading an input added to the results.
  init(
    _ input: InputDefinition, key: String, _ results: RunResults, since mark: RunResults.Mark,
    of plan: Plan
  ) {
    let name = input.name.text
    self.key = key
    facts =
      results.inputs.first { $0.name == name }
      ?? InputFacts(name: name, files: [], rowsRead: 0, rowsKept: 0)
    figures = Array(results.figures[mark.figures...])
    ledger = Array(results.ledger[mark.ledger...])
    warnings = Array(results.warnings[mark.warnings...])
    let rejected = results.rejected[name].map { [name: $0] } ?? [:]
    rejects = RejectFiles.files(rejected, of: plan).first?.bytes
  }
}

extension RunResults {
  /// How much of everything there is at a moment, so that what comes later can be told from it.
  struct Mark {
    let figures: Int
    let ledger: Int
    let checks: Int
    let warnings: Int
  }

  /// How much of everything there is now.
  var mark: Mark {
    Mark(
      figures: figures.count, ledger: ledger.count, checks: checks.count,
      warnings: warnings.count)
  }

  /// Takes in an input as it was kept; its rows are read only if something needs them.
  mutating func add(_ kept: KeptInput, of input: InputDefinition) {
    var facts = kept.facts
    facts.sampling = input.sampling
    inputs.append(facts)
    for figure in kept.figures { constants[figure.name] = figure.value }
    figures += kept.figures
    ledger += kept.ledger
    warnings += kept.warnings
    keptRejects[input.name.text] = kept.rejects
  }
}

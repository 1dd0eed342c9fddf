import Tabular

/// What is kept of a table or a model: the tables it made, and what computing them told.
struct KeptNode: Archived {
  /// A constant that formulas may name, with its interval where it is an estimate.
  struct Constant: Archived {
    let name: String
    let value: Value
    let estimate: Estimate?
  }

  /// The key of the recipe that it was computed by.
  let key: String
  let tables: [KeptTable]
  let constants: [Constant]
  let ledger: [LedgerEntry]
  let checks: [CheckOutcome]
  let warnings: [Diagnostic]

  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    key = try archive.read()
    tables = try archive.read()
    constants = try archive.read()
    ledger = try archive.read()
    checks = try archive.read()
    warnings = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(key)
    archive.write(tables)
    archive.write(constants)
    archive.write(ledger)
    archive.write(checks)
    archive.write(warnings)
  }

  /// The hash of what it came to: the same for another recipe that makes the same.
  ///
  /// Of rows that can still be found in the files of an input the files are a part, because messages
  /// about them name the line.
  ///
  /// - Parameters:
  ///   - declared: what is declared of it and of all that it is made from, as a hash.
  ///   - contents: what inputs came to.
  func content(declared: String, contents: [PlanUnit: String]) -> String {
    var archive = ArchiveWriter()
    archive.write(declared)
    archive.write(
      tables.compactMap(\.followedInput).map { contents[PlanUnit(.input, $0)] ?? "" })
    archive.write(tables)
    archive.write(constants)
    return BLAKE2b.hexadecimal(of: archive.bytes)
  }
}

extension KeptNode {
  /// Takes down what computing a node added to the results; nil where a table of it may not be kept.
  init?(_ node: Plan.Node, key: String, _ results: RunResults, since mark: RunResults.Mark) {
    self.key = key
    tables = node.outputs.compactMap { source, schema in
      results.tables[source].flatMap { KeptTable($0, declaredAs: schema) }
    }
    constants = node.constantNames.compactMap { name in
      results.constants[name].map {
        Constant(name: name, value: $0, estimate: results.estimates[name])
      }
    }
    ledger = Array(results.ledger[mark.ledger...])
    checks = Array(results.checks[mark.checks...])
    warnings = Array(results.warnings[mark.warnings...])
    guard tables.count == node.outputs.count else { return nil }
  }
}

extension KeptNode.Constant {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try archive.read(), value: try archive.read(), estimate: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(value)
    archive.write(estimate)
  }
}

extension RunResults {
  /// Takes in a table or model as it was kept; throws where it does not fit its declaration.
  mutating func add(_ kept: KeptNode, of node: Plan.Node) throws(ArchiveDamage) {
    let outputs = node.outputs
    guard outputs.count == kept.tables.count else { throw ArchiveDamage() }
    var made: [Relation.Source: Table] = [:]
    for ((source, schema), table) in zip(outputs, kept.tables) {
      made[source] = try table.table(declaredAs: schema)
    }
    tables.merge(made) { $1 }
    for constant in kept.constants {
      constants[constant.name] = constant.value
      if let estimate = constant.estimate { estimates[constant.name] = estimate }
    }
    ledger += kept.ledger
    checks += kept.checks
    warnings += kept.warnings
  }
}

extension Plan.Node {
  /// The tables that it makes, each with its declared schema.
  var outputs: [(source: Relation.Source, schema: Schema)] {
    switch self {
    case .table(let name, let relation): return [(Relation.Source(name), relation.schema)]
    case .model(let model):
      let relations = model.outputs.map(\.1)
      return ModelOutput.allCases.compactMap { output in
        let source = Relation.Source(model.name.text, output: output.rawValue)
        return relations.first { $0.scanned == source }.map { (source, $0.schema) }
      }
    }
  }

  /// The constants that it gives to formulas, sorted.
  fileprivate var constantNames: [String] {
    if case .model(let model) = self { model.constants.keys.sorted() } else { [] }
  }
}

extension Relation {
  /// What it scans, if it does nothing else.
  fileprivate var scanned: Source? {
    if case .scan(let source) = operation { source } else { nil }
  }
}

public import Tabular

/// An input as declared: which files, how they are read, how their rows were drawn.
public struct InputDefinition: Sendable {
  /// The name.
  public let name: Written
  /// The path or pattern of its files.
  public let read: Written
  /// What is declared of its columns, for reading.
  public let declaration: InputDeclaration
  /// How its rows were drawn from their population.
  public let sampling: Sampling
  /// Whether its data are made up.
  public let isSynthetic: Bool
  /// The named constants it holds instead of rows.
  public let constantRows: ConstantsDeclaration?

  /// Whether it holds named constants instead of rows.
  public var isConstants: Bool { constantRows != nil }

  /// Whether rows hold cells that nobody may see, so that messages must not quote them.
  var hidesCells: Bool { declaration.columns.contains { $0.privacy == .hidden } }

  /// The schema of its rows.
  public var schema: Schema {
    var schema = declaration.schema()
    schema.sampling = sampling
    return schema
  }

  /// The types of its constants, by `input.name`.
  public var constants: [String: FormulaScope.Constant] {
    constantRows?.types(of: name.text) ?? [:]
  }

  /// Reads one entry of the section `inputs`.
  init?(
    _ member: JSONNode.Member, in document: JSONDocument, units: UnitCatalogue,
    factors: [StateFactor], person: String?, reporting diagnostics: inout Diagnostics
  ) {
    let arguments = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    guard let read = arguments.text("read", reporting: &diagnostics) else { return nil }
    name = Written(member.key, at: document.source.place(of: member.keyRange))
    self.read = read
    isSynthetic = arguments.flag("synthetic", reporting: &diagnostics) ?? false
    constantRows = ConstantsDeclaration(arguments, units: units, reporting: &diagnostics)
    if let constantRows {
      declaration = constantRows.input(named: member.key)
      sampling = .undeclared
      return
    }
    var declaration = InputDeclaration(
      member, in: document, units: units, reporting: &diagnostics)
    declaration.factors = factors
    for index in declaration.columns.indices where declaration.columns[index].name == person {
      if declaration.columns[index].privacy == .open {
        declaration.columns[index].privacy = .person
      }
    }
    self.declaration = declaration
    sampling = Self.sampling(arguments, declaration, &diagnostics)
  }

  private static func sampling(
    _ arguments: Arguments, _ declaration: InputDeclaration, _ diagnostics: inout Diagnostics
  ) -> Sampling {
    if arguments.choice("describes", ["census", "sample"], reporting: &diagnostics) == "census" {
      return .census
    }
    guard let node = arguments["design"] else { return .undeclared }
    let design = Arguments(
      node, in: arguments.document, manual: designManual, reporting: &diagnostics)
    let weight = design.text("probability", reporting: &diagnostics)
    let strata = design.texts("strata", reporting: &diagnostics)
    let clusters = design.texts("clusters", reporting: &diagnostics)
    let population = design.text("population", reporting: &diagnostics)
    let schema = declaration.schema()
    for column in [weight, population].compactMap({ $0 }) + strata + clusters
    where schema[column.text] == nil {
      diagnostics.report(
        schema.unknownColumn(column.text, in: "the input '\(declaration.name)'", at: column.place))
    }
    var drawn = SampleDesign(
      weight: weight?.text, strata: strata.map(\.text), clusters: clusters.map(\.text),
      population: population?.text)
    drawn.frame = SampleDesign.Frame(input: declaration.name, columns: drawn.columns)
    return .sample(drawn)
  }

  static let manual = Manual(
    "input", "A file or files, and what is declared of them",
    parameters: [
      Parameter(
        "read", .text, required: true, "a path from the project's root, '*' for many files"),
      Parameter("columns", .structure, "the columns, each with its type"),
      Parameter("key", .columns, "the columns that tell rows apart"),
      Parameter("format", .choice(["csv", "json", "ndjson"]), "by the file's ending unless said"),
      Parameter("records", .text, "where the records of a JSON file are, as in 'plots[*]'"),
      Parameter("defaults", .structure, "decimal, thousands, date, missing, separator, quote"),
      Parameter("bad_rows", .text, "stop (default), or 'reject up to 1%'"),
      Parameter("describes", .choice(["census", "sample"]), "whether every unit is there"),
      Parameter("design", .structure, "probability, strata, clusters, population"),
      Parameter("synthetic", .flag, "whether the data are made up, which every output then says"),
      Parameter("constants", .structure, "columns of a file of named constants"),
      Parameter("where", .formula, "which rows of a file of constants count"),
      Parameter("expect", .structure, "the constants that must be there, each with its unit"),
    ],
    example: """
      "world": { "read": "Input/federation/world.csv",
        "columns": { "season": "season(april) key", "new_york": "number[USD/lb]" } }
      """)

  static let designManual = Manual(
    "design", "How the rows of an input were sampled",
    parameters: [
      Parameter("probability", .column, "weights: 1 / probability of selection"),
      Parameter("strata", .columns, "the columns that form the strata"),
      Parameter("clusters", .columns, "the columns that form the primary sampling units"),
      Parameter("population", .column, "the number of units in the row's stratum"),
    ],
    example: #""design": { "probability": "weight", "strata": ["coop_id"] }"#)
}

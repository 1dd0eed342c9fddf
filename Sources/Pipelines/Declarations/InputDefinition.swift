import Reporting
public import Tabular

/// An input as declared: which files, how they are read, how their rows were drawn.
public struct InputDefinition: Sendable {
  /// The name.
  public let name: Written
  /// The path or pattern of its files.
  public let read: Written
  /// What is declared of its columns, for reading.
  public internal(set) var declaration: InputDeclaration
  /// The file that its form is defined in, with its hash, once that was read.
  var questionFile: InputFacts.File?
  /// How its rows were drawn from their population.
  public let sampling: Sampling
  /// Whether its data are made up.
  public let isSynthetic: Bool
  /// Where the data come from, and how others get them.
  let source: Written?
  /// Whether the data must not be passed on, if the pipeline says so.
  private let declaredRestriction: Bool?
  /// The named constants it holds instead of rows.
  public let constantRows: ConstantsDeclaration?

  /// The input whose rows are the parents of this one's, each in a file of its own.
  public let parent: Written?
  /// How old its newest day may be; nil where that is not declared.
  public let freshness: FreshnessDeclaration?
  /// What must be true of a row for it to be read.
  public let consent: TypedFormula?

  /// Whether it holds named constants instead of rows.
  public var isConstants: Bool { constantRows != nil }

  /// Whether rows hold cells that nobody may see, so that messages must not quote them.
  var hidesCells: Bool { declaration.hidesCells }

  /// Whether the data must not be passed on: as declared, else where rows of real persons are in them.
  var isRestricted: Bool {
    declaredRestriction ?? (!isSynthetic && schema.fields.contains { $0.privacy != .open })
  }

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
    _ member: JSONNode.Member, in document: JSONDocument, using vocabulary: Vocabulary,
    person: String?, reporting diagnostics: inout Diagnostics
  ) {
    let arguments = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    guard let read = arguments.text("read", reporting: &diagnostics) else { return nil }
    name = Written(member.key, at: document.source.place(of: member.keyRange))
    self.read = read
    isSynthetic = arguments.flag("synthetic", reporting: &diagnostics) ?? false
    source = arguments.text("source", reporting: &diagnostics)
    declaredRestriction = arguments.flag("restricted", reporting: &diagnostics)
    constantRows = ConstantsDeclaration(
      arguments, units: vocabulary.units, reporting: &diagnostics)
    if let constantRows {
      declaration = constantRows.input(named: member.key)
      sampling = .undeclared
      (parent, consent, freshness) = (nil, nil, nil)
      return
    }
    var declaration = InputDeclaration(
      member, in: document, using: vocabulary, reporting: &diagnostics)
    for index in declaration.columns.indices where declaration.columns[index].name == person {
      if declaration.columns[index].privacy == .open {
        declaration.columns[index].privacy = .person
      }
    }
    self.declaration = declaration
    parent = arguments.text("parent", reporting: &diagnostics)
    freshness = FreshnessDeclaration(arguments, declaration, reporting: &diagnostics)
    consent = arguments.text("consent", reporting: &diagnostics)
      .flatMap { Formula($0, reporting: &diagnostics) }
      .flatMap { formula in
        var scope = FormulaScope(declaration.schema(), table: member.key)
        scope.units = vocabulary.units
        return formula.condition(in: scope, reporting: &diagnostics)
      }
    if parent == nil, declaration.form != nil, declaration.hasClimbingColumns,
      declaration.format(of: read.text) == .csv
    {
      diagnostics.error(
        .missingKey, "'\(member.key)' must name the input that its '../' leads to",
        at: name.place, hint: "as in \"parent\": \"survey\"")
    }
    sampling = DesignDeclaration.sampling(arguments, declaration, reporting: &diagnostics)
  }

  static let manual = Manual(
    "input", "A file or files, and what is declared of them",
    parameters: [
      Parameter(
        "read", .text, required: true, "a path from the project's root, '*' for many files"),
      Parameter("columns", .structure, "the columns, each with its type"),
      Parameter(
        "columns_from", .text,
        "a Table Schema (JSON) that declares columns; those under 'columns' hold in place of its own"
      ),
      Parameter("key", .columns, "the columns that tell rows apart"),
      Parameter("format", .choice(["csv", "json", "ndjson"]), "by the file's ending unless said"),
      Parameter("records", .text, "where the records of a JSON file are, as in 'plots[*]'"),
      Parameter(
        "form", .choice(SurveyForm.allCases.map(\.rawValue)),
        "the survey tool of an export: groups in front of questions need not be written"),
      Parameter(
        "questions", .text,
        "the form's definition as JSON: labels of columns, and the choices of scales"),
      Parameter("parent", .text, "of a repeat in a file of its own: the input with its parents"),
      Parameter("count", .text, "of a repeat: the header that says how many rows a parent has"),
      Parameter("consent", .formula, "what must be true of a row for it to be read at all"),
      Parameter(
        "header", .structure,
        "the row that names the columns, or rows such as [2, 3] whose cells are joined"),
      Parameter(
        "defaults", .structure,
        "decimal, thousands, sign, date, missing, separator, quote, encoding"),
      Parameter("bad_rows", .text, "stop (default), or 'reject up to 1%'"),
      Parameter(
        "fresh", .structure,
        "how old the newest day may be: { column: 'date', within: '45 days', as_of: '2024-12-31' }"),
      Parameter("bad_files", .choice(["stop", "set aside"]), "of files that cannot be read"),
      Parameter("corrections", .text, "a file of corrections: key, column, old, new, who, why"),
      Parameter("describes", .choice(["census", "sample"]), "whether every unit is there"),
      Parameter(
        "design", .structure,
        "how the rows were drawn: weights, strata, clusters, population, replicates, lonely"),
      Parameter("synthetic", .flag, "whether the data are made up, which every output then says"),
      Parameter("source", .text, "where the data come from and how others get them, for bundles"),
      Parameter(
        "restricted", .flag,
        "whether a bundle must not hold the files; else those with rows of real persons"),
      Parameter("constants", .structure, "columns of a file of named constants"),
      Parameter("where", .formula, "which rows of a file of constants count"),
      Parameter("expect", .structure, "the constants that must be there, each with its unit"),
    ],
    example: """
      "world": { "read": "Input/federation/world.csv",
        "columns": { "season": "season(april) key", "new_york": "number[USD/lb]" } }
      """)
}

import Tabular

/// The JSON Schema of pipelines, by which editors complete keys and mark mistakes.
///
/// Draft-07, the one that editors know. It is derived from the manuals of sections and plug-ins; what
/// needs more than spelling (names, types, units) is checked by `acopio check`.
public enum EditorSchema {
  /// Where it lies in a project.
  public static let path = "Pipelines/schema.json"

  /// The text of the file.
  public static var text: String { document.text + "\n" }

  /// The schema.
  static var document: JSONText {
    let sections = Section.allCases.map { section in
      (section.rawValue, SchemaPart.described(value(of: section), section.summary))
    }
    guard
      case .object(let root) = SchemaPart.object(
        "A pipeline of Acopio", sections, required: [.text(Section.acopio.rawValue)])
    else { return .null }
    return .object(
      [JSONText.Member("$schema", .text("http://json-schema.org/draft-07/schema#"))]
        + root + [JSONText.Member("definitions", .object(definitions))])
  }

  private static let definitions =
    inputDefinitions + stepDefinitions + modelDefinitions + chartDefinitions

  private static func value(of section: Section) -> JSONText {
    switch section {
    case .schema, .title, .language, .about, .report: SchemaPart.text
    case .acopio: .object([("enum", .list([.whole(Pipeline.formatVersion)]))])
    case .use: SchemaPart.list(of: SchemaPart.text)
    case .states: SchemaPart.named(SchemaPart.texts)
    case .units: SchemaPart.named(SchemaPart.object(of: UnitDeclarations.unitManual))
    case .factors: SchemaPart.list(of: SchemaPart.object(of: UnitDeclarations.factorManual))
    case .scales: entries(scale)
    case .schedule: SchemaPart.object(of: ScheduleDeclaration.manual)
    case .privacy: SchemaPart.object(of: PrivacyDeclaration.manual)
    case .params: entries(SchemaPart.anyOf([SchemaPart.text, parameter]))
    case .inputs: entries(SchemaPart.reference("input"))
    case .tables: entries(steps)
    case .models: entries(oneOf("model", ModelRegistry.manuals))
    case .findings: entries(SchemaPart.object(of: FindingDeclaration.manual))
    case .charts: entries(chart)
    case .outputs:
      SchemaPart.named(
        SchemaPart.anyOf([
          SchemaPart.type("boolean"), SchemaPart.object(of: OutputDeclaration.manual),
        ]))
    }
  }

  private static let scale = SchemaPart.object(
    of: ScaleDeclarations.manual, values: ["missing": SchemaPart.reference("missing")])

  private static let parameter = SchemaPart.object(
    of: ParameterDeclaration.manual,
    values: [
      "default": .object([
        ("type", .list(["string", "number", "boolean"].map(JSONText.text)))
      ])
    ])

  /// What a section holds that is keyed by names of its own.
  private static func entries(_ entry: JSONText) -> JSONText {
    .object([
      ("type", .text("object")),
      ("patternProperties", .object([("^x-", SchemaPart.anything), ("^[a-z][a-z0-9_]*$", entry)])),
      ("additionalProperties", .flag(false)),
    ])
  }

  /// One definition for each plug-in of a kind.
  static func definitions(
    _ kind: String, _ manuals: [Manual], _ schema: (Manual) -> JSONText
  ) -> [(String, JSONText)] {
    manuals.sorted { $0.name.precedesByScalars($1.name) }.map { (kind + "." + $0.name, schema($0)) }
  }

  /// Any plug-in of a kind.
  static func oneOf(_ kind: String, _ manuals: [Manual]) -> JSONText {
    SchemaPart.oneOf(
      manuals.map(\.name).sorted { $0.precedesByScalars($1) }
        .map { SchemaPart.reference(kind + "." + $0) })
  }
}

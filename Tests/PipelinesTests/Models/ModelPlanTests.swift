import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// Models as pipelines write them, over one small panel.
struct ModelPlanTests {
  static let rows = """
    member  season   share  gap   hectares [ha]  debt   region  weight
    a       2020/21  0.9    0.02  1.5            true   north   1
    a       2021/22  0.8    0.06  1.5            false  north   2
    a       2022/23  0.72   0.09  2.0            true   north   1
    b       2020/21  0.95   0.01  4.0            false  south   3
    b       2021/22  0.85   0.05  4.0            false  south   1
    b       2022/23  0.86   0.07  4.5            true   south   1
    c       2020/21  0.6    0.03  2.5            true   east    2
    c       2021/22  0.5    0.08  2.5            true   east    1
    c       2022/23  0.42   0.12  2.5            false  east    1
    """

  /// Reads, checks and fits a model over the panel.
  static func result(
    _ keys: String, rows: String = rows
  ) throws -> (ModelPlan?, ComputedModel?, Diagnostics) {
    var problems = Diagnostics()
    let source = SourceText(file: "p.json5", bytes: Array(#"{ "m": \#(keys) }"#.utf8))
    let document = try JSONDocument(parsing: source, as: .json5)
    let member = try #require(document.root.members?.first)
    let table = try #require(TableLiteral.table(rows))
    let relation = Relation(
      .scan(Relation.Source("panel")), schema: table.schema,
      step: Relation.Step(table: "panel", position: 0, verb: "read", place: nil))
    let declaration = ModelDeclaration(member, in: document, reporting: &problems)
    let plan = declaration?.plan(
      over: relation, formulas: FormulaScope(table.schema), reporting: &problems)
    var evaluation = Evaluation(tables: [Relation.Source("panel"): table], in: RunContext())
    return (plan, try plan?.computed(with: &evaluation, in: RunContext()), problems)
  }

  static func terms(_ keys: String, _ output: ModelOutput = .table) throws -> String {
    let (_, result, problems) = try Self.result(keys)
    #expect(problems.all.isEmpty)
    let table = try #require(result?.tables[Relation.Source("m", output: output.rawValue)])
    return (0..<table.rowCount).map { row in
      let unit = table.value("unit", row).text ?? ""
      return
        "\(table.value("model", row).text ?? "") \(table.value("term", row).text ?? "") \(unit)"
    }.joined(separator: ", ")
  }

  @Test(
    "terms are named after their factors, with the units of their coefficients",
    arguments: [
      ("share ~ gap", "m (intercept) 1, m gap 1"),
      ("share ~ hectares", "m (intercept) 1, m hectares 1/ha"),
      ("hectares ~ gap", "m (intercept) ha, m gap ha"),
      ("share ~ log(hectares)", "m (intercept) 1, m log(hectares [ha]) 1"),
      ("share ~ hectares^2 - 1", "m hectares^2 1/ha^2"),
      ("share ~ gap * debt | member", "m gap 1, m debt 1, m gap:debt 1"),
      ("share ~ region", "m (intercept) 1, m region=north 1, m region=south 1"),
      ("share ~ 0 + region", "m region=east 1, m region=north 1, m region=south 1"),
      (
        "debt ~ (gap - 0.01) * hectares",
        "m (intercept) 1, m (gap - 0.01) 1, m hectares 1/ha, m (gap - 0.01):hectares 1/ha"
      ),
    ])
  func terms(formula: String, expected: String) throws {
    #expect(
      try Self.terms(#"{ "fit": "ols", "from": "panel", "formula": "\#(formula)" }"#) == expected)
  }

  @Test("variants change some keys and keep the others")
  func variants() throws {
    let keys = """
      { "fit": "ols", "from": "panel", "formula": "share ~ gap", "weights": "weight",
        "errors": "hc1", "also": { "within": { "formula": "share ~ gap | member" } } }
      """
    #expect(try Self.terms(keys, .all) == "m (intercept) 1, m gap 1, within gap 1")
    let (_, result, _) = try Self.result(keys)
    let fit = try #require(result?.tables[Relation.Source("m", output: ModelOutput.fit.rawValue)])
    #expect((0..<2).map { fit.value("errors", $0).text } == ["hc1", "hc1"])
    #expect(
      (0..<2).map { fit.value("method", $0).text }
        == ["ols: share ~ gap", "ols: share ~ gap | member"])
  }

  @Test("formulas and findings may name coefficients and tables")
  func names() throws {
    let (plan, result, _) = try Self.result(
      #"{ "fit": "ols", "from": "panel", "formula": "share ~ gap * hectares" }"#)
    let found = try #require(plan)
    #expect(
      found.constants.keys.sorted() == [
        "m.coef(gap)", "m.coef(gap: hectares)", "m.coef(hectares)", "m.coef(intercept)",
      ])
    #expect(found.constants["m.coef(hectares)"]?.measure.symbol == "1/ha")
    #expect(
      ModelPlan.outputNames(of: "m") == [
        "m", "m.all", "m.fit", "m.curve", "m.margins", "m.ratios", "m.table",
      ])
    #expect(found.source(of: "m.table") == Relation.Source("m"))
    #expect(found.needs[Relation.Source("panel")] == ["gap", "hectares", "share"])
    let estimate = try #require(result?.estimates["m.coef(gap)"])
    #expect(estimate.count == 9)
    #expect(estimate.value != nil && estimate.low != nil)
  }

  @Test(
    "what a model cannot use is refused where it stands",
    arguments: [
      (#""formula": "share ~ gp""#, "'gp' must be a column"),
      (
        #""formula": "region ~ gap""#,
        "'region' must be a number or a condition, not a text"
      ),
      (
        #""formula": "share ~ season""#,
        "'season' must be a number, a condition or a text, not a season(april)"
      ),
      (#""formula": "share ~ gap | village""#, "'village' must be a column of 'panel'"),
      (
        #""formula": "share ~ gap", "errors": { "cluster": ["village"] }"#,
        "'village' must be a column of 'panel'"
      ),
      (
        #""formula": "share ~ gap", "errors": "hc9""#,
        "'errors' must be one of classical, hc0, hc1, hc2, hc3, hc4 or an object with 'cluster'"
      ),
      (#""formula": "share ~ gap", "fit": "3sls""#, "'fit' must be one of "),
      (#""formula": "share ~ gap", "level": 95"#, "'level' must be a number such as 0.95"),
      (#""formula": "share ~ gap", "weight": "w""#, "'weight' must be a key of 'ols'"),
      (
        #""formula": "share ~ gap", "also": { "x": { "from": "other" } }"#,
        "all specifications of 'm' must fit one table"
      ),
    ])
  func refusals(keys: String, sentence: String) throws {
    let fit = keys.contains("\"fit\"") ? "" : #""fit": "ols", "#
    let (plan, _, problems) = try Self.result(#"{ \#(fit)"from": "panel", \#(keys) }"#)
    #expect(plan == nil || problems.hasErrors)
    #expect(problems.errors.contains { $0.message.hasPrefix(sentence) && $0.place != nil })
  }

  @Test(
    "rows that say nothing give no estimate, and a reason",
    arguments: [
      ("y ~ x", "y  x\n1  2", "NOT_IDENTIFIED: 1 rows, at least 3 needed"),
      ("y ~ x", "y  x\n-  2\n1  -", "EMPTY: no row is complete"),
      ("y ~ x | g", "y  x  g\n1  2  a\n2  4  b", "NOT_IDENTIFIED: "),
      ("y ~ x", "y  x\n1  3\n2  3\n4  3", "NOT_IDENTIFIED: 'x' says what other terms say"),
      ("y ~ x | g", "y  x  g\n1  3  a\n2  3  a\n4  5  b\n5  5  b", "NOT_IDENTIFIED: 'x' says"),
      ("y ~ g", "y  g\n1  a\n2  a\n4  a", ""),
    ])
  func degenerate(formula: String, rows: String, reason: String) throws {
    let (_, result, problems) = try Self.result(
      #"{ "fit": "ols", "from": "panel", "formula": "\#(formula)" }"#,
      rows: rows)
    #expect(problems.all.isEmpty)
    let tables = try #require(result?.tables)
    let fit = try #require(tables[Relation.Source("m", output: ModelOutput.fit.rawValue)])
    #expect((fit.value("reason", 0).text ?? "").hasPrefix(reason))
    #expect(result?.ledger.addsUp == true)
  }

  @Test("a column without an end of numbers gives no estimate instead of a trap")
  func overflow() throws {
    let huge = "y  x\n1  900000000000000000\n2  800000000000000000\n3  -900000000000000000\n4  1"
    let (_, result, _) = try Self.result(
      #"{ "fit": "ols", "from": "panel", "formula": "exp(y * 1000) ~ x^40" }"#, rows: huge)
    let fit = try #require(
      result?.tables[Relation.Source("m", output: ModelOutput.fit.rawValue)])
    #expect(fit.value("reason", 0).text != nil)
  }

  @Test("the texts of a private column may not become terms, but may be absorbed")
  func privateFactor() throws {
    for (formula, isRefused) in [("y ~ name", true), ("y ~ x | name", false)] {
      var problems = Diagnostics()
      let schema = Schema([
        Field("y", .number), Field("x", .number), Field("name", .text, privacy: .hidden),
      ])
      let relation = Relation(
        .scan(Relation.Source("p")), schema: schema,
        step: Relation.Step(table: "p", position: 0, verb: "read", place: nil))
      let keys = #"{ "m": { "fit": "ols", "from": "p", "formula": "\#(formula)" } }"#
      let document = try JSONDocument(
        parsing: SourceText(file: "p.json5", bytes: Array(keys.utf8)), as: .json5)
      let member = try #require(document.root.members?.first)
      let model = try #require(ModelDeclaration(member, in: document, reporting: &problems))
      let plan = model.plan(over: relation, formulas: FormulaScope(schema), reporting: &problems)
      #expect((plan == nil) == isRefused)
      #expect(problems.errors.map(\.code) == (isRefused ? [.modelPrivate] : []))
    }
  }
}

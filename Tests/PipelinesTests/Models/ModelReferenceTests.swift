import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// Rice farms fitted as pipelines write it, against R: data/reference/ricefarms_panel.json (plm,
/// sandwich, fixest's corrections) and ricefarms_ols.json (sandwich).
@Suite(.enabled(if: Shared.isPresent))
struct ModelReferenceTests {
  /// The panel with its six seasons, which the file has in order within each farm.
  static func farms() throws -> Table {
    let columns = ["id", "size", "seed", "totlabor", "goutput", "noutput", "price"]
    let table = try SharedTable.read("data/farms/ricefarms.csv", columns: columns)
    var seasons: [String: Int] = [:]
    let numbers = (0..<table.rowCount).map { row in
      seasons[table.value("id", row).plainText, default: 0] += 1
      return seasons[table.value("id", row).plainText] ?? 0
    }
    return try table.setting(Field("season", .number), .numbers(NumberColumn(whole: numbers)))
  }

  static func fitted(_ formula: String, errors: String) throws -> ComputedModel {
    var problems = Diagnostics()
    let keys =
      #"{ "m": { "fit": "ols", "from": "f", "formula": "\#(formula)", "errors": \#(errors) } }"#
    let source = SourceText(file: "p.json5", bytes: Array(keys.utf8))
    let document = try JSONDocument(parsing: source, as: .json5)
    let member = try #require(document.root.members?.first)
    let model = try #require(
      ModelDeclaration(member, in: document, reporting: &problems))
    let table = try farms()
    let relation = Relation(
      .scan(Relation.Source("f")), schema: table.schema,
      step: Relation.Step(table: "f", position: 0, verb: "read", place: nil))
    let plan = try #require(
      model.plan(over: relation, formulas: FormulaScope(table.schema), reporting: &problems))
    var evaluation = Evaluation(tables: [Relation.Source("f"): table], in: RunContext())
    return try plan.computed(with: &evaluation, in: RunContext())
  }

  static func reference(_ file: String, _ path: [String]) throws -> JSONNode {
    let bytes = try Shared.bytes("data/reference/\(file).json")
    let document = try JSONDocument(
      parsing: SourceText(file: file, bytes: bytes), as: .json)
    return try path.reduce(document.root) { try #require($0[$1]) }
  }

  static func number(_ node: JSONNode?) throws -> Double {
    guard case .number(let digits)? = node?.value else { return .nan }
    return try #require(Double(digits))
  }

  @Test(
    "fixed effects and every clustered correction are those of R within 1e-9",
    arguments: [
      ("classical", "iid"),
      (#"{ "cluster": ["id"], "correction": "none" }"#, "cluster_id_CR0_plm_HC0"),
      (#"{ "cluster": ["id"] }"#, "cluster_id_fixest_nested_K"),
      (#"{ "cluster": ["id"], "correction": "all" }"#, "cluster_id_areg_or_LSDV"),
      (#"{ "cluster": ["id"], "correction": "groups" }"#, "cluster_id_GoverGm1"),
    ])
  func panel(errors: String, kind: String) throws {
    let written = errors.hasPrefix("{") ? errors : "\"\(errors)\""
    for (model, formula, terms) in [
      (
        "production", "log(goutput) ~ log(size) + log(seed) + log(totlabor)",
        ["l_size", "l_seed", "l_lab"]
      ),
      ("price", "log(price) ~ log(noutput) + log(size)", ["l_net", "l_size"]),
    ] {
      for (effect, effects) in [("individual", "id"), ("twoways", "id + season")] {
        let result = try Self.fitted("\(formula) | \(effects)", errors: written)
        let table = try #require(result.tables[Relation.Source("m")])
        let reference = try Self.reference("ricefarms_panel", [model, effect])
        for (row, term) in terms.enumerated() {
          let slope = try Self.number(reference["coef"]?[term])
          let error = try Self.number(reference["se"]?[kind]?[term])
          let found = try #require(table.value("estimate", row).double)
          let foundError = try #require(table.value("std_error", row).double)
          #expect(abs(found - slope) <= 1e-9 * abs(slope), "\(model) \(effect) \(term)")
          #expect(abs(foundError - error) <= 1e-9 * error, "\(model) \(effect) \(term) error")
        }
        let fit = try #require(result.tables[Relation.Source("m", output: 2)])
        let within = try Self.number(reference["r2_within"])
        #expect(abs(try #require(fit.value("r2_within", 0).double) - within) < 1e-9)
        #expect(fit.value("df", 0).double == (try Self.number(reference["df_residual"])))
      }
    }
  }

  @Test(
    "pooled coefficients and errors of unequal variance are those of R within 1e-9",
    arguments: [
      ("\"classical\"", "iid"), ("\"hc0\"", "HC0"), ("\"hc1\"", "HC1"), ("\"hc2\"", "HC2"),
      ("\"hc3\"", "HC3"), (#"{ "cluster": ["id"], "correction": "all" }"#, "CR1S_stata"),
      (#"{ "cluster": ["id"], "correction": "cr2" }"#, "CR2"),
    ])
  func pooled(errors: String, kind: String) throws {
    let result = try Self.fitted(
      "log(goutput) ~ log(size) + log(seed) + log(totlabor)", errors: errors)
    let table = try #require(result.tables[Relation.Source("m")])
    let reference = try Self.reference("ricefarms_ols", ["production"])
    for (row, term) in ["(Intercept)", "l_size", "l_seed", "l_lab"].enumerated() {
      let slope = try Self.number(reference["coef"]?[term])
      let error = try Self.number(reference["se"]?[kind]?[term])
      #expect(abs(try #require(table.value("estimate", row).double) - slope) <= 1e-9 * abs(slope))
      #expect(abs(try #require(table.value("std_error", row).double) - error) <= 1e-9 * error)
    }
    #expect(table.value("term", 0) == .text("(intercept)"))
  }
}

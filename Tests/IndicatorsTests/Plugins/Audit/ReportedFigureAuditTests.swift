import Indicators
import Tabular
import TestSupport
import Testing

/// The figures of the source reports (F14): what they say of each other, and what follows.
@Suite struct ReportedFigureAuditTests {
  static let claims = """
    claim       value      low    high  unit          population  date
    members     100        -      -     member        coffee      2012
    area_each   -          3      5     ha/member     coffee      2012
    area        400        -      -     ha            coffee      2012
    harvest     6000       -      -     qq parchment  coffee      2012
    sold        4000       4000   -     qq green      coffee      2012
    all_farms   470000000  -      -     person        world       2005
    china       189000000  -      -     person        China       2005
    india       93000000   -      -     person        India       2005
    emerging    75         75     100   %             world       2005
    hotels      50         50     -     hotel         programme   2009
    workers     20         -      -     person/hotel  programme   2009
    reached     1000       1000   -     person        programme   2009
    in_1986     120        120    120   coop          counted     1986
    left        10         10     10    coop          counted     2012
    reform      1200       -      -     coop          reform      1969
    peru        230000     -      -     ha            Peru        2020
    zone_one    204223     -      -     ha            zone        2020
    zone_two    112593     -      -     ha            zone        2020
    zone_three  67157      -      -     ha            zone        2020
    share_one   43         -      -     %             zone        2020
    """

  static func trial(_ statements: String, more keys: String = "") throws -> StageTrial {
    let table = try #require(TableLiteral.table(claims))
    var scope = FormulaScope(table.schema, table: "rows")
    scope.units.declareState("green")
    scope.units.declareState("parchment")
    for (name, size, dimension) in [("qq", 46, "mass"), ("hotel", 1, "hotel"), ("coop", 1, "coop")]
    {
      scope.units.declare(
        UnitCatalogue.Entry(
          name: name, size: Ratio(size), dimensions: [Measure.BaseDimension(dimension)]))
    }
    let text = """
      { "indicator": "audit", "claim": "claim", "value": "value", "low": "low", "high": "high",
        "unit": "unit", \(keys) "same": ["population", "date"], "statements": { \(statements) } }
      """
    return StageTrial(ReportedFigureAudit.self, text, over: table, in: scope)
  }

  static func verdict(_ statement: String) throws -> String {
    let trial = try trial("\"it\": \(statement)")
    let table = try #require(trial.table, "\(trial.diagnostics.all.map(\.message))")
    let cells = ["derived_least", "derived_most", "verdict", "reason"].map { column in
      let value = table.value(column, 0)
      return value.missingReason == nil ? value.plainText : "-"
    }
    return cells.joined(separator: " ")
  }

  @Test(
    "figures of the reports go together, or do not, or are not about the same thing",
    arguments: [
      (#""area == members * area_each""#, "285.0 525.0 ok -"),
      (#""reached == hotels * workers""#, "975.0 - ok -"),
      (
        #""sold <= harvest""#,
        "- - ambiguous STATE_MISMATCH: [qq green] against [qq parchment]"
      ),
      (
        #"{ "says": "emerging == (china + india) / all_farms", "across": ["population"] }"#,
        "59.91498 60.08520 tension -"
      ),
      (
        #"{ "says": "peru == zone_one + zone_two + zone_three", "across": ["population"] }"#,
        "383971.5 383974.5 tension -"
      ),
      (
        #""share_one == zone_one / (zone_one + zone_two + zone_three)""#,
        "53.18648 53.18715 tension -"
      ),
      (
        #"{ "says": "left / in_1986", "across": ["date"] }"#,
        "0.08333 0.08333 derived -"
      ),
      (
        #""reform == in_1986""#,
        "120.0 120.0 ambiguous BASE_MISMATCH: population is reform and counted"
      ),
      (#""area / (members - 100[member])""#, "- - ambiguous ZERO_DENOM: a divisor may be 0"),
      (#""area == members""#, "- - ambiguous UNIT_MISMATCH: [ha] against [member]"),
    ])
  func verdicts(statement: String, expected: String) throws {
    let found = try Self.verdict(statement).split(separator: " ").map(String.init)
    let wanted = expected.split(separator: " ").map(String.init)
    #expect(found.dropFirst(2) == wanted.dropFirst(2))
    for (found, wanted) in zip(found, wanted).prefix(2) {
      guard let number = Double(wanted) else { continue }
      #expect(
        abs((Double(found) ?? .nan) - number) <= 1e-4 * max(1, abs(number) * 1e-3), "\(found)")
    }
  }

  @Test(
    "statements that cannot be computed are refused with their place",
    arguments: [
      (#""it": "area == member * 4""#, "'member' must be a claim of the table, which it is not"),
      (
        #""it": "area == sqrt(members)""#,
        "'sqrt(members)' must be made of names, numbers, + - * / and 'as [unit]' only"
      ),
      (#""it": "area == 3[hax]""#, "'hax' must be a known unit, which it is not"),
      (
        #""it": 3"#, "'it' must be a formula, or an object with one, not a number"
      ),
      (
        #""it": { "across": ["date"] }"#,
        "'statements' must have the key 'says': a formula over claims"
      ),
    ])
  func refused(statements: String, message: String) throws {
    let trial = try Self.trial(statements)
    #expect(trial.table == nil)
    #expect(trial.diagnostics.all.map(\.message).contains(message), "\(trial.diagnostics.all)")
  }

  @Test("'about' reaches as far as declared")
  func approximate() throws {
    let statement = #""it": "area == members * 3.5[ha/member]""#
    let exact = try #require(try Self.trial(statement).table)
    #expect(exact.value("verdict", 0) == .text("tension"))
    let keys = #""approximate": "population == 'coffee'", "within": 10,"#
    let about = try #require(try Self.trial(statement, more: keys).table)
    #expect(about.value("verdict", 0) == .text("ok"))
  }
}

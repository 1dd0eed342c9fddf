public import Tabular

/// Finds the volume and the members at which own income pays the fixed cost.
///
/// The volume is the fixed cost over what one unit of volume leaves; the members are those who
/// would bring it if each brought what members bring today. Intervals are Fieller's.
public struct BreakEven: EstimatingStage {
  let kept: [Written]
  let fixedCost: Written
  let margin: Written
  let volume: Written
  let members: Written?
  let fixedCostError: Written?
  let marginError: Written?

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "break_even", "How much volume, and how many members, pay the fixed cost?",
    parameters: [
      Parameter("indicator", .text, required: true, "`break_even`"),
      Parameter("each", .columns, required: true, "the columns that say which row it is"),
      Parameter("fixed_cost", .formula, required: true, "the cost that volume does not change"),
      Parameter("margin", .formula, required: true, "what one unit of volume leaves"),
      Parameter("volume", .formula, required: true, "the volume of the season"),
      Parameter("members", .formula, "the members who brought it"),
      Parameter(
        "fixed_cost_se", .formula, "its standard error; else a column of that name, if there is one"
      ),
      Parameter(
        "margin_se", .formula, "its standard error; else a column of that name, if there is one"),
    ],
    results: [
      Parameter("volume", .number, "the volume of the season"),
      Parameter("break_even", .number, "the volume that pays the fixed cost, with its interval"),
      Parameter("members_needed", .number, "the members who would bring it"),
      Parameter("members_needed_low", .number, "the same at the lower end of the interval"),
      Parameter("members_needed_high", .number, "the same at the upper end of the interval"),
      Parameter("margin_of_safety", .number, "the share of the volume that may be lost"),
      Parameter("status", .text, "covers, short, uncertain (interval), unknown (missing)"),
    ],
    source: "cost-volume-profit analysis; Fieller 1954",
    example: """
      { "indicator": "break_even", "each": ["coop_id"], "fixed_cost": "fixed_cost",
        "margin": "margin", "volume": "sold", "members": "members" }
      """)

  /// The quotient of two numbers that may both be estimates.
  public var method: StatedMethod {
    StatedMethod("break-even volume: fixed cost over margin", interval: "Fieller")
  }

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    kept = arguments.texts("each", reporting: &diagnostics)
    members = arguments.text("members", reporting: &diagnostics)
    fixedCostError = arguments.text("fixed_cost_se", reporting: &diagnostics)
    marginError = arguments.text("margin_se", reporting: &diagnostics)
    let fixedCost = arguments.text("fixed_cost", reporting: &diagnostics)
    let margin = arguments.text("margin", reporting: &diagnostics)
    let volume = arguments.text("volume", reporting: &diagnostics)
    guard let fixedCost, let margin, let volume else { return nil }
    self.fixedCost = fixedCost
    self.margin = margin
    self.volume = volume
  }

  /// Lowers to a kernel over cost and margin in units whose quotient is a volume.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    var columns = FormulaColumns(over: input, in: scope.formulas)
    let members = members.flatMap {
      columns.number($0, for: "'members'", reporting: &problems)
    }
    let volume = columns.number(volume, for: "'volume'", reporting: &problems)
    guard let volume, let read = read(&columns, volume, members, &problems) else { return nil }
    let results = Self.manual.explaining(Self.results(volume: volume, members: members))
    let kept = KeptColumns(kept, of: input, besides: results.map(\.name), reporting: &problems)
    guard let kept, !problems.hasErrors else { return nil }
    let relation = kept.counted(columns.relation)
    let output = kept.schema(
      adding: results, keyedBy: [], from: read.names.compactMap { relation.schema[$0] })
    let kernel = BreakEvenKernel(kept: kept.names, columns: read, output: output)
    return Relation(.compute(kernel, [relation], output: 0), schema: output, step: scope.step)
  }

  private func read(
    _ columns: inout FormulaColumns, _ volume: Field, _ members: Field?,
    _ problems: inout Diagnostics
  ) -> BreakEvenKernel.Columns? {
    let cost = columns.number(fixedCost, for: "'fixed_cost'", reporting: &problems)
    guard let cost else { return nil }
    let perUnit = cost.measure.divided(by: volume.measure)
    let margin = columns.number(
      margin, in: perUnit, of: "'fixed_cost' over 'volume'", for: "'margin'",
      reporting: &problems)
    let schema = columns.scope.schema
    let costError = (fixedCostError ?? fixedCost.error(in: schema)).flatMap {
      columns.number(
        $0, in: cost.measure, of: "'fixed_cost'", for: "'fixed_cost_se'", reporting: &problems)
    }
    let marginError = (marginError ?? self.margin.error(in: schema)).flatMap {
      columns.number(
        $0, in: perUnit, of: "'margin'", for: "'margin_se'", reporting: &problems)
    }
    guard let margin else { return nil }
    return BreakEvenKernel.Columns(
      fixedCost: cost.name, fixedCostError: costError?.name, margin: margin.name,
      marginError: marginError?.name, volume: volume.name, members: members?.name)
  }

  private static func results(volume: Field, members: Field?) -> [Field] {
    func number(_ name: String, _ measure: Measure = .none) -> Field {
      Field(name, .number, measure: measure)
    }
    let needed = members.map { members in
      ["", "_low", "_high"].map { number("members_needed" + $0, members.measure) }
    }
    return [volume.named("volume")]
      + EstimateColumns.fields("break_even", measure: volume.measure) + (needed ?? [])
      + [number("margin_of_safety"), Field("status", .text)]
  }
}

extension Written {
  /// The column of the standard error beside the column of this name, if there is one.
  fileprivate func error(in schema: Schema) -> Written? {
    schema[text + "_se"].map { Written($0.name) }
  }
}

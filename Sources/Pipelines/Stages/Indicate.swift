import Indicators
public import Tabular

/// Computes a registered indicator; its own keys are those of the indicator's manual.
public struct Indicate: Stage {
  /// The indicator that was asked for.
  let indicator: any Stage

  /// The columns that it groups by.
  private let groups: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "indicator", "Computes an indicator; 'acopio help NAME' shows the keys of each",
    parameters: [
      Parameter("indicator", .choice(IndicatorRegistry.names), required: true, "which one")
    ],
    example: """
      { "indicator": "break_even", "each": ["coop_id"], "fixed_cost": "fixed_cost",
        "margin": "margin", "volume": "sold" }
      """)

  /// The keys beside `indicator` belong to the indicator.
  public static let takesOtherKeys = true

  /// Finds the indicator and lets it read its keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard
      let name = arguments.choice(
        "indicator", IndicatorRegistry.names, reporting: &diagnostics),
      let type = IndicatorRegistry.indicator(named: name)
    else { return nil }
    let own = Arguments(
      arguments.node, in: arguments.document, manual: type.manual, reporting: &diagnostics)
    guard let indicator = type.init(own, reporting: &diagnostics) else { return nil }
    self.indicator = indicator
    // What is wrong with the key is reported by the indicator itself.
    var reported = Diagnostics()
    groups = own.node["by"] == nil ? [] : own.texts("by", reporting: &reported)
  }

  /// The tables that the indicator reads besides the one it stands in.
  public var reads: [Written] { indicator.reads }

  /// Lowers to what the indicator makes of the rows.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let problems = input.schema.severalLevels(in: groups)
    diagnostics.append(problems)
    guard !problems.hasErrors else { return nil }
    return indicator.lower(input, in: scope, reporting: &diagnostics)
  }
}

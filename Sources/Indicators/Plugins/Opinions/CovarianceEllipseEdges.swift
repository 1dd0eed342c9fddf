import Statistics
public import Tabular

/// Where most of the points of a map lie: the edges of their covariance ellipse.
public struct CovarianceEllipseEdges: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let weights: WeightKeys
  private let level: Double
  private static let halfSteps = 24

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "covariance_ellipse", "Where on a map do most of the points lie?",
    parameters: [
      Parameter("indicator", .text, required: true, "`covariance_ellipse`"),
      Parameter("x", .formula, required: true, "the place of each row from left to right"),
      Parameter("y", .formula, required: true, "its place from below to above"),
      Parameter(
        "level", .number, "the part of a normal population that the ellipse holds (0.95)"),
    ] + WeightKeys.parameters + [Parameter("by", .columns, "an ellipse for each of these groups")],
    results: [
      Parameter("edge", .count, "the number of the place, from the left end of the ellipse"),
      Parameter("across", .number, "the place, in the unit of x"),
      Parameter("low", .number, "the lower edge there, in the unit of y"),
      Parameter("high", .number, "the upper edge there"),
    ],
    source: "Friendly, Monette, Fox 2013",
    example: """
      { "indicator": "covariance_ellipse", "x": "trust", "y": "margin", "level": 0.95 }
      """)

  /// The place tells the rows of an ellipse apart.
  public let keyedBy = ["edge"]

  /// Reads the places, weight, level and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    weights = WeightKeys(arguments, reporting: &diagnostics)
    level = arguments.number("level", reporting: &diagnostics) ?? 0.95
    if !(level > 0 && level < 1) {
      diagnostics.error(
        .wrongValue, "'level' must lie between 0 and 1, both left out",
        at: arguments.place("level"))
    }
    guard let x = arguments.text("x", reporting: &diagnostics),
      let y = arguments.text("y", reporting: &diagnostics)
    else { return nil }
    inputs = [.number("x", x), .number("y", y)] + weights.inputs
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("covariance ellipse of normal points")
  }

  /// The edges, in the units of both coordinates.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let (x, y) = (fields["x"]?.measure ?? .none, fields["y"]?.measure ?? .none)
    return [
      .count("edge"), .number("across", measure: x), .number("low", measure: y),
      .number("high", measure: y),
    ]
  }

  /// A row for each place from left to right, closer together at the ends; none without an ellipse.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let ellipse = CovarianceEllipse(
      x: group.numbers("x").span, y: group.numbers("y").span,
      weights: weights.weights(of: group).span, level: level)
    guard let ellipse else { return [] }
    return ellipse.edges(half: Self.halfSteps).enumerated().map { place, edge in
      [.count(place), .number(edge.x), .number(edge.low), .number(edge.high)]
    }
  }
}

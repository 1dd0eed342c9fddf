import Tabular

/// What an axis is made of, known from schemas alone: its kind of values, its unit, its title.
struct AxisPlan: Equatable {
  /// The kinds of values that an axis can hold.
  enum Kind: Equatable {
    case category
    case number
    case time(Grain)

    var text: String {
      switch self {
      case .category: "categories"
      case .number: "numbers"
      case .time: "moments"
      }
    }
  }

  /// The kind of values.
  let kind: Kind
  /// The unit in which numbers are shown.
  let measure: Measure
  /// What numbers are multiplied with to be shown: 100 where shares are shown as percent.
  let multiplier: Double
  /// The words beside the axis.
  let title: String
  /// What the chart says of the axis.
  let axis: Axis
  /// Whether numbers are years, which have no thousands.
  let holdsYears: Bool

  /// The plan of an axis whose first column is known; an axis of constants where there is none.
  init(_ axis: Axis, first field: Field?, isVertical: Bool) {
    self.axis = axis
    let measure = field?.measure ?? .none
    self.measure = measure
    kind = Self.kind(of: field, isVertical: isVertical)
    let isPercent = kind == .number && axis.format == .percent && measure.isDimensionless
    multiplier = isPercent ? (measure.size?.value ?? 1) * 100 : 1
    let fallback = field.map { isPercent ? $0.title : $0.titleWithUnit } ?? ""
    title = axis.title ?? fallback
    holdsYears = field?.holdsYears ?? false
  }

  /// Whether numbers carry a percent sign.
  var isPercent: Bool {
    kind == .number && (axis.format == .percent ? measure.isDimensionless : measure.symbol == "%")
  }

  /// What numbers of a column are multiplied with to stand on this axis; nil when they cannot.
  func factor(for field: Field) -> Double? {
    field.measure.factor(to: measure).map { $0.value * multiplier }
  }

  /// Moments from bottom to top are categories: each has a row of its own.
  static func kind(of field: Field?, isVertical: Bool) -> Kind {
    switch field?.kind {
    case .text, .flag: .category
    case .day(let grain): isVertical ? .category : .time(grain)
    case .number, nil: .number
    }
  }
}

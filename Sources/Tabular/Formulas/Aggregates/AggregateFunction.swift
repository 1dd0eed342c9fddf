/// A function of all rows of a group.
protocol AggregateFunction: Sendable {
  /// How it is called, and an example.
  var manual: FunctionManual { get }

  /// The typed call, or nil with a report. The number and names of arguments were checked.
  func typed(_ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper)
    -> TypedAggregate?
}

/// A call of an aggregate whose arguments are typed.
struct TypedAggregate {
  /// What computes it.
  let kernel: any AggregateKernel
  /// The rows' values that it takes.
  let operands: [TypedNode]
  /// What it gives; `privacy` is that of its operands only where single cells show through.
  var result: TypedNode.Result
}

/// Computes one value for each group from whole columns.
protocol AggregateKernel: Sendable {
  /// One row for each group. Cells without a value are skipped; a group in which nothing is left is
  /// missing as undefined.
  func column(_ operands: [Column], over groups: Groups) -> Column
}

/// The functions that `summarize` and findings may call: one line each.
enum AggregateFunctions {
  static let all: [any AggregateFunction] = [
    CountFunction(), CountDistinctFunction(), SumFunction(), MeanFunction(),
    WeightedMeanFunction(), QuantileFunction(isMedian: true), QuantileFunction(isMedian: false),
    DeviationFunction(isVariance: false), DeviationFunction(isVariance: true),
    PickFunction(.min), PickFunction(.max), PickFunction(.first), PickFunction(.last),
    PickFunction(.mode), ShareFunction(), RatioFunction(), CorrelationFunction(),
    AnyFunction(isAny: true), AnyFunction(isAny: false), VariationFunction(), CovarianceFunction(),
    AutocorrelationFunction(), ShapeFunction(isSkewness: true), ShapeFunction(isSkewness: false),
    GeometricMeanFunction(), TrimmedMeanFunction(), MedianDeviationFunction(),
    QuartileRangeFunction(), WeightedQuantileFunction(isMedian: true),
    WeightedQuantileFunction(isMedian: false), WeightedDeviationFunction(isVariance: false),
    WeightedDeviationFunction(isVariance: true), ShareOfFunction(), InequalityFunction(.gini),
    InequalityFunction(.giniUnbiased), InequalityFunction(.theil), InequalityFunction(.hhi),
    InequalityFunction(.shannon), InequalityFunction(.simpson), DrawdownFunction(),
  ]

  static func function(_ name: String) -> (any AggregateFunction)? {
    all.first { $0.manual.name == name }
  }
}

/// A call of an aggregate or window function, computed before the formula around it.
struct SuppliedCall: Sendable {
  /// What computes it.
  enum Kernel: Sendable {
    case aggregate(any AggregateKernel)
    case window(any WindowKernel)
  }

  let kernel: Kernel
  /// What gives its arguments.
  let operands: [Program]
}

extension FormulaTyper {
  /// A call of an aggregate: its arguments are formulas of rows.
  mutating func aggregate(
    _ function: any AggregateFunction, _ call: FunctionCall
  ) -> TypedNode? {
    guard !isInsideAggregate else {
      diagnostics.error(
        .formulaMisplaced, "\(call.name) must not stand inside another function of groups",
        at: place(of: call.node))
      return nil
    }
    isInsideAggregate = true
    defer { isInsideAggregate = false }
    guard accepts(call, function.manual), let operands = operands(call, function.manual),
      let typed = function.typed(operands.compactMap { $0 }, call, by: &self)
    else { return nil }
    supplied.append(
      SuppliedCall(kernel: .aggregate(typed.kernel), operands: typed.operands.map(Program.init)))
    return TypedNode(.supplied(supplied.count - 1), gives: typed.result, source: call.node)
  }
}

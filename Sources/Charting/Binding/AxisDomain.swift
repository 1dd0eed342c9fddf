/// What the rows of a chart put on an axis: categories in their order, or the span of its numbers.
struct AxisDomain: Equatable {
  /// The categories in the order of their bands.
  var categories: [String] = []
  /// The lowest number; 0 where there is none.
  var low = 0.0
  /// The highest number; 1 where there is none.
  var high = 1.0
  /// Whether all numbers are whole.
  var isWhole = false
  /// How many decimals the numbers have at most, noise of binary fractions left out.
  var decimals = 0
  /// Whether there is no value at all.
  var isEmpty = false
  /// How many numbers have no place because they are not above zero on a logarithmic axis.
  var withoutPlace = 0

  /// The span of numbers; the axis may ask for more than the data have.
  init(numbers: [Double], _ plan: AxisPlan, holdsZero: Bool) {
    let placed = plan.axis.isLogarithmic ? numbers.filter { $0 > 0 } : numbers
    withoutPlace = numbers.count - placed.count
    isEmpty = placed.isEmpty
    isWhole = !placed.isEmpty && placed.allSatisfy { $0.rounded() == $0 && abs($0) < 1e15 }
    decimals = placed.map { DecimalDigits($0)?.rounded(decimals: 9).decimals ?? 0 }.max() ?? 0
    let zero = (holdsZero || plan.axis.holdsZero) && !plan.axis.isLogarithmic ? [0.0] : []
    let asked = plan.axis.domain.map { [$0.lowerBound, $0.upperBound] } ?? []
    let all = placed + zero + asked.map { $0 * plan.multiplier }
    guard let low = all.min(), let high = all.max() else { return }
    self.low = low
    self.high = high
    if low == high { widen(plan) }
  }

  /// The span of several axes that show the same.
  init(joining domains: [AxisDomain]) {
    var seen: Set<String> = []
    categories = domains.flatMap(\.categories).filter { seen.insert($0).inserted }
    let filled = domains.filter { !$0.isEmpty }
    isEmpty = filled.isEmpty
    guard let low = filled.map(\.low).min(), let high = filled.map(\.high).max() else { return }
    self.low = low
    self.high = high
    isWhole = filled.allSatisfy(\.isWhole)
    decimals = filled.map(\.decimals).max() ?? 0
  }

  /// Categories in their order.
  init(categories: [String]) {
    self.categories = categories
    isEmpty = categories.isEmpty
  }

  /// One number gets a neighbourhood, so that it stands in the middle of an axis.
  private mutating func widen(_ plan: AxisPlan) {
    if plan.axis.isLogarithmic {
      (low, high) = (low / 2, high * 2)
    } else if case .time = plan.kind {
      (low, high) = (low - 1, high + 1)
    } else if low == 0 {
      (low, high) = (0, 1)
    } else {
      let margin = isWhole && abs(low) < 10 ? 1 : abs(low) / 10
      (low, high) = (low - margin, high + margin)
    }
  }
}

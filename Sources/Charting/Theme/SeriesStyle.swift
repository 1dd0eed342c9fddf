/// How one series is told apart from the others: by colour and shape and dash together.
struct SeriesStyle: Equatable, Sendable {
  /// The position of the series among all of the chart.
  let index: Int
  /// The value of the column that makes the series; empty for a chart of one series.
  let value: String
  /// What people read.
  let name: String
  let paint: Paint
  let symbol: Symbol

  /// The dashes of lines after the first one.
  var dash: String? { index == 0 ? nil : Self.dashes[index % Self.dashes.count] }

  private static let dashes = ["1 0", "6 3", "2 3", "9 3 2 3", "12 4"]

  /// The style of a chart with one series.
  static let single = SeriesStyle(
    index: 0, value: "", name: "", paint: .blue, symbol: .circle)

  /// The next free style for a series.
  init(index: Int, value: String) {
    self.init(
      index: index, value: value, name: value,
      paint: Paint.series[index % Paint.series.count],
      symbol: Symbol.allCases[index % Symbol.allCases.count])
  }

  /// The same style under another name.
  func named(_ name: String) -> SeriesStyle {
    SeriesStyle(index: index, value: value, name: name, paint: paint, symbol: symbol)
  }

  /// The style of a value with a paint of its own.
  init(index: Int, value: String, paint: Paint) {
    self.init(
      index: index, value: value, name: value, paint: paint,
      symbol: Symbol.allCases[index % Symbol.allCases.count])
  }

  init(index: Int, value: String, name: String, paint: Paint, symbol: Symbol) {
    self.index = index
    self.value = value
    self.name = name
    self.paint = paint
    self.symbol = symbol
  }
}

import Tabular

/// A kind of chart that makes its own layers from the columns of its table.
protocol Preset: Sendable {
  /// Name, keys beside those of every chart, and the columns that the table must have.
  static var manual: Manual { get }

  /// Reads the keys of its own.
  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics)

  /// Tables that it draws beside that of the chart.
  var tables: [Written] { get }

  /// Turns declaration and schema into layers; nil after reporting why not.
  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition?
}

extension Preset {
  var tables: [Written] { [] }

  /// A column that the preset finds by its name; reports when the table lacks it.
  func required(
    _ name: String, _ chart: Chart, _ schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Written? {
    let written = Written(name, at: chart.from?.place ?? chart.place)
    guard schema[name] == nil else { return written }
    diagnostics.report(
      schema.unknownColumn(name, in: chart.from?.text ?? "the table", at: written.place))
    return nil
  }

  /// The columns of the interval of an estimate, `x_low` and `x_high`, where the table has both.
  func interval(
    of column: Written, in schema: Schema
  ) -> (low: ChannelSource, high: ChannelSource)? {
    let (low, high) = (column.text + "_low", column.text + "_high")
    guard schema[low] != nil, schema[high] != nil else { return nil }
    return (
      .column(Written(low, at: column.place)), .column(Written(high, at: column.place))
    )
  }
}

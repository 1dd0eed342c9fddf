import Tabular

/// Numbers of each category in columns to the right of its bars, each under its title.
struct SideColumns {
  /// A column of numbers beside the bars.
  struct Column: Sendable, Equatable {
    /// What a column shows of its numbers.
    enum Format: Sendable { case count, percent, points, bar }

    /// The words above it, by language.
    let title: @Sendable (Vocabulary) -> String
    /// The column of the table.
    let source: Written
    let format: Format

    static func == (left: Column, right: Column) -> Bool {
      left.source == right.source && left.format == right.format
    }
  }

  private struct Texts {
    let title: String
    let cells: [String: String]
    /// How long the bar of each category is, where the column has some.
    let bars: [String: Double]

    var width: Double {
      bars.isEmpty ? textWidth : max(textWidth, barWidth + longestText + 4)
    }

    /// The room of the longest bar.
    let barWidth = 56.0

    /// The room of the longest number.
    var longestText: Double {
      cells.keys.sorted().compactMap { cells[$0] }.map(TextStyle.label.reserve).max() ?? 0
    }

    private var textWidth: Double {
      ([title] + cells.keys.sorted().compactMap { cells[$0] }).map(TextStyle.label.reserve).max()
        ?? 0
    }
  }

  private let columns: [Texts]
  private static let gap = 16.0

  /// Reads the numbers of each category; those of a chart of several panels have no room.
  init(_ content: ChartContent) {
    let declared = content.panels.count == 1 ? content.plan.composition.sides : []
    columns = declared.map { column in
      var cells: [String: String] = [:]
      var numbers: [String: Double] = [:]
      for layer in content.primary {
        for row in layer.rows {
          guard let name = row.positions[content.placeChannel]?.category,
            let number = layer.table?.table.value(column.source.text, row.index).double
          else { continue }
          cells[name] = column.text(number, content.locale)
          if column.format == .bar { numbers[name] = max(0, number) }
        }
      }
      let most = numbers.values.max() ?? 0
      return Texts(
        title: column.title(content.locale.words), cells: cells,
        bars: most > 0 ? numbers.mapValues { $0 / most } : [:])
    }
  }

  /// The room that the columns take beside a frame.
  var room: Double { columns.reduce(0) { $0 + $1.width + Self.gap } }

  /// Writes the columns, titles above the frame.
  func draw(beside frame: Rect, _ scale: AxisScale, onto canvas: inout Canvas) {
    var right = frame.right
    for column in columns {
      right += column.width + Self.gap
      let names = column.cells.keys.sorted(by: { $0.precedesByScalars($1) })
      let places = names.compactMap { name in
        scale.pixel(.category(name)).map { (name: name, y: $0) }
      }
      if column.bars.isEmpty {
        draw(column, places, right: right, top: frame.top, onto: &canvas)
      } else {
        let left = right - column.width
        drawBars(column, places, left: left, top: frame.top, scale.band, onto: &canvas)
      }
    }
  }

  private func draw(
    _ column: Texts, _ places: [(name: String, y: Double)], right: Double, top: Double,
    onto canvas: inout Canvas
  ) {
    canvas.text(column.title, at: Point(x: right, y: top - 4), .text(.label, .muted, .end))
    canvas.group(.text(.label, .ink, .end)) { canvas in
      for (name, y) in places {
        let place = Point(x: right, y: y + TextStyle.label.centring)
        canvas.text(column.cells[name] ?? "", at: place)
      }
    }
  }

  /// Bars on a base line of their own, each with its number beyond its end.
  private func drawBars(
    _ column: Texts, _ places: [(name: String, y: Double)], left: Double, top: Double,
    _ band: Double, onto canvas: inout Canvas
  ) {
    let half = max(1, min(band * 0.36, 24))
    canvas.text(column.title, at: Point(x: left, y: top - 4), .text(.label, .muted))
    canvas.group(.filled(.neutral)) { canvas in
      for (name, y) in places {
        let end = left + column.barWidth * (column.bars[name] ?? 0)
        canvas.rect(Rect(left: left, top: y - half, right: end, bottom: y + half))
      }
    }
    canvas.group(.text(.label, .ink)) { canvas in
      for (name, y) in places {
        let end = left + column.barWidth * (column.bars[name] ?? 0)
        canvas.text(
          column.cells[name] ?? "", at: Point(x: end + 4, y: y + TextStyle.label.centring))
      }
    }
  }
}

extension SideColumns.Column {
  /// A number as the column shows it.
  fileprivate func text(_ number: Double, _ locale: LocaleRecord) -> String {
    var style = NumberStyle(locale)
    switch format {
    case .count: return style.text(number, decimals: 0)
    case .bar: return style.text(number * 100, decimals: 0)
    case .percent: return style.withPercentSign(style.text(number * 100, decimals: 0))
    case .points:
      style.showsPlus = true
      return style.text(number * 100, decimals: 0)
    }
  }
}

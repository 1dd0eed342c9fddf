import Tabular

/// Numbers of each category in columns to the right of its bars, each under its title.
struct SideColumns {
  /// A column of numbers beside the bars.
  struct Column: Sendable, Equatable {
    /// What a column shows of its numbers.
    enum Format: Sendable { case count, percent, points }

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

    var width: Double {
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
      for layer in content.primary {
        for row in layer.rows {
          guard let name = row.positions[content.placeChannel]?.category,
            let number = layer.table?.table.value(column.source.text, row.index).double
          else { continue }
          cells[name] = column.text(number, content.locale)
        }
      }
      return Texts(title: column.title(content.locale.words), cells: cells)
    }
  }

  /// The room that the columns take beside a frame.
  var room: Double { columns.reduce(0) { $0 + $1.width + Self.gap } }

  /// Writes the columns, titles above the frame.
  func draw(beside frame: Rect, _ scale: AxisScale, onto canvas: inout Canvas) {
    var right = frame.right
    for column in columns {
      right += column.width + Self.gap
      canvas.text(
        column.title, at: Point(x: right, y: frame.top - 4), .text(.label, .muted, .end))
      canvas.group(.text(.label, .ink, .end)) { canvas in
        for name in column.cells.keys.sorted(by: { $0.precedesByScalars($1) }) {
          guard let place = scale.pixel(.category(name)), let text = column.cells[name] else {
            continue
          }
          canvas.text(text, at: Point(x: right, y: place + TextStyle.label.centring))
        }
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
    case .percent: return style.withPercentSign(style.text(number * 100, decimals: 0))
    case .points:
      style.showsPlus = true
      return style.text(number * 100, decimals: 0)
    }
  }
}

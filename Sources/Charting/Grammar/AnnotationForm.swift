public import Tabular

/// The short forms of what `annotate` lays over a chart; any mark can stand there too.
public enum AnnotationForm: String, CaseIterable, Sendable {
  /// A threshold across the panel.
  case rule
  /// A moment at which something happened.
  case event
  /// Four named quarters around a place.
  case quadrants
  /// Lines from the median of each curve to the axes.
  case median
  /// The line on which both axes have the same value.
  case equality
  /// A remark at a place.
  case text

  /// The keys of the form.
  public var manual: Manual {
    switch self {
    case .rule:
      manual(
        "a threshold", .structure, "where it stands, as x or as y",
        [Parameter("text", .text, "what is written at its end")],
        #"{ "rule": { "x": 5 }, "text": "Viability threshold: 5%" }"#)
    case .event:
      manual(
        "a moment", .text, "the month or day", [Parameter("text", .text, "what happened")],
        #"{ "event": "2021-07", "text": "Frost" }"#)
    case .quadrants:
      manual(
        "four quarters", .structure,
        "x and y where they part, names from the upper right one leftwards round", [],
        #"{ "quadrants": { "x": 50, "y": 0, "names": ["Solid", "Distant", "Ill", "Loved"] } }"#)
    case .median:
      manual(
        "medians of curves", .table, "a table with the column median, and the column of series", [],
        #"{ "median": "lives_summary" }"#)
    case .equality:
      manual(
        "the line of equality", .flag, "true",
        [Parameter("text", .text, "what is written along it")],
        #"{ "equality": true }"#)
    case .text:
      manual(
        "a remark", .text, "what is written",
        [Parameter("at", .structure, required: true, "x and y, and which anchor stands there")],
        #"{ "text": "fitted line", "at": { "x": 7, "y": 24, "anchor": "start" } }"#)
    }
  }

  private func manual(
    _ summary: String, _ kind: Parameter.Kind, _ help: String, _ others: [Parameter],
    _ example: String
  ) -> Manual {
    Manual(
      rawValue, summary,
      parameters: [Parameter(rawValue, kind, required: true, help)] + others, example: example)
  }
}

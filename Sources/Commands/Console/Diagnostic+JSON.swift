import Tabular

extension Diagnostic {
  /// The problem as one JSON object, for editors and for programs that read logs.
  var json: JSONText {
    let head: [(String, JSONText)] = [
      ("level", .text(severity.rawValue)), ("code", .text(code.name)), ("message", .text(message)),
      ("file", .optional(place?.file)),
    ]
    return .object(
      head + positions + [("notes", .list(notes.map(JSONText.text))), ("hint", .optional(hint))])
  }

  private var positions: [(String, JSONText)] {
    guard let place, place.line > 0 else { return [] }
    return [
      ("line", .whole(place.line)), ("column", .whole(place.column)),
      ("length", .whole(place.length)),
    ]
  }
}

extension JSONText {
  /// A text, or null when there is none.
  static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }
}

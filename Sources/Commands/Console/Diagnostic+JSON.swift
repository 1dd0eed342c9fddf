import Tabular

extension Diagnostic {
  /// The problem as one JSON object, for editors and for programs that read logs.
  var json: String {
    let fields: [JSONText.Field] = [
      ("level", JSONText.text(severity.rawValue)), ("code", JSONText.text(code.name)),
      ("message", JSONText.text(message)), ("file", JSONText.optional(place?.file)),
    ]
    return JSONText.object(
      fields + positions + [
        ("notes", JSONText.list(notes.map(JSONText.text))), ("hint", JSONText.optional(hint)),
      ])
  }

  private var positions: [JSONText.Field] {
    guard let place, place.line > 0 else { return [] }
    return [
      ("line", String(place.line)), ("column", String(place.column)),
      ("length", String(place.length)),
    ]
  }
}

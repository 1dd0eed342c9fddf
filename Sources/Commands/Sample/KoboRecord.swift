/// One submission in the JSON that Kobo's server gives out: answers as text, groups in the names.
struct KoboRecord {
  private var fields: [String] = []

  /// Adds an answer; Kobo leaves out what was not answered, and so does this.
  mutating func answer(_ name: String, _ value: String?) {
    guard let value else { return }
    json(name, Self.text(value))
  }

  /// Adds a field whose JSON is given.
  mutating func json(_ name: String, _ json: String) {
    fields.append(Self.text(name) + ": " + json)
  }

  /// The record as a JSON object on one line.
  var text: String { "{" + fields.joined(separator: ", ") + "}" }

  /// A text as JSON; the sample's texts hold no control characters.
  private static func text(_ value: String) -> String {
    "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

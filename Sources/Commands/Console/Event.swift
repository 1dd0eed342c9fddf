import Tabular

/// Something that happened, for people as a line and for programs as an object.
struct Event: Sendable {
  /// What happened, in one word.
  let name: String
  /// The line that people read.
  let text: String
  /// What programs read, in order.
  let fields: [(String, JSONText)]

  /// An event with its two forms.
  init(_ name: String, _ text: String, _ fields: [(String, JSONText)] = []) {
    self.name = name
    self.text = text
    self.fields = fields
  }

  /// One JSON object.
  var json: JSONText {
    .object([("level", .text("info")), ("event", .text(name))] + fields)
  }

  /// How many problems there are, when that is not plain to see: nil for one alone.
  static func count(of problems: Diagnostics, shown: Int) -> Event? {
    let (errors, warnings) = (problems.errors.count, problems.warnings.count)
    guard errors + warnings > 1 else { return nil }
    let parts = [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }
    let rest = errors + warnings > shown ? "; the first \(shown) are shown" : ""
    return Event(
      "problems", parts.joined(separator: ", ") + rest,
      [("errors", .whole(errors)), ("warnings", .whole(warnings))])
  }

  private static func counted(_ count: Int, _ word: String) -> String? {
    count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

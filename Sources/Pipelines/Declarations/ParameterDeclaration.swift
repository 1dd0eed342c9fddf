public import Tabular

/// A value that a run may set with `-P name=value`.
public struct ParameterDeclaration: Sendable {
  /// The name, without the `$` that formulas write before it.
  public let name: Written
  /// The kind of its values.
  public let kind: Kind
  /// What its numbers count.
  public let measure: Measure
  /// The value that holds unless a run sets another.
  public let value: Value
  /// One line for people.
  public let help: String

  /// Reads `"type = default"` or `{ type, default, help }`.
  init?(
    _ member: JSONNode.Member, in document: JSONDocument, units: UnitCatalogue,
    reporting diagnostics: inout Diagnostics
  ) {
    let name = Written(member.key, at: document.source.place(of: member.keyRange))
    let place = document.place(of: member.node)
    var typeText: String
    var defaultText: String?
    if let text = member.node.text {
      let parts = text.split(separator: "=", maxSplits: 1).map(Self.trimmed)
      typeText = parts.first ?? ""
      defaultText = parts.count > 1 ? parts[1] : nil
      help = ""
    } else {
      let arguments = Arguments(
        member.node, in: document, manual: Self.manual, reporting: &diagnostics)
      typeText = arguments.text("type", reporting: &diagnostics)?.text ?? ""
      defaultText = arguments["default"].flatMap(Self.scalarText)
      help = arguments.text("help", reporting: &diagnostics)?.text ?? ""
    }
    guard let (kind, measure) = Self.type(typeText, units, place, &diagnostics) else { return nil }
    guard let written = defaultText else {
      diagnostics.error(
        .missingKey, "the parameter '\(name.text)' must have a default value", at: place)
      return nil
    }
    guard let value = Self.value(written, kind: kind, measure: measure, units: units) else {
      diagnostics.error(
        .wrongValue, "the default of '\(name.text)' must be a \(kind.text), not '\(written)'",
        at: place)
      return nil
    }
    (self.name, self.kind, self.measure, self.value) = (name, kind, measure, value)
  }

  static let manual = Manual(
    "parameter", "A value that a run may set",
    parameters: [
      Parameter(
        "type", .text, required: true, "text, int, number[unit], season(month), date, flag"),
      Parameter("default", .text, required: true, "the value unless a run sets another"),
      Parameter("help", .text, "one line for people"),
    ],
    example: #""rate": { "type": "number[%]", "default": 30, "help": "yearly rate" }"#)

  /// A value as somebody writes it for a parameter of this kind; nil when it is not one.
  ///
  /// A number may carry a unit in brackets, which is converted exactly.
  static func value(
    _ text: String, kind: Kind, measure: Measure, units: UnitCatalogue
  ) -> Value? {
    switch kind {
    case .text: return .text(unquoted(text))
    case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .number: return NumberWithUnit(text, measure: measure, units: units)?.value
    case .day(let grain): return grain.ordinal(unquoted(text)).map { .day($0, grain) }
    }
  }

  private static func type(
    _ text: String, _ units: UnitCatalogue, _ place: Place, _ diagnostics: inout Diagnostics
  ) -> (Kind, Measure)? {
    var measure = Measure.none
    var word = text
    if let open = text.firstIndex(of: "["), text.hasSuffix("]") {
      word = String(text[..<open])
      let inside = String(text[text.index(after: open)...].dropLast())
      do {
        measure = try units.measure(inside)
      } catch {
        diagnostics.error(
          .unknownUnit, "'\(error.part)' must be a unit or state that is known", at: place,
          hint: NearestName.hint(for: error.part, among: error.known))
        return nil
      }
    }
    if let kind = Kind(parameterType: trimmed(Substring(word))) { return (kind, measure) }
    diagnostics.error(
      .wrongValue,
      "the type of a parameter must be text, int, number, season(month), month, date or flag, "
        + "not '\(text)'", at: place)
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.hasPrefix("'") && text.hasSuffix("'")
      ? String(text.dropFirst().dropLast()) : text
  }

  private static func scalarText(_ node: JSONNode) -> String? {
    switch node.value {
    case .number(let digits): digits
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null, .list, .object: nil
    }
  }
}

extension Kind {
  /// The kind that a parameter's type names: `text`, `int`, `number`, `season(april)`, ...
  fileprivate init?(parameterType text: String) {
    switch text {
    case "text": self = .text
    case "int", "number": self = .number
    case "flag": self = .flag
    case "date": self = .day(.day)
    case "month": self = .day(.month)
    default:
      guard text.hasPrefix("season("), text.hasSuffix(")"),
        let index = CivilDay.monthNames.firstIndex(of: String(text.dropFirst(7).dropLast()))
      else { return nil }
      self = .day(.season(start: index + 1))
    }
  }
}

import Tabular

/// What the header of a column says of what is below it.
struct DraftHeader {
  private let header: String
  private let words: [String]

  init(_ header: String) {
    self.header = header
    words = header.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
  }

  private static let personal: Set<String> = [
    "phone", "telefono", "teléfono", "celular", "mobile", "email", "correo", "dni", "cedula",
    "cédula", "passport", "surname", "lastname", "firstname", "apellido", "apellidos", "nombre",
    "nombres", "fullname", "latitude", "longitude", "gps", "geolocation", "signature", "firma",
  ]

  /// Whether the column may tell who a person is.
  var namesPerson: Bool {
    words.contains { Self.personal.contains($0) }
      || (words.last == "name"
        && words.contains { ["respondent", "farmer", "member", "head", "person"].contains($0) })
  }

  /// Whether the column holds the code that a person is known by.
  var namesPersonCode: Bool {
    let persons = ["member", "socio", "socia", "farmer", "person", "respondent", "productor"]
    let codes = ["id", "code", "codigo", "código", "no", "number"]
    return words.contains { persons.contains($0) } && words.contains { codes.contains($0) }
  }

  /// Whether a survey tool writes the column for its own use.
  var isFormMetadata: Bool {
    let last = header.split(separator: "/").last ?? ""
    return last.hasPrefix("_") || header.hasPrefix("formhub/") || header.hasPrefix("meta/")
      || ["deviceid", "subscriberid", "simserial", "username", "instanceid"].contains(
        header.lowercased())
  }

  /// The words in brackets at the end: `area (ha)`, `weight [kg]`.
  private var bracketed: String? {
    for (open, close) in [("(", ")"), ("[", "]")] where header.hasSuffix(close) {
      guard let start = header.lastIndex(of: Character(open)) else { continue }
      let inside = header[header.index(after: start)...].dropLast()
      return inside.isEmpty ? nil : String(inside)
    }
    return nil
  }

  private static let suffixes = [
    "ha": "ha", "kg": "kg", "km": "km", "lb": "lb", "pct": "%", "percent": "%",
  ]

  /// A unit that Acopio knows.
  var knownUnit: String? {
    if let bracketed { return Self.isKnown(bracketed) ? bracketed : nil }
    return words.count > 1 ? words.last.flatMap { Self.suffixes[$0] } : nil
  }

  /// What may be a unit, but none that Acopio knows.
  var unknownUnit: String? {
    if let bracketed { return Self.isKnown(bracketed) ? nil : bracketed }
    return words.count > 1 && ["lcu", "qq", "usd", "pen", "eur"].contains(words.last)
      ? words.last : nil
  }

  /// Whether a zero below it is worth a question, because a price of 0 is rarely a price.
  var namesPrice: Bool {
    words.contains {
      ["price", "prices", "precio", "precios", "preço", "preços", "preco", "value", "valor"]
        .contains($0)
    }
  }

  /// The last part of the header as people say it, fit for titles, in which brackets mean more.
  var spoken: String {
    let last = header.split(separator: "/").last ?? ""
    let words = last.split { $0.isWhitespace || "_{}".contains($0) || $0.isNewline }
    return String(words.joined(separator: " ").prefix(60))
  }

  /// Whether it only counts the rows, as statistics programs do when they write a file.
  var numbersRows: Bool { ["rownames", "unnamed: 0", "row"].contains(header.lowercased()) }

  /// Whether it is a year, as in tables that have one column for each.
  var isYear: Bool { Int(header).map { (1800...2200).contains($0) } ?? false }

  private static func isKnown(_ unit: String) -> Bool {
    (try? UnitCatalogue().measure(unit)) != nil
  }
}

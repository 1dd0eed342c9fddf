import Tabular

/// Reads the sections `states`, `units` and `factors`, of a pipeline or of a file that it uses.
struct UnitDeclarations {
  let document: JSONDocument
  var units: UnitCatalogue
  var factors: [StateFactor] = []
  /// The paths of files that say how much units are that vary.
  var conversionFiles: [Written] = []

  /// Reads the three sections of an object into a catalogue.
  init(
    _ object: JSONNode, in document: JSONDocument, adding units: UnitCatalogue,
    reporting diagnostics: inout Diagnostics
  ) {
    self.document = document
    self.units = units
    readStates(object["states"], &diagnostics)
    readUnits(object["units"], &diagnostics)
    readFactors(object["factors"], &diagnostics)
  }

  private mutating func readStates(_ node: JSONNode?, _ diagnostics: inout Diagnostics) {
    for product in node?.members ?? [] {
      for state in product.node.elements ?? [product.node] {
        guard let text = state.text else {
          diagnostics.error(
            .wrongValue, "a state must be a text, not \(state.kindText)",
            at: document.place(of: state))
          continue
        }
        units.declareState(text)
      }
    }
  }

  private mutating func readUnits(_ node: JSONNode?, _ diagnostics: inout Diagnostics) {
    for member in node?.members ?? [] {
      let arguments = Arguments(
        member.node, in: document, manual: Self.unitManual, reporting: &diagnostics)
      guard let size = arguments.text("is", reporting: &diagnostics) else { continue }
      let source = arguments.text("source", reporting: &diagnostics)?.text ?? ""
      guard !size.text.hasSuffix(".csv") else {
        conversionFiles.append(size)
        continue
      }
      guard let entry = entry(member.key, size, source, &diagnostics) else { continue }
      units.declare(entry)
    }
  }

  /// A unit as so many of a known one, `46[kg]`, or a thing that is counted, `count`.
  private func entry(
    _ name: String, _ size: Written, _ source: String, _ diagnostics: inout Diagnostics
  ) -> UnitCatalogue.Entry? {
    guard size.text != "count" else {
      return UnitCatalogue.Entry(
        name: name, size: .one, dimensions: [Measure.BaseDimension(name)], source: source)
    }
    guard let open = size.text.firstIndex(of: "["), size.text.hasSuffix("]"),
      let measure = try? units.measure(
        String(size.text[size.text.index(after: open)...].dropLast())),
      let unit = measure.size,
      case .number(.decimal(let mantissa, let scale))? = NumberWithUnit(
        String(size.text[..<open]), measure: .none, units: units)?.value,
      mantissa > 0, let amount = Ratio(mantissa: mantissa, scale: scale)?.times(unit)
    else {
      diagnostics.error(
        .unknownUnit,
        "the size of '\(name)' must be a number of a known unit, as in '46[kg]', 'count', "
          + "or the path of a CSV file, not '\(size.text)'", at: size.place)
      return nil
    }
    return UnitCatalogue.Entry(
      name: name, size: amount, dimensions: measure.dimensions, source: source)
  }

  private mutating func readFactors(_ node: JSONNode?, _ diagnostics: inout Diagnostics) {
    for element in node?.elements ?? [] {
      let arguments = Arguments(
        element, in: document, manual: Self.factorManual, reporting: &diagnostics)
      guard let from = measure("from", arguments, &diagnostics),
        let to = measure("to", arguments, &diagnostics)
      else { continue }
      guard case .number(let digits)? = arguments["times"]?.value,
        case .number(.decimal(let mantissa, let scale))? = NumberWithUnit(
          digits, measure: .none, units: units)?.value, mantissa > 0,
        let times = Ratio(mantissa: mantissa, scale: scale)
      else {
        diagnostics.error(
          .wrongValue, "'times' must be a number above zero", at: arguments.place("times"))
        continue
      }
      let source = arguments.text("source", reporting: &diagnostics)?.text ?? ""
      factors.append(StateFactor(from: from, to: to, times: times, source: source))
    }
  }

  private func measure(
    _ key: String, _ arguments: Arguments, _ diagnostics: inout Diagnostics
  ) -> Measure? {
    guard let written = arguments.text(key, reporting: &diagnostics) else { return nil }
    do {
      return try units.measure(written.text)
    } catch {
      diagnostics.error(
        .unknownUnit, "'\(error.part)' must be a unit or state that is known",
        at: written.place(of: error.range),
        hint: NearestName.hint(for: error.part, among: error.known))
      return nil
    }
  }

  static let unitManual = Manual(
    "unit", "A unit with its size",
    parameters: [
      Parameter(
        "is", .text, required: true,
        "how much it is, as in '46[kg]', 'count' for a thing, or a CSV file that says it of units "
          + "which vary, a line for each: unit, factor, base, source, and where they matter "
          + "country, product, state, from, to"),
      Parameter("source", .text, "who says so"),
    ],
    example: """
      "qq": { "is": "46[kg]", "source": "national coffee board, 2018 figures" },
      "local": { "is": "Input/conversions.csv" }
      """)

  static let factorManual = Manual(
    "factor", "A factor that crosses from one state to another",
    parameters: [
      Parameter("from", .text, required: true, "a unit with its state, as in 'kg parchment'"),
      Parameter("to", .text, required: true, "a unit with its state, as in 'kg green'"),
      Parameter("times", .number, required: true, "how many of the second one of the first gives"),
      Parameter("source", .text, required: true, "who says so"),
    ],
    example: #"{ "from": "kg parchment", "to": "kg green", "times": 0.80, "source": "ICO" }"#)
}

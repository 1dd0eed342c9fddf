public import Tabular

/// A model as a pipeline declares it: a fit to a table, and variants that change some keys.
public struct ModelDeclaration: Sendable {
  /// One specification as written.
  struct Variant: Sendable {
    let name: String
    let fit: any ModelFit
    let formula: ModelFormula
    let weights: WeightDeclaration?
    let exposure: Written?
    /// How errors are computed, where it is declared.
    let errors: ErrorDeclaration?
    let level: Double
  }

  /// The name of the model.
  public let name: Written
  /// The table whose rows are fitted.
  public let source: Written
  /// The main specification first.
  let variants: [Variant]

  /// The tables that are published of it: coefficients and fit, and where a specification is a
  /// generalised one its margins and ratios.
  var published: [(output: ModelOutput, file: String)] {
    let usual: [(output: ModelOutput, file: String)] = [
      (.all, name.text + ".csv"), (.fit, name.text + "_fit.csv"),
    ]
    guard variants.contains(where: { $0.fit.isGeneralised }) else { return usual }
    return usual + [
      (.margins, name.text + "_margins.csv"), (.ratios, name.text + "_ratios.csv"),
    ]
  }

  /// Reads an entry of the section `models`; reports what is wrong with it.
  public init?(
    _ member: JSONNode.Member, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    name = Written(member.key, at: document.source.place(of: member.keyRange))
    guard let source = member.node["from"].flatMap({ Written($0, in: document) }) else {
      Self.reportMissingTable(member, document, &diagnostics)
      return nil
    }
    self.source = source
    var variants = [Variant(member.key, member.node, document, reporting: &diagnostics)]
    for other in member.node["also"]?.members ?? [] {
      if let from = other.node["from"] {
        diagnostics.error(
          .unknownKey, "all specifications of '\(member.key)' must fit one table",
          at: document.place(of: from))
      }
      let merged = member.node.overridden(by: other.node, in: document)
      variants.append(Variant(other.key, merged, document, reporting: &diagnostics))
    }
    self.variants = variants.compactMap { $0 }
    guard self.variants.count == variants.count else { return nil }
  }

  private static func reportMissingTable(
    _ member: JSONNode.Member, _ document: JSONDocument, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.error(
      .missingKey, "'\(member.key)' must have the key 'from': the table whose rows are fitted",
      at: document.source.place(of: member.keyRange))
  }
}

extension ModelDeclaration.Variant {
  /// Reads one specification against the manual of its fit.
  fileprivate init?(
    _ name: String, _ node: JSONNode, _ document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    let written = node["fit"].flatMap { Written($0, in: document) }
    guard let type = ModelRegistry.fit(named: written?.text ?? "") else {
      let known = ModelRegistry.names
      diagnostics.error(
        .wrongValue,
        "'fit' must be one of \(known.joined(separator: ", ")), not '\(written?.text ?? "")'",
        at: written?.place ?? document.place(of: node),
        hint: written.flatMap { NearestName.hint(for: $0.text, among: known) })
      return nil
    }
    let arguments = Arguments(
      node, in: document, manual: type.manual, reporting: &diagnostics)
    let text = arguments.text("formula", reporting: &diagnostics)
    let formula = text.flatMap { ModelFormula($0, reporting: &diagnostics) }
    let weights = arguments["weights"].map {
      WeightDeclaration($0, in: document, reporting: &diagnostics)
    }
    exposure = arguments.text("exposure", reporting: &diagnostics)
    errors = arguments["errors"].flatMap {
      ErrorDeclaration($0, in: document, reporting: &diagnostics)
    }
    guard let formula, let fit = type.init(arguments, reporting: &diagnostics),
      arguments["errors"] == nil || errors != nil,
      weights == nil || weights.flatMap({ $0 }) != nil,
      let level = arguments.level(reporting: &diagnostics)
    else { return nil }
    self.name = name
    self.fit = fit
    self.formula = formula
    self.weights = weights.flatMap { $0 }
    self.level = level
  }
}

extension Arguments {
  /// The probability that intervals cover: 0.95 unless declared; nil when what is declared is none.
  fileprivate func level(reporting diagnostics: inout Diagnostics) -> Double? {
    guard let node = self["level"] else { return 0.95 }
    guard case .number(let digits) = node.value, let level = Double(digits), level >= 0.5,
      level < 1
    else {
      diagnostics.report(wrongKind("level", node, expected: "a number such as 0.95"))
      return nil
    }
    return level
  }
}

extension JSONNode {
  /// The keys of this object with those of another put in their place or added; `also` left out,
  /// and the keys that another kind of fit does not have.
  fileprivate func overridden(by other: JSONNode, in document: JSONDocument) -> JSONNode {
    let changed = other.members ?? []
    let known = other["fit"].flatMap { Written($0, in: document) }
      .flatMap { ModelRegistry.fit(named: $0.text)?.manual.parameters.map(\.name) }
    let kept = (members ?? []).filter { member in
      member.key != "also" && !changed.contains { $0.key == member.key }
        && known?.contains(member.key) != false
    }
    return JSONNode(.object(kept + changed), at: other.range)
  }
}

import Tabular

/// Reads the replicate weights of a design.
struct ReplicatesDeclaration {
  let arguments: Arguments
  let schema: Schema

  /// The replicates; nil where none are declared, or what is declared is reported.
  func replicates(reporting diagnostics: inout Diagnostics) -> SampleDesign.Replicates? {
    let words = SampleDesign.Replicates.Method.allCases.map(\.rawValue)
    let word = arguments.choice("method", words, reporting: &diagnostics)
    let written = arguments.texts("replicates", reporting: &diagnostics)
    let columns = written.flatMap { self.columns($0, reporting: &diagnostics) }
    guard let method = word.flatMap(SampleDesign.Replicates.Method.init) else {
      if !written.isEmpty, word == nil, arguments["method"] == nil {
        diagnostics.error(
          .missingKey, "'design' must say with 'method' how the replicates were made",
          at: arguments.place("replicates"))
      }
      return nil
    }
    guard (method == .jackknife) == columns.isEmpty else {
      diagnostics.error(
        .wrongValue,
        method == .jackknife
          ? "'jackknife' must stand without 'replicates', which it makes itself"
          : "'\(method.rawValue)' must have 'replicates', the columns of its weights",
        at: arguments.place("method"))
      return nil
    }
    var replicates = SampleDesign.Replicates(columns: columns, method: method)
    replicates.fay = number("fay", 0..<1, reporting: &diagnostics) ?? replicates.fay
    replicates.scale = number("scale", 0..<1e6, reporting: &diagnostics)
    replicates.factors = factors(columns.count, reporting: &diagnostics)
    if method == .jkn, replicates.factors == nil {
      diagnostics.error(
        .missingKey, "'jkn' must have 'factors', one for each replicate",
        at: arguments.place("method"))
    }
    return replicates
  }

  /// The columns of a name, or of a pattern that ends in `*`, in the order of the input.
  private func columns(
    _ written: Written, reporting diagnostics: inout Diagnostics
  ) -> [String] {
    let found =
      written.text.hasSuffix("*")
      ? schema.names.filter { $0.hasPrefix(written.text.dropLast()) }
      : schema.names.filter { $0 == written.text }
    if found.isEmpty {
      diagnostics.report(schema.unknownColumn(written.text, in: "the input", at: written.place))
    }
    return found
  }

  private func number(
    _ key: String, _ range: Range<Double>, reporting diagnostics: inout Diagnostics
  ) -> Double? {
    guard let node = arguments[key] else { return nil }
    if let number = node.double, range.contains(number) { return number }
    diagnostics.report(
      arguments.wrongKind(key, node, expected: "a number from \(range.lowerBound) on"))
    return nil
  }

  private func factors(_ count: Int, reporting diagnostics: inout Diagnostics) -> [Double]? {
    guard let node = arguments["factors"] else { return nil }
    let factors = node.elements?.compactMap(\.double) ?? []
    if factors.count == count, factors.allSatisfy({ $0 >= 0 }) { return factors }
    diagnostics.report(
      arguments.wrongKind("factors", node, expected: "a list of \(count) numbers of 0 or more"))
    return nil
  }
}

extension JSONNode {
  /// The number that is written here.
  fileprivate var double: Double? {
    guard case .number(let digits) = value, let number = Double(digits), number.isFinite else {
      return nil
    }
    return number
  }
}

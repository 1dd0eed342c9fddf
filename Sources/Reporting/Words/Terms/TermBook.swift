import Charting

/// Says technical terms and stated reasons in a language.
struct TermBook: Sendable {
  /// The language, and how it writes percent.
  let locale: LocaleRecord

  /// All terms that are known.
  static let terms: [Term] =
    Term.estimators + Term.models + Term.tests + Term.intervals + Term.indicators
  private static let plain = index(terms)
  private static let gapped = terms.filter { !$0.key.gaps.isEmpty }
  private static let codes = index(Term.reasonCodes)
  private static let plainDetails = index(Term.reasonDetails)
  private static let gappedDetails = Term.reasonDetails.filter { !$0.key.gaps.isEmpty }

  private static func index(_ terms: [Term]) -> [String: Term] {
    Dictionary(terms.map { ($0.key.pattern, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A term as a whole, or else what stands between its commas; what is not known stays.
  func translated(_ term: String) -> String {
    if let whole = known(term) { return whole }
    let parts = term.split(separator: ", ").map(String.init)
    return parts.count > 1 ? parts.map(translated).joined(separator: ", ") : term
  }

  /// Whether every part of a term is known.
  func knows(_ term: String) -> Bool {
    if known(term) != nil { return true }
    let parts = term.split(separator: ", ").map(String.init)
    return parts.count > 1 && parts.allSatisfy(knows)
  }

  /// Why there is no value, no interval or little trust in it.
  ///
  /// `FEW_CLUSTERS: 12 clusters` is "few clusters (12)". Details that no list knows are left out,
  /// but in English.
  func reason(_ stated: String) -> String {
    stated.split(separator: "; ").map { part in
      let halves = part.split(separator: ": ", maxSplits: 1).map(String.init)
      guard let code = halves.first.flatMap({ Self.codes[$0] }) else {
        return detail(String(part)) ?? String(part)
      }
      let words = code.words(in: locale.language).pattern
      let details = halves.count > 1 ? detail(halves[1]) : nil
      return details.map { "\(words) (\($0))" } ?? words
    }.joined(separator: "; ")
  }

  private func detail(_ words: String) -> String? {
    said(words, Self.plainDetails, Self.gappedDetails)
      ?? (locale.language == .english ? words : nil)
  }

  private func known(_ term: String) -> String? {
    if term.hasSuffix(" %"), term.dropLast(2).allSatisfy(\.isNumber) {
      return String(term.dropLast(2)) + locale.percentSpace + "%"
    }
    return said(term, Self.plain, Self.gapped)
  }

  private func said(_ words: String, _ plain: [String: Term], _ gapped: [Term]) -> String? {
    if let term = plain[words] { return term.words(in: locale.language).pattern }
    for term in gapped {
      if let parts = term.key.parts(of: words) {
        return term.words(in: locale.language).filled(parts)
      }
    }
    return nil
  }
}

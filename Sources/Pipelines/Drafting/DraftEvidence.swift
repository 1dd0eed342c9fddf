import Tabular

/// What was seen of a column that is declared, sentence by sentence.
struct DraftEvidence {
  private let profile: ColumnProfile
  private let header: DraftHeader
  /// Whether its numbers only tell rows apart.
  private let isCode: Bool

  /// Numbers that forms often write where there is no answer.
  private static let missingCodes = [
    "-9", "-98", "-99", "88", "97", "98", "99", "999", "9999",
  ]

  init(_ profile: ColumnProfile, isCode: Bool) {
    self.profile = profile
    header = DraftHeader(profile.header)
    self.isCode = isCode
  }

  /// The sentences, from what matters most.
  var sentences: [DraftLanguage.Sentence] {
    slips + range + zeros + codes + times + units + blanks
  }

  private var slips: [DraftLanguage.Sentence] {
    guard let slips = profile.nearly else { return [] }
    return [
      .slips(
        count: slips.count, of: profile.filled, type: slips.type.word, row: slips.first.row,
        text: slips.first.text)
    ]
  }

  private var range: [DraftLanguage.Sentence] {
    guard let numbers = profile.numbers, !isCode else { return [] }
    let texts = [numbers.least, numbers.greatest, numbers.median].map(Self.shortened)
    return [.range(texts[0], texts[1], texts[2])]
  }

  /// Zeros where a zero is rarely meant: among prices that are not 0.
  private var zeros: [DraftLanguage.Sentence] {
    let isOdd =
      profile.zeros.cells * 20 >= profile.filled && profile.zeros.cells < profile.filled
      && profile.distinct > 2 && header.namesPrice
    return isOdd ? [.zeros(count: profile.zeros.cells, of: profile.rows, columns: 1)] : []
  }

  private var codes: [DraftLanguage.Sentence] {
    guard profile.type == .integer else { return [] }
    return Self.missingCodes.compactMap { code in
      let value = profile.values.first { $0.text == code && $0.cells > 1 }
      guard let value, isFarOut(code) else { return nil }
      return .suspectedCode(code, value.cells)
    }
  }

  /// Whether no other number lies near a code.
  private func isFarOut(_ code: String) -> Bool {
    let others = profile.values.compactMap {
      Self.missingCodes.contains($0.text) ? nil : Double($0.text)
    }
    guard let number = Double(code), let least = others.min(), let greatest = others.max() else {
      return false
    }
    return number < 0 ? least >= 0 : number > 2 * greatest
  }

  private var times: [DraftLanguage.Sentence] {
    (profile.isAmbiguousDate ? [.ambiguousDate] : [])
      + (profile.type == .season ? [.seasonStart] : [])
  }

  private var units: [DraftLanguage.Sentence] {
    guard profile.type.isNumeric, let unit = header.unknownUnit else { return [] }
    return [.unit(unit)]
  }

  private var blanks: [DraftLanguage.Sentence] {
    profile.blanks > 0 ? [.blanks(profile.blanks, of: profile.rows)] : []
  }

  /// A number with as many places as a look at it needs.
  private static func shortened(_ number: Double) -> String {
    let scale = abs(number) >= 1000 ? 1.0 : 10_000
    return NumberText.binary((number * scale).rounded() / scale)
  }
}

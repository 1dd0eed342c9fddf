import Tabular

/// A column of a draft: its declaration, or why it has none, and what was seen of it.
struct DraftColumn {
  /// The column as it was seen.
  let profile: ColumnProfile
  /// The name in the pipeline.
  let name: String
  /// The notation of its type; nil when the column is left out.
  private(set) var notation: String?
  /// What was seen, sentence by sentence.
  private(set) var evidence: [DraftLanguage.Sentence] = []

  /// The most different texts that are listed in a declaration.
  private static let mostLevels = 12

  /// Numbers that forms often write where there is no answer.
  private static let missingCodes = [
    "-9", "-98", "-99", "88", "97", "98", "99", "999", "9999",
  ]

  /// The name of the scale of its choices, where rows hold several choices each.
  let scale: String?

  /// Proposes a declaration.
  ///
  /// - Parameters:
  ///   - file: the file that it stands in.
  ///   - name: its name in the pipeline.
  ///   - scale: the name that a scale of choices would have; nil where a file cannot have choices.
  init(_ profile: ColumnProfile, of file: FileProfile, named name: String, scale: String?) {
    let isTwice = file.columns.count { $0.header == profile.header } > 1
    let isKey = file.key.contains(profile.header)
    let isOwnInput = file.repeats.contains { $0.path.hasSuffix(profile.header + "[*]") }
    self.profile = profile
    self.name = name
    self.scale = profile.choices == nil ? nil : scale
    if let reason = Self.reasonToLeaveOut(
      profile, isTwice: isTwice, isKey: isKey, isOwnInput: isOwnInput)
    {
      evidence = [reason]
      return
    }
    notation = typeNotation(isKey: isKey)
    collectEvidence()
  }

  private static func reasonToLeaveOut(
    _ profile: ColumnProfile, isTwice: Bool, isKey: Bool, isOwnInput: Bool
  ) -> DraftLanguage.Sentence? {
    let words = DraftHeader(profile.header)
    if profile.header.isEmpty { return .noName }
    if isTwice { return .twoOfAName }
    if profile.type == .empty { return .alwaysEmpty }
    if profile.type == .nested { return isOwnInput ? .ownInput : .nested }
    if isKey { return nil }
    if words.numbersRows { return .needlessRowNumber }
    if words.isFormMetadata { return .formMetadata }
    if words.namesPerson { return .person }
    return nil
  }

  /// Whether it holds the codes that persons are known by.
  var isPerson: Bool { DraftHeader(profile.header).namesPersonCode }

  /// Whether every text is one of a few, each of which comes back.
  var levels: [String]? {
    guard profile.type == .text, !isPerson, profile.nearly == nil, profile.distinct >= 2,
      profile.distinct <= Self.mostLevels, profile.filled >= 3 * profile.distinct,
      profile.width <= 40
    else { return nil }
    return profile.values.map(\.text)
  }

  private func typeNotation(isKey: Bool) -> String {
    var notation = profile.type.word
    if profile.type.isNumeric, let unit = DraftHeader(profile.header).knownUnit {
      notation += "[\(unit)]"
    }
    if isPerson { return notation + (isKey ? " required" : "") + " key(person)" }
    if isKey { return notation + " required" }
    if let scale { return "multiple(\(scale))" }
    guard let levels else { return notation }
    let quoted = levels.map { "'" + $0.doubling("'") + "'" }
    return notation + " in (" + quoted.joined(separator: ", ") + ")"
  }

  private mutating func collectEvidence() {
    let rows = profile.rows
    if let slips = profile.nearly {
      evidence.append(
        .slips(
          count: slips.count, of: profile.filled, type: slips.type.word, row: slips.first.row,
          text: slips.first.text))
    }
    if let numbers = profile.numbers, !isPerson, notation?.hasSuffix("required") == false {
      evidence.append(
        .range(
          Self.shortened(numbers.least), Self.shortened(numbers.greatest),
          Self.shortened(numbers.median)))
    }
    if hasOddZeros {
      evidence.append(.zeros(count: profile.zeros.cells, of: rows, columns: 1))
    }
    for code in Self.missingCodes where profile.type == .integer {
      guard let value = profile.values.first(where: { $0.text == code }), value.cells > 1,
        isFarOut(code)
      else { continue }
      evidence.append(.suspectedCode(code, value.cells))
    }
    if profile.isAmbiguousDate { evidence.append(.ambiguousDate) }
    if profile.type.isNumeric, let unit = DraftHeader(profile.header).unknownUnit {
      evidence.append(.unit(unit))
    }
    if profile.blanks > 0 { evidence.append(.blanks(profile.blanks, of: rows)) }
  }

  /// Whether there are zeros where a zero is rarely meant: among prices that are not 0.
  private var hasOddZeros: Bool {
    profile.zeros.cells * 20 >= profile.filled && profile.zeros.cells < profile.filled
      && profile.distinct > 2 && DraftHeader(profile.header).namesPrice
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

  /// The declaration as JSON5, without the comma behind it.
  var declaration: String? {
    guard let notation else { return nil }
    var members: [(String, JSONText)] = []
    if name != profile.header { members.append(("header", .text(profile.header))) }
    if !profile.missingWords.isEmpty {
      members.append(
        ("missing", .object(profile.missingWords.map { ($0.text, .text(Self.reason($0.text))) })))
    }
    if case .number(let decimal, let thousands) = profile.type, decimal == "," || thousands != nil {
      members.append(("decimal", .text(String(decimal))))
      if let thousands { members.append(("thousands", .text(String(thousands)))) }
    }
    let type = JSONText.text(notation)
    let value = members.isEmpty ? type : .object([("type", type)] + members)
    return JSONText.object([(name, value)]).compactText.dropFirst().dropLast().description
  }

  /// A number with as many places as a look at it needs.
  private static func shortened(_ number: Double) -> String {
    let scale = abs(number) >= 1000 ? 1.0 : 10_000
    return NumberText.binary((number * scale).rounded() / scale)
  }

  private static func reason(_ word: String) -> String {
    FileProfile.reason(ofMissing: word).text
  }
}

import Tabular

/// A column of a draft: its declaration, or why it has none, and what was seen of it.
struct DraftColumn {
  /// The column as it was seen.
  let profile: ColumnProfile
  /// The name in the pipeline.
  let name: String
  /// The notation of its type; nil when the column is left out.
  let notation: String?
  /// What was seen, sentence by sentence.
  let evidence: [DraftLanguage.Sentence]
  /// The scale of its answers, where it has one.
  let scale: DraftScale?

  /// The most different texts that are listed in a declaration.
  private static let mostLevels = 12

  /// Proposes a declaration.
  ///
  /// - Parameters:
  ///   - file: the file that it stands in.
  ///   - name: its name in the pipeline.
  ///   - scale: the scale of its answers; nil where they have none.
  init(_ profile: ColumnProfile, of file: FileProfile, named name: String, scale: DraftScale?) {
    self.profile = profile
    self.name = name
    if let reason = Self.reasonToLeaveOut(profile, of: file) {
      (notation, evidence, self.scale) = (nil, [reason], nil)
      return
    }
    let isKey = file.key.contains(profile.header)
    let isPerson = DraftHeader(profile.header).namesPersonCode
    self.scale = isKey || isPerson ? nil : scale
    notation = Self.notation(profile, isKey: isKey, scale: self.scale)
    evidence =
      DraftEvidence(profile, isCode: isPerson || isKey).sentences
      + (self.scale?.isOrdered == true ? [.agreement] : [])
  }

  private static func reasonToLeaveOut(
    _ profile: ColumnProfile, of file: FileProfile
  ) -> DraftLanguage.Sentence? {
    let isTwice = file.columns.count { $0.header == profile.header } > 1
    let isOwnInput = file.repeats.contains { $0.path.hasSuffix(profile.header + "[*]") }
    let words = DraftHeader(profile.header)
    if profile.header.isEmpty { return .noName }
    if isTwice { return .twoOfAName }
    if profile.type == .empty { return .alwaysEmpty }
    if profile.type == .nested { return isOwnInput ? .ownInput : .nested }
    if file.key.contains(profile.header) { return nil }
    if words.numbersRows { return .needlessRowNumber }
    if words.isFormMetadata { return .formMetadata }
    if words.namesPerson { return .person }
    return nil
  }

  /// Whether it holds the codes that persons are known by.
  var isPerson: Bool { DraftHeader(profile.header).namesPersonCode }

  /// The header as people say it; the name where that says nothing.
  var spoken: String {
    let spoken = DraftHeader(profile.header).spoken
    return spoken.isEmpty ? name : spoken
  }

  /// The texts, where every one is one of a few that come back.
  var levels: [String]? {
    guard !isPerson else { return nil }
    return scale.map { $0.isOrdered ? $0.levels : nil } ?? Self.levels(profile)
  }

  private static func levels(_ profile: ColumnProfile) -> [String]? {
    guard profile.type == .text, profile.nearly == nil, profile.distinct >= 2,
      profile.distinct <= mostLevels, profile.filled >= 3 * profile.distinct, profile.width <= 40
    else { return nil }
    return profile.values.map(\.text)
  }

  private static func notation(
    _ profile: ColumnProfile, isKey: Bool, scale: DraftScale?
  ) -> String {
    let header = DraftHeader(profile.header)
    let unit = profile.type.isNumeric ? header.knownUnit.map { "[\($0)]" } : nil
    let type = profile.type.word + (unit ?? "")
    if header.namesPersonCode { return type + (isKey ? " required" : "") + " key(person)" }
    if isKey { return type + " required" }
    if let scale { return scale.notation }
    guard let levels = levels(profile) else { return type }
    let quoted = levels.map { "'" + $0.doubling("'") + "'" }
    return type + " in (" + quoted.joined(separator: ", ") + ")"
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

  private static func reason(_ word: String) -> String {
    FileProfile.reason(ofMissing: word).text
  }
}

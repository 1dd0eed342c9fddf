import Tabular

/// A scale of answers in words that surveys often use, recognised by the answers of a column.
struct DraftAgreement {
  /// The answers in their order, as the file writes those that it has.
  let levels: [String]
  /// The answer that is on neither side.
  let neutral: String?

  /// The scale that has all texts of a column; nil where none has, or only one is there.
  init?(_ values: [ColumnProfile.Count]) {
    guard values.count >= 2 else { return nil }
    let written = Dictionary(
      values.map { (Self.plain($0.text), $0.text) }, uniquingKeysWith: { first, _ in first })
    guard written.count == values.count,
      let scale = Self.known.first(where: { Set(written.keys).isSubset(of: $0.map(Self.plain)) })
    else { return nil }
    levels = scale.map { written[Self.plain($0)] ?? $0 }
    neutral = levels.count % 2 == 1 ? levels[levels.count / 2] : nil
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }

  /// Scales from the side against to the side in favour, in English, Spanish and Portuguese; those
  /// with fewer levels first.
  private static let known: [[String]] = [
    ["Disagree", "Neutral", "Agree"],
    ["Disagree", "Neither agree nor disagree", "Agree"],
    ["En desacuerdo", "Ni de acuerdo ni en desacuerdo", "De acuerdo"],
    ["En desacuerdo", "Neutral", "De acuerdo"],
    ["Discordo", "Neutro", "Concordo"],
    ["Discordo", "Nem concordo nem discordo", "Concordo"],
    ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
    ["Muy en desacuerdo", "En desacuerdo", "De acuerdo", "Muy de acuerdo"],
    ["Discordo totalmente", "Discordo", "Concordo", "Concordo totalmente"],
    ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Undecided", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
    [
      "Completely disagree", "Disagree", "Neither agree nor disagree", "Agree", "Completely agree",
    ],
    [
      "Muy en desacuerdo", "En desacuerdo", "Ni de acuerdo ni en desacuerdo", "De acuerdo",
      "Muy de acuerdo",
    ],
    ["Muy en desacuerdo", "En desacuerdo", "Neutral", "De acuerdo", "Muy de acuerdo"],
    ["Muy en desacuerdo", "En desacuerdo", "Indiferente", "De acuerdo", "Muy de acuerdo"],
    [
      "Totalmente en desacuerdo", "En desacuerdo", "Ni de acuerdo ni en desacuerdo", "De acuerdo",
      "Totalmente de acuerdo",
    ],
    [
      "Totalmente en desacuerdo", "En desacuerdo", "Neutral", "De acuerdo", "Totalmente de acuerdo",
    ],
    [
      "Discordo totalmente", "Discordo", "Nem concordo nem discordo", "Concordo",
      "Concordo totalmente",
    ],
    [
      "Discordo totalmente", "Discordo parcialmente", "Nem concordo nem discordo",
      "Concordo parcialmente", "Concordo totalmente",
    ],
    ["Discordo totalmente", "Discordo", "Neutro", "Concordo", "Concordo totalmente"],
    ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
    ["Muy insatisfecho", "Insatisfecho", "Neutral", "Satisfecho", "Muy satisfecho"],
    ["Muito insatisfeito", "Insatisfeito", "Neutro", "Satisfeito", "Muito satisfeito"],
    ["Very bad", "Bad", "Fair", "Good", "Very good"],
    ["Muy malo", "Malo", "Regular", "Bueno", "Muy bueno"],
    ["Muy mala", "Mala", "Regular", "Buena", "Muy buena"],
    ["Muito ruim", "Ruim", "Regular", "Bom", "Muito bom"],
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Nunca", "Casi nunca", "A veces", "Casi siempre", "Siempre"],
    ["Nunca", "Raramente", "Às vezes", "Frequentemente", "Sempre"],
  ]
}

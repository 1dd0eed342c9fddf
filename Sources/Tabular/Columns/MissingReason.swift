/// Why a cell has no value: missing is never zero, NaN or an empty text.
public enum MissingReason: UInt8, Sendable, CaseIterable {
  /// The cell was empty.
  case blank
  /// The question did not apply by the form's own logic.
  case notAsked
  /// The person would not say.
  case refused
  /// The person did not know.
  case notKnown
  /// The question has no answer here.
  case notApplicable
  /// What was written could not be read.
  case rejected
  /// A join found no partner.
  case unmatched
  /// The formula has no value, as in `x / 0`.
  case undefined
  /// Too few persons stand behind it to be shown.
  case suppressed

  /// The words that pipelines and reports use.
  public var text: String {
    switch self {
    case .blank: "blank"
    case .notAsked: "not asked"
    case .refused: "refused"
    case .notKnown: "not known"
    case .notApplicable: "not applicable"
    case .rejected: "rejected"
    case .unmatched: "unmatched"
    case .undefined: "undefined"
    case .suppressed: "suppressed"
    }
  }

  /// The reason with these words, if there is one.
  public init?(text: String) {
    guard let reason = Self.allCases.first(where: { $0.text == text }) else { return nil }
    self = reason
  }
}

/// Which survey tool wrote the files of an input; its habits are known.
public enum SurveyForm: String, Sendable, CaseIterable {
  /// KoboToolbox: JSON with repeats inside, or a CSV file for each repeat.
  case kobo
  /// ODK Briefcase, Central, Collect: a CSV file for each repeat, or one wide file.
  case odk

  /// What may stand between a group and its question.
  var groupMarks: [String] {
    switch self {
    case .kobo: ["/"]
    case .odk: ["/", "-", ".", ":"]
    }
  }

  /// What stands between the cells of a CSV export, unless it is declared.
  var separator: UInt8 {
    switch self {
    case .kobo: UInt8(ascii: ";")
    case .odk: UInt8(ascii: ",")
    }
  }

  /// The header under which the rows of a repeat name their parent.
  var parentHeader: String {
    switch self {
    case .kobo: "_parent_index"
    case .odk: "PARENT_KEY"
    }
  }

  /// The header under which a row that may be a parent is named.
  var rowHeader: String {
    switch self {
    case .kobo: "_index"
    case .odk: "KEY"
    }
  }

  /// The headers that say by which version of the form a record was made.
  static let versionHeaders = [
    "__version__", "_version_", "meta/versionID", "_submission___version__", "FormVersion",
  ]

  /// Whether a header of a file is that of a question, perhaps with groups in front.
  func isHeader(_ header: String, of question: String) -> Bool {
    header == question || groupMarks.contains { header.hasSuffix($0 + question) }
  }

  /// The headers that a question may stand under: the one that is written just so, else all that
  /// have groups in front of it.
  func headers(of question: String, among names: [String]) -> [String] {
    names.contains(question)
      ? [question] : names.filter { isHeader($0, of: question) }
  }
}

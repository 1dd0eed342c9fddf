/// The definition of a survey's form: its questions and the choices that they offer, in the words
/// of one language.
public struct FormDefinition: Sendable {
  /// The file, as the user knows it.
  public let file: String
  /// The BLAKE2b-256 of its bytes.
  public let digest: String
  /// The questions in the order of the form.
  public let questions: [FormQuestion]
  /// The lists of choices in the order of the form, each with its name.
  public let lists: [(name: String, levels: [Scale.Level])]
  /// The paths of groups and repeats.
  let groups: [String]
  /// The words for an answer that is on no list.
  let other: Scale.Level

  /// The choices of a list; nil where the form has no such list.
  public func levels(of list: String) -> [Scale.Level]? {
    lists.first { $0.name == list }?.levels
  }

  /// The answers to a question: the choices of its list, and `other` where it allows that.
  public func levels(for question: FormQuestion) -> [Scale.Level]? {
    guard let levels = question.list.flatMap(levels) else { return nil }
    let hasOther = levels.contains { $0.code == other.code }
    return question.allowsOther && !hasOther ? levels + [other] : levels
  }

  /// The questions that a header may mean: the one with just that path, else all that have groups
  /// in front of it.
  func questions(under header: String, in form: SurveyForm) -> [FormQuestion] {
    let written = Self.withoutClimbing(header)
    let path = form.groupMarks.reduce(written) { $0.replacing($1, with: "/") }
    let own = questions.filter { $0.path == path || $0.path == written }
    return own.isEmpty ? questions.filter { $0.path.hasSuffix("/" + path) } : own
  }

  /// Whether a header is one that survey tools add to those of questions: when and by whom a record
  /// was made, how many rows a repeat has, what was answered besides the list, a choice.
  func isAdded(_ header: String, by form: SurveyForm) -> Bool {
    let written = Self.withoutClimbing(header)
    let parts = form.groupMarks.reduce([written]) { parts, mark in
      parts.flatMap { $0.split(separator: mark).map(String.init) }
    }
    guard let name = parts.last, let first = parts.first else { return true }
    if first.hasPrefix("_") || Self.added.contains(first) || Self.added.contains(name) {
      return true
    }
    let repeats = groups.map { String($0.split(separator: "/").last ?? "") + "_count" }
    let others = questions.filter(\.allowsOther).map { $0.name + "_other" }
    let isChoice = parts.count > 1 && questions.contains { $0.name == parts[parts.count - 2] }
    return repeats.contains(name) || others.contains(name) || isChoice
  }

  private static func withoutClimbing(_ header: String) -> String {
    var rest = header[...]
    while rest.hasPrefix("../") { rest = rest.dropFirst(3) }
    return String(rest)
  }

  /// What Kobo, Central, Briefcase and Collect add.
  private static let added: Set<String> = [
    "meta", "formhub", "start", "end", "today", "deviceid", "username", "phonenumber", "simserial",
    "subscriberid", "audit", "instanceID", "instanceName", "KEY", "PARENT_KEY", "SubmissionDate",
    "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status",
    "ReviewState", "DeviceID", "Edits", "FormVersion", "isValidated",
  ]
}

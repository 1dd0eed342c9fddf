/// A question of a survey's form.
public struct FormQuestion: Sendable, Equatable {
  /// The groups around it and its name, joined by `/`.
  public let path: String
  /// What kind of answer it takes, such as `select_one` or `integer`.
  public let type: String
  /// The list of choices that it offers; nil where answers are free.
  public let list: String?
  /// Whether people may also answer something that is not on the list, as `or_other`.
  public let allowsOther: Bool
  /// The words of the question; empty where it has none.
  public let label: String

  /// Its name without the groups.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether one answer may name several choices.
  public var allowsSeveral: Bool { type == "select_multiple" || type == "rank" }

  /// A question as its row in a form says: `select_one LIST or_other`, or the list beside the type.
  init(_ path: String, type: String, list: String?, label: String) {
    let words = type.split(separator: " ").map(String.init)
    self.path = path
    self.type = words.first ?? ""
    self.list = list ?? (words.count > 1 ? words[1] : nil)
    allowsOther = words.contains("or_other")
    self.label = label
  }
}

/// A declared set of answers: its levels in order, each with a code for data and a label for people.
public struct Scale: Sendable, Equatable {
  /// One answer.
  public struct Level: Sendable, Equatable {
    /// What data hold.
    public let code: String
    /// The words for people.
    public let label: String

    /// An answer by its code and its label.
    public init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }

  /// A code that stands for no answer.
  public struct MissingCode: Sendable, Equatable {
    /// What data hold.
    public let code: String
    /// Why there is no answer.
    public let reason: MissingReason

    /// A code with its reason.
    public init(_ code: String, _ reason: MissingReason) {
      self.code = code
      self.reason = reason
    }
  }

  /// The name under which columns use the scale.
  public let name: String
  /// The answers, from the first to the last.
  public let levels: [Level]
  /// The code of the level that is neither on one side nor on the other; nil where there is none.
  public var neutral: String?
  /// The codes that stand for no answer.
  public var missing: [MissingCode] = []
  /// Whether one answer may name several levels, as in `select_multiple`.
  public var allowsSeveral = false
  /// Whether the answers of the file were mirrored, so that the first level became the last one.
  public var isReversed = false

  /// A scale of levels in order.
  public init(_ name: String, _ levels: [Level]) {
    self.name = name
    self.levels = levels
  }

  /// The codes in order.
  public var codes: [String] { levels.map(\.code) }

  /// The position of a code from 0; nil when it is none of the scale.
  public func index(of code: String) -> Int? { levels.firstIndex { $0.code == code } }

  /// The words for a code; the code itself where it is none of the scale.
  public func label(of code: String) -> String {
    index(of: code).map { levels[$0].label } ?? code
  }

  /// The codes of an answer of several levels, in the order of the scale.
  public static func parts(of answer: String) -> [String] {
    answer.split(separator: " ").map(String.init)
  }

  /// Chosen levels as one answer: their codes in the order of the scale, joined by one space.
  public func answer(choosing chosen: Set<Int>) -> String {
    levels.indices.filter(chosen.contains).map { levels[$0].code }.joined(separator: " ")
  }

  /// The scale as that of answers with one level each.
  public var oneLevel: Scale {
    var scale = self
    scale.allowsSeveral = false
    return scale
  }

  /// The position that a level gets when the scale is turned round; the neutral level stays.
  public func mirrored(_ index: Int) -> Int {
    let sided = levels.indices.filter { levels[$0].code != neutral }
    guard let position = sided.firstIndex(of: index) else { return index }
    return sided[sided.count - 1 - position]
  }

  /// What an answer must be, for messages: the codes with their labels.
  public var expectation: String {
    let shown = levels.map { $0.code == $0.label ? $0.code : "\($0.code) (\($0.label))" }
    let codes = shown.joined(separator: ", ")
    return allowsSeveral ? "codes among \(codes)" : "one of \(codes)"
  }
}

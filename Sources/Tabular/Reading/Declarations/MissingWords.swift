/// The words that stand for a missing value in a file, each with its reason.
public struct MissingWords: Sendable, Equatable {
  /// Words and reasons in the order of the file; each word once.
  public private(set) var entries: [(word: String, reason: MissingReason)]

  /// Only the empty cell: blank.
  public static let blankOnly = MissingWords()

  /// Starts with the empty cell as blank.
  public init() { entries = [("", .blank)] }

  /// Adds a word, or gives a known word another reason.
  public mutating func set(_ word: String, _ reason: MissingReason) {
    if let index = entries.firstIndex(where: { $0.word == word }) {
      entries[index].reason = reason
    } else {
      entries.append((word, reason))
    }
  }

  /// The reason that a word stands for; nil when it is a value.
  public func reason(of word: String) -> MissingReason? {
    entries.first { $0.word == word }?.reason
  }

  /// Words are the same with the same reasons in the same order.
  public static func == (left: MissingWords, right: MissingWords) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}

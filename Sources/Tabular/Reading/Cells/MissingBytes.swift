/// The words for missing values as bytes, to compare cells with.
struct MissingBytes: Sendable {
  private let entries: [(bytes: [UInt8], reason: MissingReason)]
  /// Why an empty cell has no value; nil when it has one.
  let blank: MissingReason?

  init(_ words: MissingWords) {
    entries = words.entries.map { (Array($0.word.utf8), $0.reason) }
    blank = words.reason(of: "")
  }

  /// The reason that a cell stands for; nil when it is a value.
  func reason(of cell: UnsafeBufferPointer<UInt8>) -> MissingReason? {
    if cell.isEmpty { return blank }
    for entry in entries where entry.bytes.elementsEqual(cell) { return entry.reason }
    return nil
  }
}

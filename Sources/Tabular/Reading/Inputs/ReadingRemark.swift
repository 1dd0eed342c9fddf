/// Something that reading a file noticed and that stopped nothing: found out instead of declared, or
/// written otherwise than declared.
public enum ReadingRemark: Sendable, Hashable {
  /// The bytes told their encoding, which was declared to be found out.
  case encoding(String)
  /// The first line of the file names the separator; `\t` is a tab.
  case separator(String)
  /// A header is written otherwise than the declared one that it was taken for.
  case header(String, readAs: String)
  /// Columns without a header, of which nothing is read.
  case unnamedColumns(Int)

  /// The remark in English.
  public var text: String {
    switch self {
    case .encoding(let name): "the encoding is \(name), as its bytes tell"
    case .separator(let mark):
      "the separator is \(mark == "\t" ? "a tab" : "'\(mark)'"), as the first line says"
    case .header(let found, let declared): "the header '\(found)' is read as '\(declared)'"
    case .unnamedColumns(let count):
      count == 1
        ? "1 column has no header, and is not read"
        : "\(count) columns have no header, and are not read"
    }
  }
}

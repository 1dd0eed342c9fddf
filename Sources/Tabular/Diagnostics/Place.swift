/// Where in a file something stands, with the line itself for the caret.
public struct Place: Sendable, Hashable {
  /// The path as the user knows it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The first column in Unicode scalars, from 1.
  public let column: Int
  /// How many scalars are meant; at least 1.
  public let length: Int
  /// The whole line, without its end.
  public let excerpt: String

  /// A place in a file; `length` below 1 counts as 1.
  public init(file: String, line: Int, column: Int, length: Int = 1, excerpt: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
  }

  /// A file as a whole.
  public init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }
}

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
  /// The line without its end; of a very long one only what stands around the place.
  public let excerpt: String
  /// The column that the excerpt begins with.
  public let firstColumn: Int

  /// A place in a file; `length` below 1 counts as 1.
  public init(
    file: String, line: Int, column: Int, length: Int = 1, excerpt: String = "",
    firstColumn: Int = 1
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
    self.firstColumn = firstColumn
  }

  /// A file as a whole.
  public init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }
}

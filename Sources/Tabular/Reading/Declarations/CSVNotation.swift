/// What is declared of how the CSV files of an input are written.
public struct CSVNotation: Sendable, Equatable {
  /// How bytes write text; nil to find out from each file and tell.
  public var encoding: TextEncoding? = .utf8
  /// How lines are split.
  public var dialect = CSVDialect.standard
  /// Whether the separator is declared; otherwise a line `sep=;` in a file declares it.
  public var isSeparatorDeclared = false
  /// Which rows hold the names of the columns.
  public var header = HeaderRows.first

  /// RFC 4180 in UTF-8.
  public static let standard = CSVNotation()

  /// RFC 4180 in UTF-8, to be changed.
  public init() {}
}

/// What reading an input gave: its rows, the rows left out, and what was read.
public struct ReadInput: Sendable {
  /// One file that was read.
  public struct SourceFile: Sendable, Equatable {
    /// The path as the user knows it.
    public let name: String
    /// The BLAKE2b-256 of its bytes, as `b2sum -l 256` prints it.
    public let digest: String
    /// How many bytes it has.
    public let bytes: Int
    /// How many records it has.
    public let rows: Int
    /// Its columns that nobody declared, in their order.
    public let columnsIgnored: [String]
    /// What was found out about it instead of declared, such as its encoding, for people.
    public var remarks: [ReadingRemark] = []
  }

  /// The rows that keep to the declaration, in the order of the files.
  public var table: Table
  /// Where each row of the table stands in the files.
  public let origins: RowOrigins
  /// The rows left out, in the order of the files; empty where bad rows stop the run.
  public let rejected: [RejectedRow]
  /// Where the rows left out begin.
  let rejectedLocations: Set<RecordLocation>
  /// How many rows there are, good and bad ones.
  public let rowsRead: Int
  /// How many of them were not read further, for lack of consent.
  public let rowsWithheld: Int
  /// The files in the order they were read.
  public let files: [SourceFile]
  /// The files that could not be read and were left out.
  public let filesSetAside: [FailedFile]
  /// The corrections that were applied, by column, person and reason.
  public let corrections: [AppliedCorrections]
  /// The file that the corrections stand in, if one is declared.
  public let correctionFile: SourceFile?
  /// The lines of files of conversions that amounts were converted by, each once.
  public let conversions: [UnitConversion]
  /// Units and states that no declaration explains; the cells are missing as rejected.
  public let unknownQuantities: [UnknownQuantity]

  /// How many bytes were read.
  public var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

  /// The columns of any file that nobody declared, each once.
  public var columnsIgnored: [String] {
    files.flatMap(\.columnsIgnored).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// One hash for all files: that of the only file, or that of the list `digest  name`.
  public var digest: String {
    if files.count == 1, let file = files.first { return file.digest }
    let list = files.map { "\($0.digest)  \($0.name)\n" }.joined()
    return BLAKE2b.hexadecimal(of: Array(list.utf8))
  }
}

public import Tabular

/// A file that a draft is made from: how it is written, and what its columns look like.
public struct DraftFile: Sendable {
  /// The path from the project's root.
  let path: String
  /// What its columns look like.
  let profile: FileProfile
  /// What the bytes of a CSV file told.
  private let found: DialectDetection?

  /// Looks at a whole file.
  ///
  /// - Parameter path: where it lies, or will lie, from the project's root.
  public init(_ file: InputFile, at path: String) throws(Diagnostic) {
    self.path = path
    let isCSV = InputDeclaration.Format(file: file.name) == .csv
    let found = isCSV ? try DialectDetection(file) : nil
    profile = try FileProfile(file, csv: found?.notation ?? .standard)
    self.found = found
  }

  /// How the file is written, where it is not written like most, with the evidence.
  var lines: [String] {
    guard let found, found.notation != .standard else { return [] }
    let (notation, standard) = (found.notation, CSVNotation.standard)
    var members: [(String, JSONText)] = []
    if notation.dialect.separator != standard.dialect.separator {
      members.append(("separator", .text(Self.mark(notation.dialect.separator))))
    }
    if let quote = notation.dialect.quote, quote != standard.dialect.quote {
      members.append(("quote", .text(Self.mark(quote))))
    }
    if let encoding = notation.encoding, encoding != standard.encoding {
      members.append(("encoding", .text(encoding.rawValue)))
    }
    guard !members.isEmpty else { return [] }
    return found.evidence.map(DraftText.comment)
      + ["\"defaults\": \(JSONText.object(members).compactText),"]
  }

  private static func mark(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}

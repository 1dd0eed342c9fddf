/// How the bytes of a file write text.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 with a byte order mark, which says which byte of each pair comes first.
  case utf16 = "utf-16"
  /// UTF-16, the lower byte of each pair first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the higher byte of each pair first.
  case utf16BigEndian = "utf-16be"
  /// What Western Windows programs write.
  case windows1252 = "windows-1252"
  /// ISO 8859-1.
  case latin1 = "latin-1"
  /// What older programs on the Macintosh write.
  case macRoman = "macroman"

  /// The encoding of a name, whose case does not count; nil if nobody calls one so.
  public init?(named name: String) {
    let plain = name.lowercased().filter { !"-_ ".contains($0) }
    if let known = Self.allCases.first(where: { $0.plainName == plain }) {
      self = known
    } else if let other = Self.otherNames[plain] {
      self = other
    } else {
      return nil
    }
  }

  /// The names that messages offer.
  public static var names: [String] { allCases.map(\.rawValue) }

  private var plainName: String { rawValue.filter { $0 != "-" } }

  private static let otherNames: [String: TextEncoding] = [
    "utf8bom": .utf8, "utf8sig": .utf8, "unicode": .utf16, "ascii": .utf8, "usascii": .utf8,
    "cp1252": .windows1252, "ansi": .windows1252, "win1252": .windows1252, "1252": .windows1252,
    "iso88591": .latin1, "88591": .latin1, "l1": .latin1, "macintosh": .macRoman,
    "mac": .macRoman, "xmacroman": .macRoman,
  ]
}

import Commands

/// The rows of a sample's files, read in the plainest way, without Acopio's own readers.
struct SampleRows {
  let files: [SampleFile]

  init(_ parameters: FederationParameters) {
    files = FederationSample(parameters).files()
  }

  init(files: [SampleFile]) {
    self.files = files
  }

  /// Rows of every file whose path starts so, each by the names in its header.
  func rows(_ path: String, separator: Character = ",") -> [[String: String]] {
    files.filter { $0.path.hasPrefix(path) }.flatMap { file in
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
      let lines = text.split(whereSeparator: \.isNewline).map { cells($0, separator) }
      return lines.dropFirst().map { cells in
        Dictionary(zip(lines[0], cells), uniquingKeysWith: { first, _ in first })
      }
    }
  }

  private func cells(_ line: Substring, _ separator: Character) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      if character == "\"" {
        quoted.toggle()
      } else if character == separator, !quoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// A number with a decimal point or a decimal comma; not a number if the text is none.
func number(_ text: String?) -> Double {
  Double((text ?? "").replacing(",", with: ".")) ?? .nan
}

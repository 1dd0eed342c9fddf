import Foundation
import TestSupport
import Testing

/// A change that makes a sound project wrong.
enum Edit: Sendable {
  /// A part of a file that must be in it once, and what stands there instead.
  case replace(_ part: String, by: String, in: String)
  /// A whole file.
  case write(_ text: String, to: String)
  /// A whole file that is no text.
  case bytes(_ bytes: [UInt8], to: String)
  /// A file that is removed.
  case remove(_ file: String)

  /// The pipeline of the small project.
  static let pipeline = "Pipelines/small.json5"

  /// A change in the pipeline of the small project.
  static func replace(_ part: String, by other: String) -> Edit {
    .replace(part, by: other, in: pipeline)
  }

  /// A section more in the pipeline of the small project, above its inputs.
  static func declare(_ section: String) -> Edit {
    .replace("\n  \"inputs\": {", by: "\n  \(section),\n  \"inputs\": {")
  }

  /// A step more in the last table of the small project, below its `from`.
  static func step(_ step: String) -> Edit {
    .replace("{ \"from\": \"placed\" },", by: "{ \"from\": \"placed\" },\n      \(step),")
  }

  /// Makes the change.
  func make(in project: TemporaryFolder) throws {
    switch self {
    case .replace(let part, let other, let file): try project.replace(part, by: other, in: file)
    case .write(let text, let file): try project.write(text, to: file)
    case .bytes(let bytes, let file):
      try project.write("", to: file)
      try Data(bytes).write(to: URL(fileURLWithPath: project.path + "/" + file))
    case .remove(let file): try FileManager.default.removeItem(atPath: project.path + "/" + file)
    }
  }

  /// The change as a reader sees it: what was there with `-`, what is there now with `+`.
  var text: String {
    switch self {
    case .replace(let part, let other, let file):
      "\(file)\n" + Self.lines(part, without: other, "- ") + Self.lines(other, without: part, "+ ")
    case .write(let text, let file): "\(file)\n" + Self.lines(text, without: "", "+ ")
    case .bytes(let bytes, let file):
      "\(file)\n" + Self.lines(Self.visible(bytes), without: "", "+ ")
    case .remove(let file): "\(file)\n  is removed\n"
    }
  }

  private static func lines(_ text: String, without other: String, _ mark: String) -> String {
    let known = other.split(separator: "\n")
    let changed = text.split(separator: "\n").filter { !known.contains($0) }
    let more = changed.count > 12 ? "\(mark)... and \(changed.count - 12) more lines\n" : ""
    return changed.prefix(12).map { "\(mark)\($0.prefix(160))\n" }.joined() + more
  }

  /// Text as it is, and every byte that is none as its number.
  private static func visible(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      0x20..<0x7F ~= byte || byte == 0x0A
        ? String(UnicodeScalar(byte)) : "<" + String(byte, radix: 16, uppercase: true) + ">"
    }.joined()
  }
}

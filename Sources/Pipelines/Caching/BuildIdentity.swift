import Foundation
import Tabular

/// Which build of Acopio this is, down to the instruction: what one build kept, no other believes.
///
/// It enters no published file.
enum BuildIdentity {
  /// The note that the linker left in the program, or else the hash of the program's file.
  static let current = note(of: program) ?? FileDigests.digest(of: program) ?? "unknown"

  /// The file of the running program.
  private static var program: String {
    let path = "/proc/self/exe"
    return FileManager.default.fileExists(atPath: path)
      ? path : Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// How much of the file is read: the headers and the notes stand at its beginning.
  private static let headSize = 1 << 16

  /// The build note of an ELF program of 64 bits; nil for anything else.
  static func note(of path: String) -> String? {
    do {
      let file = try InputFile(path: path, holdsData: false)
      var head = [UInt8](repeating: 0, count: min(file.size, headSize))
      let count = try head.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
      return try note(in: Array(head.prefix(count)))
    } catch {
      return nil
    }
  }

  /// Goes through the program headers to the segments of notes (PT_NOTE, 4).
  ///
  /// Source: Tool Interface Standard, Executable and Linking Format, version 1.2.
  static func note(in head: [UInt8]) throws(ArchiveDamage) -> String? {
    guard head.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    var fields = ArchiveReader(head, from: 32)
    let table: Int = try fields.read()
    var sizes = ArchiveReader(head, from: 54)
    let size = Int(try sizes.read(Int16.self))
    let count = Int(try sizes.read(Int16.self))
    for index in 0..<max(0, count) {
      var header = ArchiveReader(head, from: table &+ index &* size)
      guard try header.read(Int32.self) == 4 else { continue }
      _ = try header.bytes(4)
      let start: Int = try header.read()
      _ = try header.bytes(16)
      let length: Int = try header.read()
      if let note = try buildNote(head, from: start, length) { return note }
    }
    return nil
  }

  /// The note `GNU` of type 3 among those of a segment: two sizes, the type, the name, what it says.
  private static func buildNote(
    _ head: [UInt8], from start: Int, _ length: Int
  ) throws(ArchiveDamage) -> String? {
    var segment = ArchiveReader(head, from: start)
    var left = length
    while left >= 12 {
      let nameSize = Int(try segment.read(Int32.self))
      let size = Int(try segment.read(Int32.self))
      let type: Int32 = try segment.read()
      let name = try segment.bytes(padded(nameSize))
      let note = try segment.bytes(padded(size)).prefix(size)
      if type == 3, name.elementsEqual("GNU\0".utf8) {
        return note.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
      left -= 12 + name.count + padded(size)
    }
    return nil
  }

  private static func padded(_ size: Int) -> Int { (size &+ 3) & ~3 }
}

import Foundation
import Tabular
import Testing

@Suite("Input files")
struct InputFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test("bytes are read from any position")
  func reads() throws {
    let file = try InputFile(path: try folder.write("abcdef", "a.txt"))
    var buffer = [UInt8](repeating: 0, count: 4)
    let count = try buffer.withUnsafeMutableBytes { try file.read(at: 3, into: $0) }
    #expect(count == 3)
    #expect(buffer == Array("def\0".utf8))
    #expect(try file.bytes() == Array("abcdef".utf8))
  }

  @Test("a file that is not there is missing, under the name that the user knows")
  func missing() {
    let found = #expect(throws: Diagnostic.self) {
      try InputFile(path: folder.path + "/none.csv", shownAs: "Input/none.csv")
    }
    #expect(found?.code == .inputMissing)
    #expect(found?.message == "'Input/none.csv' must be a file, and there is none")
  }

  @Test("folders, pipes and devices are refused without waiting")
  func notRegular() {
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [folder.path, pipe, "/dev/zero", "/dev/null"] {
      let found = #expect(throws: Diagnostic.self) { try InputFile(path: path) }
      #expect(found?.code == .inputUnreadable, "\(path)")
    }
  }

  @Test("a path with NUL is refused, not cut off")
  func pathWithNUL() {
    let found = #expect(throws: Diagnostic.self) { try InputFile(path: "/tmp\0x") }
    #expect(found?.code == .inputUnreadable)
  }

  @Test("a file that grows, shrinks, is rewritten or replaced while read is told")
  func changes() throws {
    let changes: [(ScratchFolder, String) throws -> Void] = [
      { folder, _ in _ = try folder.write("abcd", "a.csv") },
      { folder, _ in _ = try folder.write("a", "a.csv") },
      { folder, path in try FileManager.default.removeItem(atPath: path) },
      { folder, path in
        let other = try folder.write("xyz", "b.csv")
        #expect(rename(other, path) == 0)
      },
    ]
    for change in changes {
      let path = try folder.write("abc", "a.csv")
      let file = try InputFile(path: path)
      try file.checkUnchanged()
      try change(folder, path)
      let found = #expect(throws: Diagnostic.self) { try file.checkUnchanged() }
      #expect(found?.code == .inputChanged)
    }
  }
}

import Foundation
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("Tar archives")
struct TarArchiveTests {
  private let files = [
    PublishedFile("a.txt", Array("one\n".utf8)),
    PublishedFile("deep/" + String(repeating: "d", count: 90) + "/b.csv", []),
    PublishedFile("c.bin", [UInt8](repeating: 7, count: 1024)),
  ]

  @Test("the tar of the system unpacks the same files")
  func unpacks() throws {
    let folder = try TemporaryFolder()
    let archive = try TarArchive.bytes(of: files, below: "pack")
    try Data(archive).write(to: URL(fileURLWithPath: folder.path + "/pack.tar"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar", "-xf", folder.path + "/pack.tar", "-C", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for file in files {
      let path = folder.path + "/pack/" + file.path
      #expect(FileManager.default.contents(atPath: path) == Data(file.bytes), "\(file.path)")
    }
  }

  @Test("the same files make the same bytes, a multiple of a block")
  func bytes() throws {
    let archive = try TarArchive.bytes(of: files, below: "pack")
    #expect(try TarArchive.bytes(of: files, below: "pack") == archive)
    #expect(archive.count == 512 * (3 + 1 + 2 + 2))
  }

  @Test("a path that the format cannot hold is refused")
  func tooLong() {
    let path = String(repeating: "x", count: 101)
    #expect(throws: Diagnostic.self) {
      try TarArchive.bytes(of: [PublishedFile(path, [])], below: "pack")
    }
  }
}

import Foundation
import Reporting
import Tabular
import TestSupport
import Testing

@Suite struct ShippedTemplatesTests {
  @Test("every template beside a shipped pipeline is read without a problem")
  func shipped() throws {
    let folder = Shared.packageRoot.appendingPathComponent("Pipelines")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }
    #expect(!files.isEmpty)
    for file in files {
      var diagnostics = Diagnostics()
      let source = SourceText(
        file: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
      #expect(Template(parsing: source, reporting: &diagnostics) != nil)
      #expect(diagnostics.all.map { $0.text() } == [])
    }
  }
}

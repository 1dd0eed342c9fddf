import Foundation
import Reporting
import Tabular
import TestSupport
import Testing

@Suite struct ShippedTemplatesTests {
  @Test("every template beside a shipped pipeline is read without a problem and types no numbers")
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
      let template = Template(parsing: source, reporting: &diagnostics)
      #expect(template != nil)
      template?.tellTypedDigits(reporting: &diagnostics)
      #expect(diagnostics.all.map { $0.text() } == [])
    }
  }
}

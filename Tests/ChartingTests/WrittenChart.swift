import Tabular
import TestSupport

@testable import Charting

extension Chart {
  /// Reads a chart that a test writes as JSON5; throws the first problem.
  static func reading(_ text: String, id: String = "chart") throws -> Chart {
    let source = SourceText(file: "Pipelines/test.json5", bytes: Array(text.utf8))
    let document = try JSONDocument(parsing: source, as: .json5)
    var problems = Diagnostics()
    let chart = Chart(id: id, document.root, in: document, reporting: &problems)
    guard let chart, !problems.hasErrors else { throw problems.errors[0] }
    return chart
  }
}

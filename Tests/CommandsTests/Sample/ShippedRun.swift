import Foundation
import TestSupport
import Testing

@testable import Commands

/// A shipped pipeline over a sample, in a project of its own.
enum ShippedRun {
  /// What the pipeline reads and publishes; `options` are those of `acopio run`.
  static func files(
    of pipeline: String, over parameters: FederationParameters, options: [String]
  ) throws -> SampleRows {
    let project = try TemporaryFolder()
    for file in FederationSample(parameters).files() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      try project.write(text, to: "Input/federation/" + file.path)
    }
    for path in shipped(with: pipeline) {
      let bytes = try Data(contentsOf: Shared.packageRoot.appendingPathComponent(path))
      try project.write(String(decoding: bytes, as: UTF8.self), to: path)
    }
    let outcome = try project.run(["run", pipeline] + options)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return SampleRows(files: project.files.map { SampleFile($0, text: project.text($0) ?? "") })
  }

  private static func shipped(with pipeline: String) -> [String] {
    ["\(pipeline).json5", "\(pipeline).md", "federation.units.json5"].map { "Pipelines/" + $0 }
      + ["thresholds.csv", "quintals.csv", "claims.csv"].map { "Input/reported/" + $0 }
  }
}

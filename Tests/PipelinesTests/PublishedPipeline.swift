import Foundation
import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// A pipeline that was taken through the whole engine, and the files that it published.
struct PublishedPipeline: Sendable {
  /// The texts of the files by their paths below the pipeline's folder.
  let texts: [String: String]

  /// Plans, runs and publishes the pipeline at a path; throws what was wrong.
  init(at path: String, inputs: [String: String] = [:]) throws {
    let output = try TemporaryFolder()
    let options = RunOptions(inputs: inputs, output: output.path, jobs: 2)
    let (plan, problems) = Planner.plan(pipelineAt: path, options: options)
    guard let plan else { throw Refusal(problems) }
    do {
      _ = try PipelineRun(plan, options: options).published()
    } catch {
      throw Refusal(error.diagnostics)
    }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent + "/"
    let files = output.files.filter { $0.hasPrefix(name) }
    texts = Dictionary(
      uniqueKeysWithValues: files.map {
        (String($0.dropFirst(name.count)), output.text($0) ?? "")
      })
  }

  /// The text of a published file.
  func text(_ file: String) throws -> String { try #require(texts[file], "\(texts.keys)") }

  /// The rows of a published table.
  func rows(_ file: String) throws -> PlainRows { PlainRows(try text(file)) }

  /// Why a pipeline was not run, in the sentences that people read.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ problems: Diagnostics) {
      description = problems.all.map(\.message).joined(separator: "\n")
    }
  }
}

/// Whether two numbers are equal within a share of the second.
func isClose(_ found: Double?, _ expected: Double, within tolerance: Double) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= tolerance * max(abs(expected), .leastNormalMagnitude)
}

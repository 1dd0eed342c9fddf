import Pipelines
import Tabular

/// Finds the pipeline that declares a finding, table or model: `coops`, or `viability.coops` where
/// several have one.
struct NumberSearch {
  /// The absolute path of the pipeline.
  let path: String
  /// The question with the name as the pipeline has it.
  let question: CellQuestion

  /// Looks through the pipelines of the project; those that cannot be read are passed over.
  init(_ question: CellQuestion, in folder: String) throws(CommandFailure) {
    let pipelines = Project(nearest: folder).pipelines().compactMap { path in
      Planner.pipeline(at: path).pipeline.map { (path: path, pipeline: $0) }
    }
    let found = pipelines.compactMap { path, pipeline in
      pipeline.number(question.name).map { (path: path, name: $0, pipeline: pipeline.name) }
    }
    guard let first = found.first, found.count == 1 else {
      throw .problem(
        found.isEmpty
          ? Self.missing(question.name, pipelines.map(\.pipeline))
          : Self.ambiguous(question.name, found.map(\.pipeline)))
    }
    path = first.path
    self.question = question.naming(first.name)
  }

  private static func missing(_ name: String, _ pipelines: [Pipeline]) -> Diagnostic {
    let known = pipelines.flatMap(\.numbers)
    let full = pipelines.flatMap { pipeline in pipeline.numbers.map { pipeline.name + "." + $0 } }
    return Diagnostic(
      .unknownNumber, "'\(name)' must be a finding or a table of a pipeline, which it is not",
      hint: NearestName.hint(for: name, among: known) ?? NearestName.hint(for: name, among: full)
        ?? "'acopio list' shows all of them")
  }

  private static func ambiguous(_ name: String, _ pipelines: [String]) -> Diagnostic {
    Diagnostic(
      .unknownNumber,
      "'\(name)' must be of one pipeline, not of \(pipelines.joined(separator: " and "))",
      hint: "name the pipeline too, as in '\(pipelines[0]).\(name)'")
  }
}

extension Pipeline {
  /// Everything that holds numbers: findings, tables, the tables of models, inputs.
  fileprivate var numbers: [String] {
    findings.map(\.name.text) + tables.map(\.name.text)
      + models.flatMap { ModelPlan.outputNames(of: $0.name.text) }
      + inputs.filter { !$0.isConstants }.map(\.name.text)
  }

  /// The name of something of this pipeline, without that of the pipeline before it.
  fileprivate func number(_ written: String) -> String? {
    let own = written.hasPrefix(name + ".") ? String(written.dropFirst(name.count + 1)) : written
    return numbers.contains(own) ? own : nil
  }
}

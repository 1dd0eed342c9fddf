import Pipelines
import Tabular

/// Finds a model of the project by its name: `main`, or `price_loyalty.main` where several have one.
struct ModelSearch {
  /// The absolute path of the pipeline that declares the model.
  let path: String
  /// The model without the name of its pipeline.
  let model: Written

  /// Looks through the pipelines of the project; those that cannot be read are passed over.
  init(_ written: String, in folder: String) throws(CommandFailure) {
    let pipelines = Project(nearest: folder).pipelines().compactMap { path in
      Planner.pipeline(at: path).pipeline.map { (path: path, pipeline: $0) }
    }
    let found = pipelines.compactMap { path, pipeline in
      pipeline.model(written).map { (path: path, model: $0, pipeline: pipeline.name) }
    }
    guard let first = found.first, found.count == 1 else {
      throw .problem(
        found.isEmpty
          ? Self.missing(written, pipelines.map(\.pipeline))
          : Self.ambiguous(written, found.map(\.pipeline)))
    }
    path = first.path
    model = Written(first.model)
  }

  private static func missing(_ name: String, _ pipelines: [Pipeline]) -> Diagnostic {
    let known = pipelines.flatMap { pipeline in
      pipeline.models.map { pipeline.name + "." + $0.name.text }
    }
    return Diagnostic(
      .unknownModel, "'\(name)' must be a model of a pipeline, which it is not",
      notes: ["models: " + (known.isEmpty ? "none" : known.joined(separator: ", "))],
      hint: NearestName.hint(for: name, among: known)
        ?? NearestName.hint(for: name, among: pipelines.flatMap { $0.models.map(\.name.text) }))
  }

  private static func ambiguous(_ name: String, _ pipelines: [String]) -> Diagnostic {
    Diagnostic(
      .unknownModel,
      "'\(name)' must be a model of one pipeline, not of \(pipelines.joined(separator: " and "))",
      hint: "name the pipeline too, as in '\(pipelines[0]).\(name)'")
  }
}

extension Pipeline {
  /// The name of a model of this pipeline, without that of the pipeline before it.
  fileprivate func model(_ written: String) -> String? {
    let own = written.hasPrefix(name + ".") ? String(written.dropFirst(name.count + 1)) : written
    return models.contains { $0.name.text == own } ? own : nil
  }
}

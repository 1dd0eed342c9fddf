public import Tabular

/// The files with which a researcher sees R or Stata fit a model of a pipeline once more.
///
/// They hold rows of the data, so they lie in `.acopio/crosscheck/`, readable by their owner alone,
/// and are not published.
public struct Crosscheck: Sendable {
  /// A file with its name.
  public struct File: Sendable {
    /// The name, without a folder.
    public let name: String
    /// What is in it.
    public let text: String
  }

  /// The script first, then the sample, and what Acopio found.
  public let files: [File]
  private let folder: String

  /// Computes a model and lays out its main specification for another program.
  ///
  /// Throws `model.unknown` for a name that is no model, and `model.no-counterpart` for a fit that
  /// the program has not.
  public init(
    of model: Written, in plan: Plan, _ language: CrosscheckLanguage, jobs: Int
  ) throws(RunFailure) {
    let planned = try plan.model(named: model)
    let rows = try Runner(plan, jobs: jobs).rows(of: planned)
    do {
      files = try Self.files(of: planned, rows, plan.pipeline.name, language)
    } catch {
      throw RunFailure(error)
    }
    folder = ".acopio/crosscheck/\(plan.pipeline.name)/\(planned.name.text)"
  }

  /// Writes the files below a folder and returns the path of the script.
  public func write(below root: String) throws(RunFailure) -> String {
    let folder = root + "/" + folder
    do {
      try DurableFile.makeFolder(folder)
      for file in files {
        let path = folder + "/" + file.name
        try DurableFile.remove(path)
        try DurableFile.create(path, Array(file.text.utf8), mode: 0o600)
      }
    } catch {
      throw RunFailure(error)
    }
    return folder + "/" + (files.first?.name ?? "")
  }

  private static func files(
    of model: ModelPlan, _ rows: Table, _ pipeline: String, _ language: CrosscheckLanguage
  ) throws(Diagnostic) -> [File] {
    let specification = model.specifications[0]
    guard let counterpart = specification.fit.counterpart else {
      throw Diagnostic(
        .noCounterpart,
        "'\(model.name.text)' must be a fit that \(language.name) has in one call, "
          + "and '\(type(of: specification.fit).manual.name)' is none", at: model.name.place)
    }
    let sample = try EstimationSample(rows, specification)
    let design = try DesignMatrix(rows, specification)
    let fitted = specification.fit.fitted(design, specification)
    let expected = ExpectedCoefficients(fitted, design, sample.names)
    let title = "Acopio's model '\(model.name.text)' of '\(pipeline)'"
    let script =
      switch language {
      case .r:
        RScript(
          specification: specification, names: sample.names, counterpart: counterpart,
          title: title
        ).text
      case .stata:
        StataScript(
          specification: specification, names: sample.names, counterpart: counterpart,
          title: title, expected: expected
        ).text
      }
    return [
      File(name: "model." + language.fileExtension, text: script),
      File(name: "sample.csv", text: try sample.text()),
      File(name: "expected.csv", text: expected.text),
    ]
  }
}

extension Plan {
  /// The model of a name; throws `model.unknown` where there is none.
  fileprivate func model(named name: Written) throws(RunFailure) -> ModelPlan {
    let models = nodes.compactMap { node -> ModelPlan? in
      if case .model(let model) = node { model } else { nil }
    }
    if let model = models.first(where: { $0.name.text == name.text }) { return model }
    let names = models.map(\.name.text)
    throw RunFailure(
      Diagnostic(
        .unknownModel,
        "'\(name.text)' must be a model of '\(pipeline.name)', which it is not",
        notes: ["models: " + (names.isEmpty ? "none" : names.joined(separator: ", "))],
        hint: NearestName.hint(for: name.text, among: names)))
  }
}

import Tabular

extension PipelineRun {
  /// Computes the published set once more from its inputs, and compares; nothing is written.
  public func verified() throws(RunFailure) -> Verification {
    let folder = output + "/" + name
    let isUnfinished = DurableFile.bytes(workspace + "/journal") != nil
    guard var published = PublishedSet(in: folder) else {
      var condition = SetCondition()
      condition.isUnfinished = isUnfinished
      return Verification(unpublished: name, condition)
    }
    published.condition.isUnfinished = isUnfinished
    let results = try resultsOrList()
    do {
      let composition = try RunComposition(
        plan, results, after: RunHistory(of: folder), isRepeated: true)
      return Verification(published, with: composition.files, pipeline: name)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The options with the parameters that the published set was made with, where none are given.
  public static func options(
    _ options: RunOptions, repeatingPipelineAt path: String
  ) -> RunOptions {
    let project = Project(nearest: path)
    let name = path.split(separator: "/").last.map { String($0.dropLast(".json5".count)) } ?? ""
    let folder = (options.output ?? project.root + "/Output") + "/" + name
    guard let record = RunHistory(of: folder).published else { return options }
    var repeated = options
    for parameter in record.origin.parameters where record.set.contains(parameter.name) {
      repeated.parameters[parameter.name] =
        options.parameters[parameter.name] ?? parameter.value
    }
    return repeated
  }
}

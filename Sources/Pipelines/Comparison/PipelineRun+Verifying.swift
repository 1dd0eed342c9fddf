import Tabular

extension PipelineRun {
  /// Computes the published set once more from its inputs, and compares; nothing is written.
  public func verified() throws(RunFailure) -> Verification {
    let isUnfinished: Bool
    var published: PublishedSet?
    do {
      isUnfinished = try DurableFile.contents(workspace + "/journal") != nil
      published = try PublishedSet(in: output + "/" + name)
    } catch {
      throw RunFailure(error)
    }
    published?.condition.isUnfinished = isUnfinished
    guard let published else {
      return Verification(unpublished: name, SetCondition(isUnfinished: isUnfinished))
    }
    return Verification(published, with: try repeated(), pipeline: name)
  }

  /// The files of the published set, computed once more.
  private func repeated() throws(RunFailure) -> [PublishedFile] {
    let results = try resultsOrList()
    do {
      let history = try RunHistory(of: output + "/" + name)
      return try RunComposition(plan, results, after: history, isRepeated: true).files
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
    // A manifest that is there and cannot be read is told when the set is compared.
    guard let record = try? RunHistory(of: folder).published else { return options }
    var repeated = options
    for parameter in record.origin.parameters where record.set.contains(parameter.name) {
      repeated.parameters[parameter.name] =
        options.parameters[parameter.name] ?? parameter.value
    }
    return repeated
  }
}

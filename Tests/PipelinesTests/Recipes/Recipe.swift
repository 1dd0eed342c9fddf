import TestSupport

/// A pipeline written into a project of its own, with its inputs, and run.
struct Recipe {
  /// What it published.
  let published: PublishedPipeline

  /// Runs a pipeline over files that lie in `Input/` under their names.
  init(_ pipeline: String, inputs: [String: String]) throws {
    let project = try TemporaryFolder()
    try project.write(pipeline, to: "Pipelines/recipe.json5")
    for (name, text) in inputs { try project.write(text, to: "Input/" + name) }
    published = try PublishedPipeline(at: project.path + "/Pipelines/recipe.json5")
  }

  /// The rows of a published table.
  func rows(_ table: String) throws -> PlainRows { try published.rows(table + ".csv") }
}

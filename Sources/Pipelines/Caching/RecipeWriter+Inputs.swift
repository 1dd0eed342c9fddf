import Reporting
import Tabular

extension RecipeWriter {
  /// What an input depends on: its declaration, its files, and those of inputs that it refers to.
  mutating func recipe(of input: InputDefinition) -> Recipe {
    let name = input.name.text
    var recipe = Recipe(at: input.name.place)
    _ = declare(node(of: input), in: &recipe)
    recipe.add(.setting, "privacy.person", value: plan.pipeline.privacy?.person.text)
    recipe.add(.columns, value: columnsNeeded(of: name))
    addFiles(of: input, to: &recipe)
    if let corrections = input.declaration.corrections {
      add(corrections.text, to: &recipe)
    }
    for file in input.declaration.conversions.files { add(file.name, to: &recipe) }
    if let questions = input.questionFile {
      recipe.add(.file, questions.path, value: questions.digest)
      recipe.add(.setting, "the form of \(name)", value: questions.digest)
    }
    recipe.add(.setting, "language", value: plan.pipeline.language)
    for other in inputsBehind(input) {
      let text = node(of: other)?.canonicalText ?? ""
      recipe.add(
        .otherDeclaration, other.name.text, value: BLAKE2b.hexadecimal(of: Array(text.utf8)))
      addFiles(of: other, to: &recipe)
    }
    return recipe
  }

  private func node(of input: InputDefinition) -> JSONNode? {
    plan.pipeline.document.root[Section.inputs.rawValue]?[input.name.text]
  }

  private mutating func addFiles(of input: InputDefinition, to recipe: inout Recipe) {
    guard let files = plan.files[input.name.text] else { return }
    recipe.add(.replacement, input.name.text, value: files.isReplaced ? "yes" : nil)
    for path in files.paths {
      recipe.add(
        .file, files.isReplaced ? input.read.text : plan.project.shown(path),
        value: digests.digest(of: path))
    }
  }

  private mutating func add(_ shown: String, to recipe: inout Recipe) {
    recipe.add(.file, shown, value: digests.digest(of: plan.project.located(shown)))
  }

  /// The inputs that hold parents of the rows, and those whose values columns refer to.
  private func inputsBehind(_ input: InputDefinition) -> [InputDefinition] {
    var found: [InputDefinition] = []
    var waiting = [input]
    while let next = waiting.popLast() {
      let referred = next.declaration.columns.flatMap(\.references).map(\.input)
      let names = referred + [next.parent?.text].compactMap { $0 }
      for other in plan.pipeline.inputs
      where names.contains(other.name.text) && other.name.text != input.name.text
        && !found.contains(where: { $0.name.text == other.name.text })
      {
        found.append(other)
        waiting.append(other)
      }
    }
    return found
  }
}

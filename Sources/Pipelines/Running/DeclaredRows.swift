import Tabular

/// Reads the rows of inputs: those of repeats with what their parents say, and none of people who
/// did not consent.
struct DeclaredRows {
  let plan: Plan
  let jobs: Int
  let memory: MemoryBudget

  /// What reading gave, with the problems that did not stop it.
  typealias Reading = (input: ReadInput, warnings: [Diagnostic])

  /// The rows of an input.
  ///
  /// - Parameter wanted: the names of the columns that are needed; nil for all.
  func read(
    _ input: InputDefinition, wanted: Set<String>?
  ) throws(RunFailure) -> Reading {
    let values = ReferredValues(for: input.declaration, by: self)
    return try read(input.declaration.referring(values.callAsFunction), of: input, wanted: wanted)
  }

  /// The rows of an input whose columns may refer to values that are nowhere.
  func readUnreferred(
    _ input: InputDefinition, wanted: Set<String>?
  ) throws(RunFailure) -> Reading {
    try read(input.declaration, of: input, wanted: wanted)
  }

  private func read(
    _ declaration: InputDeclaration, of input: InputDefinition, wanted: Set<String>?
  ) throws(RunFailure) -> Reading {
    var withheld = WithheldRows()
    if let consent = input.consent {
      var asked = declaration
      asked.columns.removeAll { !consent.columns.contains($0.name) }
      // Cells of people who may not have consented are quoted nowhere.
      for index in asked.columns.indices { asked.columns[index].privacy = .hidden }
      asked.key = []
      asked.repeatCount = nil
      asked.corrections = nil
      let answers = try read(asked, of: input, wanted: nil, without: withheld)
      withheld = try withheldRows(answers.input, consent)
    }
    return try read(declaration, of: input, wanted: wanted, without: withheld)
  }

  /// The rows for which the condition of consent is not true.
  private func withheldRows(
    _ answers: ReadInput, _ consent: TypedFormula
  ) throws(RunFailure) -> WithheldRows {
    do {
      let consents = try consent.evaluated(over: answers.table).flagColumn?.trueRows ?? []
      return WithheldRows(answers, except: Set(consents))
    } catch {
      throw RunFailure(error)
    }
  }

  /// The rows of a declaration, each with its parent's columns where it climbs to them.
  private func read(
    _ declaration: InputDeclaration, of input: InputDefinition, wanted: Set<String>?,
    without withheld: WithheldRows
  ) throws(RunFailure) -> Reading {
    guard let parent = plan.parent(of: input), let repeats = RepeatRows(declaration) else {
      return try readFiles(declaration, of: input, wanted: wanted, without: withheld)
    }
    var children = try readFiles(
      repeats.children, of: input, wanted: repeats.needed(for: wanted), without: withheld)
    let above = repeats.parents(in: parent.declaration, wanted: wanted)
    // Each step up takes one '../' away, so that inputs which name each other come to an end.
    let parents =
      above.hasClimbingColumns
      ? try read(above, of: parent, wanted: nil, without: WithheldRows())
      : try readFiles(above, of: parent, wanted: nil, without: WithheldRows())
    do {
      children.input.table = try repeats.joined(children.input.table, with: parents.input.table)
      return (children.input, children.warnings + parents.warnings)
    } catch {
      throw RunFailure(error)
    }
  }

  private func corrections(of input: InputDefinition) throws(RunFailure) -> InputFile? {
    do {
      return try input.correctionFile(in: plan.project)
    } catch {
      throw RunFailure(error)
    }
  }

  private func readFiles(
    _ declaration: InputDeclaration, of input: InputDefinition, wanted: Set<String>?,
    without withheld: WithheldRows
  ) throws(RunFailure) -> Reading {
    guard let files = plan.files[input.name.text] else { throw RunFailure() }
    var problems = Diagnostics()
    let opened = files.opened(in: plan.project)
    try demandMemory(for: opened.files, of: input)
    var reader = InputReader(declaration, wanted: wanted, without: withheld, jobs: jobs)
    if declaration.corrections != nil { reader.corrections = try corrections(of: input) }
    let result = reader.read(opened.files, unopened: opened.failed, reporting: &problems)
    if declaration.hidesCells { problems.hideExcerpts(of: opened.files.map(\.name)) }
    guard let result, !problems.hasErrors else {
      throw RunFailure(problems, unknown: result?.unknownQuantities ?? [])
    }
    return (result, problems.warnings)
  }

  /// The rows of a CSV file take about its size, the tree of a JSON file several times that.
  private func demandMemory(
    for files: [InputFile], of input: InputDefinition
  ) throws(RunFailure) {
    let needed = files.reduce(0) { sum, file in
      sum + file.size * (input.declaration.format(of: file.name) == .csv ? 1 : 8)
    }
    do {
      try memory.demand(reading: input.name.text, bytes: needed, at: input.read.place)
    } catch {
      throw RunFailure(error)
    }
  }
}

extension InputDeclaration {
  /// Whether rows hold cells that nobody may see, so that messages must not quote them.
  var hidesCells: Bool { columns.contains { $0.privacy == .hidden } }
}

extension Plan {
  /// The input that holds the parents of another one's rows.
  func parent(of input: InputDefinition) -> InputDefinition? {
    input.parent.flatMap { name in pipeline.inputs.first { $0.name.text == name.text } }
  }
}

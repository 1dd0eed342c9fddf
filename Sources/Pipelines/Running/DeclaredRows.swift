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
    // Rows of which the consent cannot be read must be left out by the same rules again.
    let needed = input.consent.flatMap { consent in wanted?.union(consent.columns) } ?? wanted
    return try read(declaration, of: input, wanted: needed, without: withheld)
  }

  /// The rows for which the condition of consent is not true.
  private func withheldRows(
    _ answers: ReadInput, _ consent: TypedFormula
  ) throws(RunFailure) -> WithheldRows {
    let consents = try orFail { () throws(Diagnostic) in
      try consent.evaluated(over: answers.table).flagColumn?.trueRows ?? []
    }
    return WithheldRows(answers, except: Set(consents))
  }

  /// The rows of a declaration, each with its parent's columns where it climbs to them.
  private func read(
    _ declaration: InputDeclaration, of input: InputDefinition, wanted: Set<String>?,
    without withheld: WithheldRows
  ) throws(RunFailure) -> Reading {
    var reader = InputReader(declaration, wanted: wanted, without: withheld, jobs: jobs)
    guard let parent = plan.parent(of: input), let repeats = RepeatRows(declaration) else {
      if let file = try corrections(of: input, declaration) { reader.corrections = file }
      return try readFiles(declaration, of: input, by: reader)
    }
    let parents = try readParents(
      as: repeats.parents(in: parent.declaration, wanted: wanted), of: parent)
    let named = try orFail { () throws(Diagnostic) in try repeats.named(parents.input) }
    reader = InputReader(
      repeats.children, wanted: repeats.needed(for: wanted), without: withheld, jobs: jobs)
    reader.parents = named
    var children = try readFiles(repeats.children, of: input, by: reader)
    children.input.table = try orFail { () throws(Diagnostic) in
      try repeats.joined(children.input.table, with: parents.input.table, by: named)
    }
    return (children.input, children.warnings + parents.warnings)
  }

  /// The parents of a repeat, which may be rows of a repeat themselves.
  private func readParents(
    as declaration: InputDeclaration, of input: InputDefinition
  ) throws(RunFailure) -> Reading {
    // Each step up takes one '../' away, so that inputs which name each other come to an end.
    declaration.hasClimbingColumns
      ? try read(declaration, of: input, wanted: nil, without: WithheldRows())
      : try readFiles(declaration, of: input, by: InputReader(declaration, jobs: jobs))
  }

  private func corrections(
    of input: InputDefinition, _ declaration: InputDeclaration
  ) throws(RunFailure) -> InputFile? {
    guard declaration.corrections != nil else { return nil }
    return try orFail { () throws(Diagnostic) in try input.correctionFile(in: plan.project) }
  }

  private func readFiles(
    _ declaration: InputDeclaration, of input: InputDefinition, by reader: InputReader
  ) throws(RunFailure) -> Reading {
    guard let files = plan.files[input.name.text] else { throw RunFailure() }
    var problems = Diagnostics()
    let opened = files.opened(in: plan.project)
    try demandMemory(for: opened.files, of: input)
    let result = reader.read(opened.files, unopened: opened.failed, reporting: &problems)
    if declaration.hidesCells { problems.hideExcerpts(of: opened.files.map(\.name)) }
    guard let result, !problems.hasErrors else {
      throw RunFailure(problems, unknown: result?.unknownQuantities ?? [])
    }
    return (result, problems.warnings)
  }

  /// What a step gives, whose problem ends the run.
  private func orFail<Result>(
    _ step: () throws(Diagnostic) -> Result
  ) throws(RunFailure) -> Result {
    do {
      return try step()
    } catch {
      throw RunFailure(error)
    }
  }

  /// The rows of a CSV file take about its size, the tree of a JSON file several times that.
  private func demandMemory(
    for files: [InputFile], of input: InputDefinition
  ) throws(RunFailure) {
    let needed = files.reduce(0) { sum, file in
      sum + file.size * (input.declaration.format(of: file.name) == .csv ? 1 : 8)
    }
    try orFail { () throws(Diagnostic) in
      try memory.demand(reading: input.name.text, bytes: needed, at: input.read.place)
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

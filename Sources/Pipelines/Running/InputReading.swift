import Reporting
import Tabular

extension InputDefinition {
  /// The file of corrections, opened; nil when none is declared.
  ///
  /// Throws `path.outside`, and what opening a file throws.
  func correctionFile(in project: Project) throws(Diagnostic) -> InputFile? {
    guard let written = declaration.corrections else { return nil }
    let path = try project.path(written.text, at: written.place)
    return try InputFile(path: path, shownAs: project.shown(path))
  }
}

/// Reads one input of a plan and tells what came of it.
struct InputReading {
  let plan: Plan
  let input: InputDefinition
  let files: InputFiles
  let jobs: Int
  let memory: MemoryBudget

  /// The rows of an input with what is known of them.
  struct Rows {
    let table: Table
    let facts: InputFacts
    /// Where the rows stand, if steps of the plan check rows.
    let origins: RowOrigins?
    let rejected: [RejectedRow]
    let warnings: [Diagnostic]
  }

  /// The constants of an input with what is known of the file.
  struct Constants {
    let figures: [SourcedFigure]
    let facts: InputFacts
  }

  private var rows: DeclaredRows { DeclaredRows(plan: plan, jobs: jobs, memory: memory) }

  /// Reads the needed columns of every row.
  func table(needing columns: Set<String>) throws(RunFailure) -> Rows {
    let declared = input.declaration
    let ruled = declared.columns.filter { !$0.constraints.isEmpty }.map(\.name)
    let referred = plan.pipeline.referredColumns(of: input.name.text)
    let dated = [input.freshness?.column.text].compactMap { $0 }
    let wanted = columns.union(declared.key).union(dated).union(ruled).union(referred)
    let (result, warnings) = try rows.read(input, wanted: wanted)
    var schema = result.table.schema
    schema.sampling = input.sampling
    do {
      let table = try result.table.under(schema)
      return Rows(
        table: table, facts: facts(result, table),
        origins: plan.pipeline.checksRows || plan.followsRows ? result.origins : nil,
        rejected: result.rejected,
        warnings: warnings)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Reads a file of constants, takes the rows that count, and holds them to what is expected.
  func constants() throws(RunFailure) -> Constants {
    let (result, _) = try rows.read(input, wanted: nil)
    do {
      let constants = try ConstantRows(
        result.table, of: input, formulas: plan.formulas, units: plan.pipeline.units)
      return Constants(figures: try constants.figures(), facts: facts(result, result.table))
    } catch {
      throw RunFailure(error)
    }
  }

  private func facts(_ result: ReadInput, _ table: Table) -> InputFacts {
    var facts = InputFacts(
      name: input.name.text,
      files: result.files.map { file in
        InputFacts.File(path: declaredPath(file.name), digest: file.digest)
      },
      rowsRead: result.rowsRead, rowsKept: table.rowCount)
    facts.rowsWithheld = result.rowsWithheld
    facts.rejected = Self.counts(result.rejected, titles: table.schema)
    facts.filesSetAside = result.filesSetAside.map { file in
      InputFacts.SetAsideFile(
        path: declaredPath(file.name), line: file.problem?.place?.line ?? 0,
        code: file.problem?.code.name ?? "")
    }
    facts.remarks = result.files.flatMap { file in
      file.remarks.map { InputFacts.Remark(path: declaredPath(file.name), $0) }
    }
    facts.corrections = result.corrections
    facts.correctionFile = result.correctionFile.map { file in
      InputFacts.File(path: file.name, digest: file.digest)
    }
    facts.conversionFiles = input.declaration.conversions.files.map { file in
      InputFacts.File(path: file.name, digest: file.digest)
    }
    facts.conversions = result.conversions.map { line in
      SourcedFigure(
        name: line.name, value: .number(.binary(line.factor.value)), measure: line.base,
        source: line.source)
    }
    facts.questionFile = input.questionFile
    facts.newestDay = input.freshness?.newestDay(in: table)
    facts.missing = Self.missing(table)
    facts.sampling = input.sampling
    facts.isSynthetic = input.isSynthetic
    facts.isReplaced = files.isReplaced
    return facts
  }

  /// The path in published files: never one that the command line put in place of the declared one.
  private func declaredPath(_ name: String) -> String { files.isReplaced ? input.read.text : name }

  /// How many rows were left out for each reason, the most frequent first.
  private static func counts(
    _ rejected: [RejectedRow], titles schema: Schema
  ) -> [InputFacts.Rejection] {
    var counts: [[String]: Int] = [:]
    for row in rejected {
      guard let problem = row.problems.first else { continue }
      let column = problem.column.map { schema[$0]?.title ?? $0 } ?? ""
      counts[[column, problem.code.name], default: 0] += 1
    }
    let ordered = counts.sorted { ($1.value, $0.key.joined()) < ($0.value, $1.key.joined()) }
    return ordered.map {
      InputFacts.Rejection(column: $0.key[0], code: $0.key[1], rows: $0.value)
    }
  }

  /// How many cells of each column are missing, by reason.
  private static func missing(_ table: Table) -> [InputFacts.MissingCells] {
    zip(table.schema.fields, table.columns).flatMap { field, column in
      guard field.privacy != .hidden, !column.presence.isComplete else {
        return [InputFacts.MissingCells]()
      }
      var counts = [Int](repeating: 0, count: MissingReason.allCases.count)
      for (_, reason) in column.presence.missing { counts[Int(reason.rawValue)] += 1 }
      return MissingReason.allCases.filter { counts[Int($0.rawValue)] > 0 }.map { reason in
        InputFacts.MissingCells(
          column: field.title, reason: reason, cells: counts[Int(reason.rawValue)])
      }
    }
  }
}

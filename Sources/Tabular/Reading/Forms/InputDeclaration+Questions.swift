extension InputDeclaration {
  /// Takes the words of questions, and the answers of columns that declare none, from the form.
  ///
  /// A label that is declared stays. Every column must be a question, or what the survey tool adds.
  ///
  /// - Parameter scales: the names of the scales that the pipeline declares.
  public mutating func take(
    _ definition: FormDefinition, besides scales: [String], reporting diagnostics: inout Diagnostics
  ) {
    guard let form else { return }
    for index in columns.indices where columns[index].fileName == nil {
      let column = columns[index]
      let found = definition.questions(under: column.header, in: form)
      if found.isEmpty, !definition.isAdded(column.header, by: form) {
        diagnostics.report(definition.unknown(column))
        continue
      }
      if column.label.isEmpty, found.count == 1 { columns[index].label = found[0].label }
      guard let scale = column.type.scale, scale.levels.isEmpty else { continue }
      do throws(Diagnostic) {
        columns[index].type = .scale(
          try FormScale(scale, of: column, definition).filled(by: found, besides: scales))
      } catch {
        diagnostics.report(error)
      }
    }
  }
}

/// A scale whose levels stand in the form.
private struct FormScale {
  private let scale: Scale
  private let column: ColumnDeclaration
  private let definition: FormDefinition

  init(_ scale: Scale, of column: ColumnDeclaration, _ definition: FormDefinition) {
    self.scale = scale
    self.column = column
    self.definition = definition
  }

  /// The scale with the levels of the list that it names, else with those of its question; codes
  /// that the declaration calls missing are none.
  func filled(
    by questions: [FormQuestion], besides scales: [String]
  ) throws(Diagnostic) -> Scale {
    let named = try named(besides: scales)
    let (list, levels) = if let named { named } else { try offered(questions) }
    let codes = scale.missing.map(\.code)
    var filled = Scale(
      scale.name.isEmpty ? list : scale.name,
      levels.filter { !codes.contains($0.code) && column.missing.reason(of: $0.code) == nil })
    filled.missing = scale.missing
    filled.allowsSeveral = scale.allowsSeveral
    filled.isReversed = scale.isReversed
    filled.neutral = scale.neutral
    try check(filled)
    return filled
  }

  /// The list that the column names; nil where it names a declared scale, or nothing.
  private func named(
    besides scales: [String]
  ) throws(Diagnostic) -> (String, [Scale.Level])? {
    guard !scale.name.isEmpty, !scales.contains(scale.name) else { return nil }
    if let levels = definition.levels(of: scale.name) { return (scale.name, levels) }
    let known = scales + definition.lists.map(\.name)
    throw problem(
      "'\(scale.name)' must be a scale of the section 'scales' or a list of '\(definition.file)', "
        + "which it is not", hint: NearestName.hint(for: scale.name, among: known))
  }

  private func offered(_ questions: [FormQuestion]) throws(Diagnostic) -> (String, [Scale.Level]) {
    guard questions.count < 2 else {
      throw problem(
        "'\(column.header)' must be one question of '\(definition.file)', not \(questions.count)",
        notes: ["questions: " + questions.map(\.path).joined(separator: ", ")],
        hint: "put its group in front: \"header\": \"\(questions[0].path)\"")
    }
    guard let question = questions.first, let list = question.list,
      let levels = definition.levels(for: question)
    else {
      throw problem(
        "'\(column.header)' must be a question with choices in '\(definition.file)', which it is "
          + "not", notes: ["lists there: " + definition.lists.map(\.name).joined(separator: ", ")])
    }
    guard question.allowsSeveral == scale.allowsSeveral else {
      let (right, wrong) = question.allowsSeveral ? ("multiple", "scale") : ("scale", "multiple")
      throw problem(
        "'\(column.name)' must be '\(right)', as its question is '\(question.type)', not '\(wrong)'"
      )
    }
    return (list, levels)
  }

  private func check(_ filled: Scale) throws(Diagnostic) {
    if let neutral = filled.neutral, filled.index(of: neutral) == nil {
      throw problem(
        "the neutral level of '\(filled.name)' must be a choice of the form, not '\(neutral)'",
        hint: NearestName.hint(for: neutral, among: filled.codes))
    }
    if filled.allowsSeveral, let code = filled.codes.first(where: { $0.contains(" ") }) {
      throw problem(
        "'\(column.name)' must have choices without spaces where several are chosen, not '\(code)'")
    }
  }

  private func problem(
    _ message: String, notes: [String] = [], hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.inputChoices, message, at: column.place, notes: notes, hint: hint)
  }
}

extension FormDefinition {
  /// The problem of a column that is no question.
  fileprivate func unknown(_ column: ColumnDeclaration) -> Diagnostic {
    let names = questions.flatMap { [$0.name, $0.path] }
    return Diagnostic(
      .inputQuestionUnknown,
      "'\(column.header)' must be a question of '\(file)', which it is not", at: column.place,
      hint: NearestName.hint(for: column.header, among: names))
  }
}

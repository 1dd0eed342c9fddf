extension InputDeclaration {
  /// The declaration with the headers that a survey export really has, and what does not fit.
  ///
  /// Groups in front of a question need not be declared; a question that stands in two groups must
  /// name enough of them. Without a form nothing changes.
  func resolved(against names: [String], in file: String) -> (InputDeclaration, Diagnostics) {
    guard let form else { return (self, Diagnostics()) }
    var resolved = self
    var problems = Diagnostics()
    for index in columns.indices {
      let resolution = FormColumn(columns[index], form, names, file)
      resolved.columns[index] = resolution.column
      problems.append(resolution.problems)
    }
    return (resolved, problems)
  }
}

/// One declared column, held against the headers of a survey export.
private struct FormColumn {
  private(set) var column: ColumnDeclaration
  private(set) var problems = Diagnostics()
  private let form: SurveyForm
  private let names: [String]
  private let file: String

  init(_ column: ColumnDeclaration, _ form: SurveyForm, _ names: [String], _ file: String) {
    self.column = column
    self.form = form
    self.names = names
    self.file = file
    for header in column.headers { find(header) }
    if let scale = column.type.scale, scale.allowsSeveral { findChoices(on: scale) }
  }

  private mutating func find(_ header: String) {
    let found = form.headers(of: header, among: names)
    if found.count > 1 {
      problems.report(.ambiguous(header, column, found, in: file))
    } else if let one = found.first, one != header {
      column.found[header] = one
    }
  }

  /// Finds the columns `question/level`, by code or label of the level.
  private mutating func findChoices(on scale: Scale) {
    let answers = ScaleAnswers(scale)
    let question = column.found[column.header] ?? column.header
    let owners = names.contains(question) ? [question] : questions
    guard let owner = owners.first else { return }
    guard owners.count == 1 else {
      problems.report(.ambiguous(column.header, column, owners, in: file))
      return
    }
    for mark in form.groupMarks {
      for name in names where name.hasPrefix(owner + mark) {
        let choice = String(name.dropFirst(owner.count + mark.count))
        guard case .codes(let code) = answers.answer(choice), let level = scale.index(of: code)
        else {
          problems.report(unknown(choice, of: owner, scale))
          continue
        }
        column.choices.append(ChoiceColumn(level: level, header: name))
      }
    }
    column.isInWords = names.contains(owner) || column.choices.isEmpty
  }

  /// The paths of the question where only its choices have columns.
  private var questions: [String] {
    var found: [String] = []
    for name in names {
      for mark in form.groupMarks {
        guard let end = name.range(ofLast: mark) else { continue }
        let owner = String(name[..<end])
        if form.isHeader(owner, of: column.header), !found.contains(owner) { found.append(owner) }
      }
    }
    return found
  }

  private func unknown(_ choice: String, of question: String, _ scale: Scale) -> Diagnostic {
    Diagnostic(
      .inputChoiceUnknown,
      "'\(choice)' under '\(question)' must be a level of the scale '\(scale.name)', which it is not",
      at: column.place, notes: ["codes: " + scale.codes.joined(separator: ", ")],
      hint: "add it to 'levels', so that no answer is lost")
  }
}

extension Diagnostic {
  /// The problem of a question that stands under several headers.
  static func ambiguous(
    _ question: String, _ column: ColumnDeclaration, _ headers: [String], in file: String
  ) -> Diagnostic {
    Diagnostic(
      .inputQuestionAmbiguous,
      "'\(question)' must be one column of '\(file)', not \(headers.count)", at: column.place,
      notes: ["columns: " + headers.joined(separator: ", ")],
      hint: "put its group in front: \"header\": \"\(headers[0])\"")
  }
}

extension String {
  /// Where the last occurrence of a mark begins.
  fileprivate func range(ofLast mark: String) -> String.Index? {
    ranges(of: mark).last?.lowerBound
  }
}

public import Tabular

/// An indicator that turns each group of rows into rows of results.
///
/// It reads its keys and computes one group; types, units, privacy, persons and the ledger are seen
/// to here. To add one: a file with a type that conforms, and one line in `IndicatorRegistry`.
public protocol GroupedIndicator: EstimatingStage {
  /// The columns that tell groups apart; all rows are one group without them.
  var by: [Written] { get }

  /// What it reads of each row.
  var inputs: [GroupedInput] { get }

  /// The columns that it makes beside those of the group, given what it reads by role.
  func results(of fields: [String: Field]) -> [ResultColumn]

  /// The result columns that tell the rows of one group apart.
  var keyedBy: [String] { get }

  /// The value of single rows that each result row shows; nil where all are of the whole group.
  var shown: ShownValue? { get }

  /// The number to raise when results may change although the declaration does not.
  var revision: Int { get }

  /// The result rows of one group, each with a value for each result column.
  func rows(of group: GroupRows) -> [[ResultValue]]
}

extension GroupedIndicator {
  /// One row for each group, unless an indicator makes more.
  public var keyedBy: [String] { [] }

  /// Results are of the whole group, unless an indicator says otherwise.
  public var shown: ShownValue? { nil }

  /// The name of the indicator in words.
  public var method: StatedMethod {
    StatedMethod(String(Self.manual.name.map { $0 == "_" ? " " : $0 }))
  }

  /// The first version of the results.
  public var revision: Int { 1 }

  /// Lowers to a kernel over the columns that are read.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    for name in by where input.schema[name.text] == nil {
      problems.report(
        input.schema.unknownColumn(name.text, in: "'\(input.step.table)'", at: name.place))
    }
    var columns = FormulaColumns(over: input, in: scope.formulas)
    let read = read(&columns, reporting: &problems)
    guard !problems.hasErrors else { return nil }
    let results = results(of: read)
    let keys = by.compactMap { input.schema[$0.text] }
    reportClashes(of: results, reporting: &problems)
    guard !problems.hasErrors else { return nil }
    let output = schema(keys, results, read, over: input.schema)
    let kernel = GroupedIndicatorKernel(
      indicator: self, keys: keys.map(\.name), columns: read.mapValues(\.name), output: output)
    return Relation(
      .compute(kernel, [columns.relation], output: 0), schema: output, step: scope.step)
  }

  /// The columns that are read, by role.
  private func read(
    _ columns: inout FormulaColumns, reporting problems: inout Diagnostics
  ) -> [String: Field] {
    var read: [String: Field] = [:]
    for input in inputs {
      read[input.role] = input.field(in: &columns, beside: read, reporting: &problems)
    }
    return read
  }

  private func reportClashes(
    of results: [ResultColumn], reporting problems: inout Diagnostics
  ) {
    let made = Set(results.flatMap(\.fields).map(\.name))
    for name in by where made.contains(name.text) {
      problems.error(
        .wrongValue,
        "'\(name.text)' must not tell groups apart, because the indicator makes such a column",
        at: name.place, hint: "rename the column before this step")
    }
  }

  /// Clears numbers as those of a model; labels and single values stay as private as they were read.
  ///
  /// A number of a single person is no key, since keys stay where a row is withheld.
  private func schema(
    _ keys: [Field], _ results: [ResultColumn], _ read: [String: Field], over input: Schema
  ) -> Schema {
    let labels = inputs.filter(\.isLabel).compactMap { read[$0.role]?.privacy }
    let strictest = Field.Privacy.strictest(of: labels)
    let made = results.enumerated().map { index, result in
      let shown = shown?.column == index ? shown.flatMap { read[$0.role]?.privacy } : nil
      let privacy = result.isText ? strictest : shown ?? .open
      return Self.manual.explaining(result.fields).map { $0.guarded(privacy) }
    }
    let names = keys.map(\.name) + keyedBy
    let single = input.countsPersons ? shown.flatMap { made[$0.column].first } : nil
    return Schema(
      keys + made.flatMap { $0 } + (input.countsPersons ? [.personCount] : []),
      key: names.filter { $0 != single?.name || single?.kind == .text },
      sampling: input.foldedSampling)
  }
}

extension Field {
  /// The same column for whoever may see `privacy`.
  fileprivate func guarded(_ privacy: Privacy) -> Field {
    var copy = self
    copy.privacy = privacy
    return copy
  }
}

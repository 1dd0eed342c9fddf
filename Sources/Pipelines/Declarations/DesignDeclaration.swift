import Tabular

/// Reads how the rows of an input were drawn: the keys `describes` and `design`.
struct DesignDeclaration {
  private let arguments: Arguments
  private let schema: Schema
  private let input: String

  /// How rows were drawn; undeclared where nothing says so.
  static func sampling(
    _ input: Arguments, _ declaration: InputDeclaration, reporting diagnostics: inout Diagnostics
  ) -> Sampling {
    if input.choice("describes", ["census", "sample"], reporting: &diagnostics) == "census" {
      return .census
    }
    guard let node = input["design"] else { return .undeclared }
    let arguments = Arguments(
      node, in: input.document, manual: manual, reporting: &diagnostics)
    let reader = DesignDeclaration(
      arguments: arguments, schema: declaration.schema(), input: declaration.name)
    return .sample(reader.design(reporting: &diagnostics))
  }

  private func design(reporting diagnostics: inout Diagnostics) -> SampleDesign {
    let weight = weight(reporting: &diagnostics)
    var design = SampleDesign(
      weight: weight?.name,
      strata: columns("strata", of: arguments, reporting: &diagnostics),
      clusters: columns("clusters", of: arguments, reporting: &diagnostics))
    design.weightKind = weight?.kind ?? .probability
    if arguments["population"]?.members == nil {
      design.population =
        columns("population", of: arguments, reporting: &diagnostics).first
    } else {
      design.register = register(design.strata, reporting: &diagnostics)
    }
    design.secondStage = secondStage(reporting: &diagnostics)
    let rules = SampleDesign.LonelyClusters.allCases.map(\.rawValue)
    let lonely = arguments.choice("lonely", rules, reporting: &diagnostics)
    design.lonely = lonely.flatMap(SampleDesign.LonelyClusters.init) ?? .fail
    design.replicates = ReplicatesDeclaration(arguments: arguments, schema: schema)
      .replicates(reporting: &diagnostics)
    design.frame = SampleDesign.Frame(input: input, columns: design.columns)
    return design
  }

  /// The column of weights under the key that says what they mean; one such key at most.
  private func weight(
    reporting diagnostics: inout Diagnostics
  ) -> (name: String, kind: SampleDesign.WeightKind)? {
    let declared = SampleDesign.WeightKind.allCases.filter { arguments[$0.rawValue] != nil }
    if declared.count > 1 {
      let names = declared.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      diagnostics.error(
        .wrongValue, "a design must have one kind of weights, not \(names)",
        at: arguments.place(declared[1].rawValue))
    }
    guard let kind = declared.first else { return nil }
    return columns(kind.rawValue, of: arguments, reporting: &diagnostics).first.map { ($0, kind) }
  }

  private func register(
    _ strata: [String], reporting diagnostics: inout Diagnostics
  ) -> SampleDesign.Register? {
    guard let node = arguments["population"] else { return nil }
    let register = Arguments(
      node, in: arguments.document, manual: Self.registerManual, reporting: &diagnostics)
    guard let input = register.text("input", reporting: &diagnostics),
      let size = register.text("size", reporting: &diagnostics)
    else { return nil }
    return SampleDesign.Register(input: input.text, size: size.text, strata: strata)
  }

  private func secondStage(
    reporting diagnostics: inout Diagnostics
  ) -> SampleDesign.SecondStage? {
    guard let node = arguments["second_stage"] else { return nil }
    let stage = Arguments(
      node, in: arguments.document, manual: Self.secondStageManual, reporting: &diagnostics)
    return SampleDesign.SecondStage(
      strata: columns("strata", of: stage, reporting: &diagnostics),
      clusters: columns("clusters", of: stage, reporting: &diagnostics),
      population: columns("population", of: stage, reporting: &diagnostics).first)
  }

  /// The columns that a key names; those that the input does not have are reported.
  private func columns(
    _ key: String, of arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> [String] {
    arguments.texts(key, reporting: &diagnostics).map { column in
      if schema[column.text] == nil {
        diagnostics.report(
          schema.unknownColumn(column.text, in: "the input '\(input)'", at: column.place))
      }
      return column.text
    }
  }
}

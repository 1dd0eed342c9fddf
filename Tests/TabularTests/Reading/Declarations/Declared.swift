import Tabular

/// The units that the declarations of these tests use.
let someUnits: UnitCatalogue = {
  var units = UnitCatalogue()
  units.declare(
    UnitCatalogue.Entry(
      name: "qq", size: Ratio(46), dimensions: [Measure.BaseDimension("mass")]))
  units.declareState("green")
  units.declareState("parchment")
  return units
}()

/// Units, and an answer scale of each sort.
let someVocabulary: Vocabulary = {
  var vocabulary = Vocabulary(units: someUnits)
  var agreement = Scale(
    "agreement",
    [
      .init("1", "Strongly disagree"), .init("2", "Disagree"), .init("3", "Neither"),
      .init("4", "Agree"), .init("5", "Strongly agree"),
    ])
  agreement.neutral = "3"
  agreement.missing = [.init("98", .notKnown), .init("99", .refused)]
  let reasons = Scale(
    "reasons",
    [.init("cash", "Cash on the day"), .init("price", "Better price"), .init("debt", "Debt")])
  vocabulary.scales = [agreement, reasons, Scale("spaced", [.init("a b", "A")])]
  return vocabulary
}()

/// An input from the text of its declaration, and the problems of reading that.
func declared(
  _ text: String, using vocabulary: Vocabulary = someVocabulary
) throws -> (input: InputDeclaration, problems: Diagnostics) {
  let document = try parse("{ input: \(text) }")
  var problems = Diagnostics()
  let member = document.root.members?.first
  guard let member else { throw problems.errors.first ?? Diagnostic(.pipelineSyntax, "no input") }
  let input = InputDeclaration(
    member, in: document, using: vocabulary, reporting: &problems)
  return (input, problems)
}

/// One column from its notation, as `columns: { x: ... }`.
func column(_ notation: String) throws -> (column: ColumnDeclaration?, problems: Diagnostics) {
  let (input, problems) = try declared("{ columns: { x: \(notation) } }")
  return (input.columns.first, problems)
}

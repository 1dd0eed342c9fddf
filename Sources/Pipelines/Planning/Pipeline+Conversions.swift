import Tabular

extension Pipeline {
  /// Reads the files of conversions that are declared under `units`, for the quantities of all inputs.
  ///
  /// Lines of different files must not overlap either.
  mutating func readConversions(in project: Project, reporting diagnostics: inout Diagnostics) {
    var conversions = UnitConversions()
    var paths: [String] = []
    for written in vocabulary.conversionFiles where !paths.contains(written.text) {
      paths.append(written.text)
      do throws(Diagnostic) {
        let path = try project.path(written.text, at: written.place)
        let file = try InputFile(path: path, shownAs: project.shown(path))
        ConversionFile(file, vocabulary: vocabulary)
          .read(into: &conversions, reporting: &diagnostics)
      } catch {
        var problem = error
        problem.place = written.place
        diagnostics.report(problem)
      }
    }
    for index in inputs.indices where inputs[index].declaration.hasQuantities {
      inputs[index].declaration.conversions = conversions
    }
  }
}

extension InputDeclaration {
  /// Whether amounts are brought to one measure from the units beside them.
  fileprivate var hasQuantities: Bool {
    columns.contains { if case .quantity = $0.type { true } else { false } }
  }
}

import Reporting
import Tabular

extension Pipeline {
  /// Puts the words and choices of the forms that inputs name into their columns.
  mutating func readQuestions(in project: Project, reporting diagnostics: inout Diagnostics) {
    let scales = vocabulary.scales.map(\.name)
    for index in inputs.indices {
      guard let written = inputs[index].declaration.questions else { continue }
      do throws(Diagnostic) {
        let path = try project.path(written.text, at: written.place)
        let file = try InputFile(path: path, shownAs: project.shown(path))
        let form = try FormDefinition(file, language: language)
        inputs[index].questionFile = InputFacts.File(path: form.file, digest: form.digest)
        inputs[index].declaration.take(form, besides: scales, reporting: &diagnostics)
      } catch {
        var problem = error
        problem.place = problem.place ?? written.place
        diagnostics.report(problem)
      }
    }
  }
}

import Pipelines
import Tabular

/// What a pipeline declares: the names of each section, each with a line about it.
struct PipelineContents {
  private struct Entry {
    let name: String
    /// What is said of it; empty when nothing is.
    var line = ""
    /// The value of a parameter unless a run sets another.
    var value: String?
  }

  private let pipeline: Pipeline
  private let sections: [(name: String, entries: [Entry])]

  /// Takes what a pipeline declares; sections without entries are left out.
  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
    let sections: [(name: String, entries: [Entry])] = [
      ("parameters", pipeline.parameters.map(Self.entry)),
      ("inputs", pipeline.inputs.map { Entry(name: $0.name.text, line: $0.read.text) }),
      ("tables", pipeline.tables.map { Entry(name: $0.name.text) }),
      ("models", pipeline.models.map { Entry(name: $0.name.text) }),
      ("findings", pipeline.findings.map { Entry(name: $0.name.text, line: $0.label) }),
      ("charts", pipeline.charts.map { Entry(name: $0.name.text) }),
    ]
    self.sections = sections.filter { !$0.entries.isEmpty }
  }

  private static func entry(_ parameter: ParameterDeclaration) -> Entry {
    Entry(name: parameter.name.text, line: parameter.help, value: parameter.value.plainText)
  }

  /// The name of the pipeline.
  var name: String { pipeline.name }

  /// The names of its tables, each behind that of the pipeline.
  var tables: [String] { pipeline.tables.map { pipeline.name + "." + $0.name.text } }

  /// The name and the title, and below them the names of each section.
  var text: String {
    let width = sections.map(\.name.count).max() ?? 0
    let lines = sections.map { section in
      let gap = String(repeating: " ", count: width - section.name.count)
      return "  \(section.name)\(gap)  \(section.entries.map(Self.words).joined(separator: ", "))\n"
    }
    return "\(pipeline.name)  \(pipeline.title.text)\n" + lines.joined()
  }

  private static func words(_ entry: Entry) -> String {
    entry.name + (entry.value.map { " = \($0)" } ?? "")
  }

  /// One object for programs.
  var json: JSONText {
    let head: [(String, JSONText)] = [
      ("name", .text(pipeline.name)), ("title", .text(pipeline.title.text)),
      ("file", .text(pipeline.document.source.file)),
    ]
    return .object(head + sections.map { ($0.name, .list($0.entries.map(Self.json))) })
  }

  private static func json(_ entry: Entry) -> JSONText {
    var fields: [(String, JSONText)] = [("name", .text(entry.name))]
    if !entry.line.isEmpty { fields.append(("about", .text(entry.line))) }
    if let value = entry.value { fields.append(("value", .text(value))) }
    return .object(fields)
  }
}

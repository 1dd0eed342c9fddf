import Tabular

extension SectionComposer {
  /// What made the report, from what: enough to make it again and to see that it is the same.
  var provenance: [Block] {
    let rows = [
      ["Acopio", content.provenance.version].map { ReportTable.Cell.text($0) },
      [.text(words.command), .code("acopio run \(content.provenance.pipeline)")],
      [
        .text(words.pipeline),
        .text("\(content.provenance.file), \(digest(content.provenance.digest))"),
      ],
    ]
    let table = ReportTable(
      columns: [ReportTable.Column(""), ReportTable.Column("")],
      rows: rows + content.inputs.map(inputRow) + parameterRows + closingRows)
    return [.details(summary: words.summary, [.table(table)])]
  }

  private var words: ProvenanceWords { text.wording.provenance }

  private func inputRow(_ input: InputFacts) -> [ReportTable.Cell] {
    var facts: [String] = []
    if let only = input.files.first, input.files.count == 1 {
      facts += [only.path, text.rows(input.rowsRead), digest(only.digest)]
    } else {
      facts.append(text.rows(input.rowsRead))
      facts.append(words.files(text.count(input.files.count)))
    }
    if input.isReplaced { facts.append(words.replaced) }
    if input.isSynthetic { facts.append(text.synthetic) }
    return [.text(words.input(input.name)), .text(facts.joined(separator: ", "))]
  }

  /// The first digits of a hash; the manifest has them all.
  private func digest(_ digest: String) -> String {
    digest.isEmpty ? words.noDigest : "BLAKE2b-256 \(digest.prefix(16))…"
  }

  private var parameterRows: [[ReportTable.Cell]] {
    guard !content.parameters.isEmpty else { return [] }
    let values = content.parameters.map { parameter in
      let value = text.text(parameter.value, parameter.measure)
      return "\(parameter.name) = \(value)"
        + (parameter.isReplaced ? " (\(words.setForRun))" : "")
    }
    return [[.text(words.parameters), .text(values.joined(separator: "; "))]]
  }

  private var closingRows: [[ReportTable.Cell]] {
    let language = [ReportTable.Cell.text(words.language), .text(content.language)]
    guard content.isSynthetic else { return [language] }
    return [language, [.text(words.data), .text(text.wording.general.synthetic)]]
  }
}

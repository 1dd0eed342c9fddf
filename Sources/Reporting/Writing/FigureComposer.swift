import Tabular

/// Makes the figure of a report from a drawn chart.
struct FigureComposer {
  let figure: FigureFile
  let text: ValueText

  /// The figure under its number, with the data that it draws.
  func compose(label: String, anchor: String?) -> ReportFigure {
    ReportFigure(
      label: label, anchor: anchor, path: figure.path, alternative: figure.alternative,
      caption: caption, data: figure.drawn.indices.map { drawn($0, label: label) })
  }

  private var caption: String {
    ([figure.title] + figure.facts).filter { !$0.isEmpty }
      .map { sentence in
        sentence.last.map { ".?!".contains($0) } == true ? sentence : sentence + "."
      }
      .joined(separator: " ")
  }

  private func drawn(_ index: Int, label: String) -> ReportFigure.Drawn {
    let table = figure.drawn[index]
    let path = index < figure.dataPaths.count ? figure.dataPaths[index] : figure.path
    return ReportFigure.Drawn(
      summary: text.wording.general.dataFor(label, text.rows(table.rowCount)),
      table: TableComposer(table: table, path: path, text: text).composeData())
  }
}

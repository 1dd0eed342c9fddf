/// Prints a figure with its picture inside the page.
struct HTMLFigure {
  let figure: ReportFigure
  /// The drawing; nil where there is none, so that its words stand in its place.
  let picture: InlinePicture?
  let inlines: HTMLInlines

  /// The picture, its caption and the tables it draws.
  var text: String {
    let id = figure.anchor.map { " id=\"\(HTMLEscaping.text($0))\"" } ?? ""
    let drawing = picture?.text ?? "<p>\(HTMLEscaping.isolated(figure.alternative))</p>"
    let caption =
      "<b>\(HTMLEscaping.text(figure.label)).</b> \(HTMLEscaping.isolated(figure.caption))"
    let data = figure.data.map { drawn in
      "<details>\n<summary>\(HTMLEscaping.text(drawn.summary))</summary>\n"
        + HTMLTable(table: drawn.table, inlines: inlines).text + "\n</details>\n"
    }.joined()
    return "<figure\(id)>\n\(drawing)\n<figcaption>\(caption)</figcaption>\n\(data)</figure>"
  }
}

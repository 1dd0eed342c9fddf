/// The foot of a chart: where the data come from, and what the reader must know of them.
struct PageFooter {
  private let lines: [String]
  /// Whether a text had to be cut.
  let isCut: Bool

  init(_ sentences: [String], width: Double) {
    let text = sentences.filter { !$0.isEmpty }.map { sentence in
      sentence.last.map { ".!?".contains($0) } == true ? sentence : sentence + "."
    }.joined(separator: " ")
    let wrapped = TextWrapping(
      style: .footer, width: width - 2 * PageHeader.margin, maximumLines: 4
    ).greedy(text)
    lines = wrapped.lines
    isCut = wrapped.isCut
  }

  /// The room that the foot takes.
  var height: Double { Double(lines.count) * TextStyle.footer.lineHeight + 8 }

  func draw(below top: Double, onto canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      let y = top + Double(index + 1) * TextStyle.footer.lineHeight
      canvas.text(line, at: Point(x: PageHeader.margin, y: y), .text(.footer, .muted))
    }
  }
}

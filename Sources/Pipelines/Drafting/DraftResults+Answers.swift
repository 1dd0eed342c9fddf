import Tabular

extension DraftResults {
  /// Answers on one scale, statement by statement.
  mutating func ask(_ columns: [DraftColumn]) {
    var own = DraftNames(taken: Set(input.columns.map(\.name)))
    let item = own.name(for: word(.statement))
    let answer = own.name(for: word(.answer))
    let indicator = JSONText.object([
      ("indicator", .text("likert")), ("value", .text(answer)), ("by", .list([.text(item)])),
    ])
    let stack = DraftTable.stack(columns.map(\.name), as: item, answer)
    let table = add(word(.opinions), [stack, indicator.compactText])
    add(
      DraftFinding(
        name: "in_favour", label: word(.inFavour), source: table, value: "agree", group: item))
    draw("likert", [], title: word(.answersTo))
  }
}

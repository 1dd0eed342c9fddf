import Pipelines
import Tabular
import Testing

@Suite("How 'why' is asked")
struct CellQuestionTests {
  @Test(
    "a question names a table, a row and a column",
    arguments: [
      ("pay_their_way", "pay_their_way", nil, nil),
      ("main.all[gap, estimate]", "main.all", .text("gap"), "estimate"),
      ("coops[3, sold]", "coops", .number(3), "sold"),
      ("coops[ C014 ,sold ]", "coops", .text("C014"), "sold"),
      ("pay_their_way[La Merced]", "pay_their_way", .text("La Merced"), nil),
      ("main[log(area [ha]), df]", "main", .text("log(area [ha])"), "df"),
      ("cut[, auc]", "cut", nil, "auc"),
    ] as [(String, String, CellQuestion.Row?, String?)])
  func parts(_ text: String, _ name: String, _ row: CellQuestion.Row?, _ column: String?) throws {
    let question = try CellQuestion(text)
    #expect(question.name == name)
    #expect(question.row == row)
    #expect(question.column == column)
  }

  @Test("values may be parted by commas too")
  func commas() throws {
    let question = try CellQuestion("coops[coop_id=C014, season=2024,name=A, B,sold]")
    #expect(
      question.row
        == .values([.init("coop_id", "C014"), .init("season", "2024"), .init("name", "A, B")]))
    #expect(question.column == "sold")
  }

  @Test("values of a row may have spaces and signs of equality")
  func values() throws {
    let question = try CellQuestion("t[coop_id=C014 town=La Merced where=a=b, sold]")
    #expect(
      question.row
        == .values([
          .init("coop_id", "C014"), .init("town", "La Merced"), .init("where", "a=b"),
        ]))
  }

  @Test("anything else is refused", arguments: ["", "[1, a]", "t[1, a", "t[]", "t[1, ]"])
  func misspelt(_ text: String) {
    let problem = #expect(throws: Diagnostic.self) { try CellQuestion(text) }
    #expect(problem?.code == .cellSpelling)
  }
}

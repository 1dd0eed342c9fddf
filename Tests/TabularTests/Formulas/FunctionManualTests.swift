import Tabular
import Testing

@Suite("Manuals of functions")
struct FunctionManualTests {
  @Test("every example gives what its manual says", arguments: FunctionManual.all)
  func example(manual: FunctionManual) throws {
    let table = try FormulaBench.examples()
    var scope = FormulaBench.scope(table.schema.fields)
    scope.schema = table.schema
    let formula = try Formula(Written(manual.example))
    var diagnostics = Diagnostics()
    let column: Column?
    switch manual.sort {
    case .row:
      column = try formula.typed(in: scope, reporting: &diagnostics)?.evaluated(over: table)
    case .aggregate:
      column = try formula.aggregate(in: scope, reporting: &diagnostics)?
        .evaluated(over: table, groups: Groups(single: 4))
    case .window:
      column = try formula.window(in: scope, order: ["t"], reporting: &diagnostics)?
        .evaluated(over: table, by: [], order: ["t"])
    }
    #expect(diagnostics.all.isEmpty)
    let value = column.map { $0.value($0.count - 1) }
    #expect(value.map(FormulaBench.text) == manual.result)
  }

  @Test("no two functions of one sort share a name")
  func names() {
    let names = FunctionManual.all.map { "\($0.sort) \($0.name)" }
    #expect(Set(names).count == names.count)
  }
}

import Testing

@testable import Tabular

@Suite("Datetimes")
struct DatetimeTests {
  @Test(
    "local time is read as written; fractions and offsets are left aside",
    arguments: [
      ("2025-02-02T08:12:00.000-05:00", "2025-02-02T08:12:00"),
      ("2025-02-02T23:59:59Z", "2025-02-02T23:59:59"), ("2025-02-02 08:12", "2025-02-02T08:12:00"),
      ("2025-02-02T08:12:07+0530", "2025-02-02T08:12:07"),
      ("1931-12-14T00:00:00", "1931-12-14T00:00:00"),
      ("2068-01-19T03:14:07", "2068-01-19T03:14:07"),
      ("2024-02-29T12:00:00.5Z", "2024-02-29T12:00:00"),
    ])
  func iso(written: String, expected: String) throws {
    let reading = try read("t\n\(written)\n", as: #"{ columns: { t: "datetime" } }"#)
    #expect(reading.messages == [])
    #expect(reading.cells == [[expected]])
  }

  @Test("a cell without time is missing")
  func missing() throws {
    let reading = try read(
      "t,n\n,1\n", as: #"{ columns: { t: "datetime", n: "int" } }"#)
    #expect(reading.cells == [[nil, "1"]])
  }

  @Test("a declared pattern is a date and a time")
  func pattern() throws {
    let reading = try read(
      "t\n2/3/2024 17:05\n", as: #"{ columns: { t: "datetime 'd/M/yyyy HH:mm'" } }"#)
    #expect(reading.cells == [["2024-03-02T17:05:00"]])
    #expect(try column("\"datetime 'dd/MM/yyyy'\"").column == nil)
  }

  @Test(
    "what no clock shows is refused",
    arguments: [
      "2025-02-02", "2025-02-02T24:00:00", "2025-02-29T08:00:00", "2025-02-02T08:60", "T08:00",
      "2025-02-02T08:12:00.", "2025-02-02T08:12:00+5", "2099-01-01T00:00:00", "2025-02-02T8:12",
    ])
  func refused(written: String) throws {
    let reading = try read("t\n\(written)\n", as: #"{ columns: { t: "datetime" } }"#)
    #expect(reading.problems.all.count == 1)
  }

  @Test(
    "days, months, seasons and hours come out of datetimes",
    arguments: [
      ("days_between(started, asked)", ["0", "0", "1", "0"]),
      ("hours_between(started, asked) * 2", ["2", "0.03333333333333333", "3", "3"]),
      ("minutes_between(asked, started)", ["-60", "-1", "-90", "-90"]),
      ("month(asked)", ["3", "3", "3", "3"]),
      ("season(asked, 'april')", ["2023/24", "2023/24", "2023/24", "2023/24"]),
      ("asked - asked", nil),
    ] as [(String, [String]?)])
  func functions(formula: String, expected: [String]?) throws {
    let table = try FormulaBench.examples()
    var problems = Diagnostics()
    let typed = try Formula(Written(formula)).typed(
      in: FormulaBench.scope(table.schema.fields), reporting: &problems)
    let column = try typed?.evaluated(over: table)
    #expect(
      column.map { column in (0..<4).map { FormulaBench.text(column.value($0)) } } == expected)
  }
}

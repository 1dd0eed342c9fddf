import Testing

@testable import Tabular

@Suite struct SpreadsheetCSVTests {
  @Test("a table for spreadsheets has a byte order mark, semicolons and the language's decimals")
  func whole() throws {
    let schema = Schema([
      Field("name", .text), Field("=sum", .number), Field("season", .day(.season(start: 4))),
      Field("left", .flag),
    ])
    let table = try Table(
      schema,
      [
        .texts(TextColumn(["a;b", "=1+1", nil])), .numbers(NumberColumn([1234.565, -0.5, nil])),
        .days(DayColumn([2011, 2012, 2013], grain: .season(start: 4))),
        .flags(FlagColumn([true, false, true])),
      ])
    let writer = SpreadsheetCSV(decimalMark: ",", decimals: ["=sum": 2])
    let bytes = writer.bytes(of: PublishedTable(name: "t", table: table))
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self) == """
        name;'=sum;season;left
        "a;b";1234,57;2011–12;true
        '=1+1;-0,5;2012–13;false
        ;;2013–14;true

        """)
  }

  @Test(
    "no text can be a formula, and numbers stay numbers",
    arguments: [
      ("=1+1", "'=1+1"), ("+a", "'+a"), ("@a", "'@a"), ("-a", "'-a"), ("\ta", "'\ta"),
      ("\ra", "'\ra"), ("＝1", "'＝1"), ("-1.5", "-1.5"), ("+5", "+5"), ("a=1", "a=1"), ("", ""),
    ])
  func formulas(text: String, safe: String) {
    #expect(SpreadsheetCSV.withoutFormula(text) == safe)
  }

  @Test("of many hostile texts none begins a formula", arguments: 0..<20)
  func hostile(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let signs = Array("=+-@\t\r\n＝＋－＠1aé;\"' ".unicodeScalars)
    for _ in 0..<5_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<5 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(signs[Int(state >> 33) % signs.count])
      }
      let safe = SpreadsheetCSV.withoutFormula(String(text))
      let isFormula = safe.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) }
      #expect(isFormula == false || Double(safe) != nil)
    }
  }
}

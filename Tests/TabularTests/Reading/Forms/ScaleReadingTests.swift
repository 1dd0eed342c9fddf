import Testing

@testable import Tabular

@Suite("Answers on scales")
struct ScaleReadingTests {
  @Test("codes and labels are read as codes, missing codes give their reasons")
  func oneLevel() throws {
    let reading = try read(
      "fair\n4\nDisagree\n 5 \n98\n99\n\n", as: "{ columns: { fair: \"scale(agreement)\" } }")
    #expect(reading.messages == [])
    #expect(reading.cells == [["4"], ["2"], ["5"], [nil], [nil]])
    #expect(reading.input?.table.value("fair", 3) == .missing(.notKnown))
    #expect(reading.input?.table.value("fair", 4) == .missing(.refused))
    #expect(reading.input?.table.schema["fair"]?.scale?.neutral == "3")
  }

  @Test("an unknown answer is a problem of its cell that names the codes")
  func unknown() throws {
    let reading = try read("fair\n4\n6\n", as: "{ columns: { fair: \"scale(agreement)\" } }")
    #expect(
      reading.messages == [
        "t.csv:3:1: 'fair' must be one of 1 (Strongly disagree), 2 (Disagree), 3 (Neither), "
          + "4 (Agree), 5 (Strongly agree), not '6'"
      ])
  }

  @Test("a reversed scale is mirrored, its neutral level stays, and the column says so")
  func reversed() throws {
    let reading = try read(
      "leave\n1\n2\n3\nStrongly agree\n99\n",
      as: "{ columns: { leave: \"scale(agreement) reversed\" } }")
    #expect(reading.cells == [["5"], ["4"], ["3"], ["1"], [nil]])
    #expect(reading.input?.table.schema["leave"]?.origin.hasSuffix("leave, reversed") == true)
  }

  @Test(
    "several levels stand in the order of the scale, whether written as codes or as labels",
    arguments: [
      ("price cash", "cash price"), ("debt", "debt"), ("cash cash", "cash"),
      ("Better price Cash on the day", "cash price"), ("Debt price", "price debt"),
    ])
  func several(written: String, expected: String) throws {
    let reading = try read("why\n\(written)\n", as: "{ columns: { why: \"multiple(reasons)\" } }")
    #expect(reading.messages == [])
    #expect(reading.cells == [[expected]])
  }

  @Test("one unknown word makes the whole answer a problem")
  func unknownAmongSeveral() throws {
    let reading = try read(
      "why\ncash rain\n", as: "{ columns: { why: \"multiple(reasons)\" } }")
    #expect(reading.problems.all.count == 1)
  }

  @Test(
    "a scale that cannot be used is refused where it is named",
    arguments: [
      (
        "scale(agrement)",
        "a column's type must name a scale of the section 'scales', not 'agrement'",
        "did you mean 'agreement'?"
      ),
      ("scale", "a column's type must name its scale, as in 'scale(agreement)'", nil),
      ("text reversed", "a column's type must be a scale to be 'reversed'", nil),
      ("multiple(reasons) reversed", "a column's type must be a scale to be 'reversed'", nil),
      (
        "multiple(spaced)",
        "a column's type must use a scale whose codes have no spaces where several are chosen, "
          + "not 'a b'", nil
      ),
    ] as [(String, String, String?)])
  func refused(notation: String, message: String, hint: String?) throws {
    let problems = try column("\"\(notation)\"").problems.all
    #expect(problems.map(\.message) == [message])
    #expect(problems.first?.hint == hint)
  }
}

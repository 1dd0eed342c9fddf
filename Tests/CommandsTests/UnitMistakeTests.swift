import TestSupport
import Testing

@testable import Commands

@Suite("Mistakes with units")
struct UnitMistakeTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder()
    try project.write(
      "coop,ha,parchment,green,soles,dollars\nA,1,2,3,4,5\nB,not,a,number,at,all\n",
      to: "Input/farms.csv")
    try project.write("coop,amount,unit,state\nA,10,qq,parchment\n", to: "Input/sold.csv")
  }

  /// A pipeline that derives one column, with more sections if need be.
  private func write(derive formula: String, and more: String = "") throws {
    try project.write(
      """
      {
        "acopio": 1,
        "states": { "coffee": ["parchment", "green"] },
        "units": { "qq": { "is": "46[kg]", "source": "a test" } },
        "inputs": {
          "farms": {
            "read": "Input/farms.csv",
            "columns": {
              "coop": "text", "ha": "number[ha]", "parchment": "number[qq parchment]",
              "green": "number[qq green]", "soles": "number[PEN]", "dollars": "number[USD]"
            }
          }
        },
        "tables": {
          "made": [
            { "from": "farms" },
            { "derive": { "new": "\(formula)" } }
          ]
        }\(more)
      }
      """, to: "Pipelines/units.json5")
  }

  @Test(
    "units that do not meet are refused before data are read, both named with their places",
    arguments: [
      ("ha + green", "+", "[ha] and [qq green]", "ha", "green"),
      ("soles + dollars", "+", "[PEN] and [USD]", "soles", "dollars"),
      ("green < soles", "<", "[qq green] and [PEN]", "green", "soles"),
    ])
  func refused(
    formula: String, operator sign: String, units: String, left: String, right: String
  ) throws {
    try write(derive: formula)
    let second = 29 + left.count + sign.count + 2
    for command in ["check", "run"] {
      let outcome = try project.run(command, "--quiet")
      #expect(outcome.status == 78)
      let place = "Pipelines/units.json5:17"
      #expect(
        outcome.messages.hasPrefix(
          "\(place):29: error[formula.unit-mismatch]: '\(sign)' must have numbers of one dimension, "
            + "not \(units)\n"), "\(outcome.messages)")
      #expect(outcome.messages.contains("  note: '\(left)' is a number"))
      #expect(outcome.messages.contains("(\(place):29)\n"), "\(outcome.messages)")
      #expect(outcome.messages.contains("  note: '\(right)' is a number"))
      #expect(outcome.messages.contains("(\(place):\(second))\n"), "\(outcome.messages)")
    }
  }

  @Test("green coffee and parchment are refused by a code of their own, with the way across")
  func states() throws {
    try write(derive: "green + parchment")
    let outcome = try project.run("check", "--quiet")
    #expect(outcome.status == 78)
    #expect(
      outcome.messages.contains(
        "error[formula.state-mismatch]: '+' must have numbers of one product state, "
          + "not [qq green] and [qq parchment]\n"), "\(outcome.messages)")
  }

  @Test("a rule in another unit than its axis is refused")
  func rule() throws {
    try write(
      derive: "soles / green",
      and: """
        ,
          "charts": {
            "prices": {
              "from": "made",
              "layers": [
                { "mark": "point", "x": "coop", "y": "new" },
                { "mark": "rule", "from": "made", "y": "ha" }
              ]
            }
          }
        """)
    let outcome = try project.run("check")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("error[chart.unit-conflict]"), "\(outcome.messages)")
    #expect(outcome.messages.contains("PEN/qq green"), "\(outcome.messages)")
    #expect(outcome.messages.contains("ha"), "\(outcome.messages)")
  }

  /// A pipeline that reads amounts with their units, and knows a factor from parchment to green.
  private func writeQuantities() throws {
    try project.write(
      """
      {
        "acopio": 1,
        "states": { "coffee": ["parchment", "green"] },
        "units": { "qq": { "is": "46[kg]", "source": "a test" } },
        "factors": [ { "from": "kg parchment", "to": "kg green", "times": 0.80, "source": "a test" } ],
        "inputs": {
          "sold": {
            "read": "Input/sold.csv",
            "columns": {
              "coop": "text",
              "sold": { "type": "quantity", "amount": "amount", "unit": "unit", "state": "state",
                "as": "qq green" }
            }
          }
        },
        "tables": { "made": [ { "from": "sold" } ] },
        "outputs": { "made": true }
      }
      """, to: "Pipelines/quantities.json5")
  }

  @Test("a quintal of parchment becomes green by the declared factor")
  func factor() throws {
    try writeQuantities()
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/quantities/made.csv") == "coop,sold\nA,8\n")
  }

  @Test("a unit without a factor stops the run and is named with its rows")
  func unknownUnit() throws {
    try writeQuantities()
    try project.write(
      "coop,amount,unit,state\nA,10,lata,cherry\nB,1,qq,green\nC,3,lata,cherry\n",
      to: "Input/sold.csv")
    let outcome = try project.run("run", "--quiet")
    #expect(outcome.status == 65, "\(outcome.messages)")
    #expect(outcome.messages.contains("not in 'lata cherry' (2 rows)"), "\(outcome.messages)")
    #expect(project.contents(below: "Output") == [:])
  }
}

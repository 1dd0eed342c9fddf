import TestSupport
import Testing

/// The worked example of F2.4: the share that six members deliver over three seasons, against the gap.
///
/// What the example calls nested is G/(G-1), `groups` here; `nested` counts one constant for all
/// effects, as R's fixest does.
@Suite("Panel of deliveries")
struct PublishedPanelTests {
  static let panel = """
    member,season,share,gap
    1,1,0.90,2
    1,2,0.80,6
    1,3,0.72,9
    2,1,0.95,1
    2,2,0.85,5
    2,3,0.86,7
    3,1,0.60,3
    3,2,0.50,8
    3,3,0.42,12
    4,1,0.75,0
    4,2,0.74,3
    4,3,0.60,8
    5,1,1.00,2
    5,2,0.97,4
    5,3,0.80,10
    6,1,0.55,4
    6,2,0.58,5
    6,3,0.40,9
    """

  static let pipeline = """
    {
      "acopio": 1,
      "title": "When traders pay more, do members deliver less?",
      "inputs": {
        "panel": {
          "read": "Input/panel.csv",
          "columns": { "member": "text key(person)", "season": "int", "share": "number 0..1", "gap": "number" },
          "key": ["member", "season"]
        }
      },
      "models": {
        "slope": {
          "fit": "ols", "from": "panel", "formula": "share ~ gap | member",
          "errors": { "cluster": ["member"], "correction": "groups" },
          "also": {
            "uncorrected": { "errors": { "cluster": ["member"], "correction": "none" } },
            "all effects counted": { "errors": { "cluster": ["member"], "correction": "all" } },
            "classical": { "errors": "classical" },
            "wild": { "errors": { "cluster": ["member"], "correction": "groups", "few": "wild 1999 seed 7" } },
            "pooled": { "formula": "share ~ gap", "errors": "classical" },
            "season too": { "formula": "share ~ gap | member + season", "errors": { "cluster": ["member"], "correction": "all" } }
          }
        }
      },
      "findings": {
        "per_ten": { "label": "Change in the share for 10 units of gap", "value": "slope.coef(gap) * 10" }
      },
      "privacy": { "person": "member", "min_cell": 5 }
    }
    """

  let recipe: Recipe

  init() throws {
    recipe = try Recipe(Self.pipeline, inputs: ["panel.csv": Self.panel])
  }

  @Test(
    "slopes and their errors have the digits of the worked example",
    arguments: [
      ("slope", "estimate", -0.02280241935483871), ("slope", "std_error", 0.0018611225766554803),
      ("slope", "statistic", -12.25197074112962), ("slope", "p_value", 6.408629190222222e-05),
      ("slope", "low", -0.027586587244281945), ("slope", "high", -0.018018251465395478),
      ("uncorrected", "std_error", 0.0016989646958605737),
      ("all effects counted", "std_error", 0.002313678950988594),
      ("classical", "std_error", 0.0021705438177911265), ("wild", "p_value", 0.03125),
      ("pooled", "estimate", -0.030771428571428564),
      ("season too", "estimate", -0.030315789473684594),
      ("season too", "std_error", 0.009862688510363708),
    ])
  func workedExample(model: String, column: String, expected: Double) throws {
    let found = try recipe.rows("slope").number(column, where: ["model": model, "term": "gap"])
    #expect(isClose(found, expected, within: 1e-9))
  }

  @Test("the finding takes the slope with its interval")
  func finding() throws {
    let findings = try recipe.rows("findings")
    #expect(isClose(findings.number("value"), -0.2280241935483871, within: 1e-9))
    #expect(isClose(findings.number("low"), -0.27586587244281945, within: 1e-9))
    #expect(isClose(findings.number("high"), -0.18018251465395478, within: 1e-9))
  }
}

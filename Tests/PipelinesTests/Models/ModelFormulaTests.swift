import Tabular
import Testing

@testable import Pipelines

struct ModelFormulaTests {
  @Test(
    "a model is cut into its response, its terms and its effects",
    arguments: [
      ("share ~ gap | member_id + season", "share; gap; no constant; member_id, season"),
      ("share ~ gap + log(hectares)", "share; gap, log(hectares); constant; "),
      ("share ~ gap * debt | id", "share; gap, debt, gap:debt; no constant; id"),
      ("y ~ a*b*c", "y; a, b, c, a:b, a:c, b:c, a:b:c; constant; "),
      ("y ~ a:b + b:a", "y; a:b; constant; "),
      ("y ~ a || x ~ z", "y; a; constant; "), ("y ~ a | b:c | x ~ z", "y; a; no constant; b:c"),
      ("y ~ a - 1", "y; a; no constant; "),
      ("y ~ 0 + a", "y; a; no constant; "),
      ("y ~ -1 + a", "y; a; no constant; "),
      ("y ~ 1", "y; ; constant; "),
      ("log(y + 1) ~ x + x^2 + x^-1", "log(y + 1); x, x^2, x^-1; constant; "),
      ("y ~ (a - b) + if(c == 'a|b~c', 1, 0)", "y; (a - b), if(c == 'a|b~c', 1, 0); constant; "),
      ("a / b ~ `odd + name` + 2[kg/ha] / x", "a / b; `odd + name`, 2[kg/ha] / x; constant; "),
    ])
  func parts(text: String, expected: String) throws {
    var problems = Diagnostics()
    let model = try #require(ModelFormula(Written(text), reporting: &problems))
    let terms = model.terms.map { $0.factors.map(\.text).joined(separator: ":") }
    let found = [
      model.response.text, terms.joined(separator: ", "),
      model.hasIntercept ? "constant" : "no constant",
      model.effects.map(\.text).joined(separator: ", "),
    ].joined(separator: "; ")
    #expect(found == expected)
    #expect(problems.all.isEmpty)
  }

  @Test(
    "what is not a model is refused where it stands",
    arguments: [
      ("share gap", 1, 9, "a model must have the shape `response ~ terms | effects`"),
      ("~ gap", 1, 5, "a model must have the shape `response ~ terms | effects`"),
      ("y ~ a - b", 9, 1, "only `1` may be taken from a model, with `- 1`"),
      ("y ~ a + ", 8, 1, "a term must not be empty"),
      ("y ~ a:", 5, 2, "a term must not be empty"),
      ("y ~ a | b +", 9, 3, "an effect must be the name of a column"),
      (
        "y ~ 1 | b | x ~ z | c", 21, 1,
        "a model must have at most two `|`: effects, and instruments"
      ),
      ("y ~ a*b*c*d*e", 5, 9, "a model must cross at most 4 factors"),
    ])
  func refusals(text: String, column: Int, length: Int, sentence: String) throws {
    var problems = Diagnostics()
    let place = Place(file: "p.json5", line: 3, column: 1, length: text.count, excerpt: text)
    #expect(ModelFormula(Written(text, at: place), reporting: &problems) == nil)
    let problem = try #require(problems.all.first)
    #expect(problem.message == sentence)
    #expect(problem.place?.column == column)
    #expect(problem.place?.length == length)
  }

  @Test("factors are listed once, whatever their layout")
  func factors() throws {
    var problems = Diagnostics()
    let model = try #require(
      ModelFormula(Written("y ~ a * log(b) + log( b ):c"), reporting: &problems))
    #expect(model.factors.map(\.text) == ["a", "log(b)", "c"])
  }
}

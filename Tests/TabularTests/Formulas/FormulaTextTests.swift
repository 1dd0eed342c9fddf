import Statistics
import Testing

@testable import Tabular

@Suite("Formulas as text")
struct FormulaTextTests {
  @Test("a random tree is printed so that it reads back as the same tree", arguments: 1...200)
  func printParseIdentity(seed: UInt64) throws {
    var trees = RandomFormula(seed: seed)
    let tree = trees.node(depth: 5)
    let parsed = try Formula(Written(tree.text)).root
    #expect(parsed == tree, "\(tree.text)")
    #expect(parsed.text == tree.text)
  }

  @Test(
    "brackets that are not needed are left out",
    arguments: [
      ("((a+b))*c", "(a + b) * c"), ("(a*b)+c", "a * b + c"), ("a-(b-c)", "a - (b - c)"),
      ("not (a and b)", "not (a and b)"), ("x   in(1,2)", "x in (1, 2)"),
      ("`a b`+`and`", "`a b` + `and`"), ("f( x , digits : 2 )", "f(x, digits: 2)"),
      ("case(a>1:2,else:3)", "case(a > 1: 2, else: 3)"), ("coops.area", "coops.area"),
    ])
  func canonical(text: String, expected: String) throws {
    #expect(try Formula(Written(text)).text == expected)
  }

  @Test("no bytes make the parser stop the process", arguments: 1...300)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "(", ")", "[", "]", "'", "`", "..", ".", "$", "1e", "a", "in", "is", "not", " ", "é",
    ]
    let text = (0..<generator.index(below: 40)).map { _ in
      parts[generator.index(below: parts.count)]
    }.joined()
    var diagnostics = Diagnostics()
    let formula = Formula(Written(text), reporting: &diagnostics)
    #expect((formula == nil) == diagnostics.hasErrors)
  }
}

/// Makes trees of every shape that a text can have.
struct RandomFormula {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func node(depth: Int) -> FormulaNode {
    FormulaNode(depth > 0 ? inner(depth - 1) : leaf(), at: 0..<0)
  }

  private mutating func leaf() -> FormulaNode.Shape {
    switch generator.index(below: 8) {
    case 0: .number(.decimal(Int64(generator.index(below: 1000)), scale: 1), nil)
    case 1: .number(.decimal(46, scale: 0), .init(text: "kg", range: 0..<0))
    case 2: .text("it's")
    case 3: .flag(generator.index(below: 2) == 0)
    case 4: .null
    case 5: .parameter("rate")
    case 6: .day(19_783, .day)
    default: .name(generator.index(below: 2) == 0 ? ["area"] : ["coops", "odd name"])
    }
  }

  private mutating func inner(_ depth: Int) -> FormulaNode.Shape {
    switch generator.index(below: 10) {
    case 0: return .prefix(.minus, node(depth: depth))
    case 1: return .prefix(.not, node(depth: depth))
    case 2: return .conversion(node(depth: depth), .init(text: "kg green", range: 0..<0))
    case 3: return .membership(node(depth: depth), [node(depth: depth), node(depth: 0)])
    case 4: return .between(node(depth: depth), node(depth: depth), node(depth: 0))
    case 5: return .missing(node(depth: depth), isMissing: generator.index(below: 2) == 0)
    case 6:
      let argument = FormulaNode.Argument(name: "x", condition: nil, value: node(depth: depth))
      return .call(["f"], [argument])
    default:
      let signs = InfixOperator.allCases
      return .infix(
        signs[generator.index(below: signs.count)], node(depth: depth), node(depth: depth))
    }
  }
}

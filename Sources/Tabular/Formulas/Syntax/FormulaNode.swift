/// One node of a parsed formula, with the bytes of the text that it stands at.
///
/// Nodes are equal when they say the same, wherever they stand.
struct FormulaNode: Sendable, Equatable {
  /// What a node says.
  indirect enum Shape: Sendable, Equatable {
    /// A number with the unit behind it, if there is one.
    case number(Value.Number, UnitText?)
    /// A text in single quotes.
    case text(String)
    /// `true` or `false`.
    case flag(Bool)
    /// `date'2024-03-01'` or `month'2024-03'`.
    case day(Int32, Grain)
    /// `null`.
    case null
    /// `$name`.
    case parameter(String)
    /// A column, or `table.column` and the like.
    case name([String])
    /// `-x` or `not x`.
    case prefix(PrefixOperator, FormulaNode)
    /// `a + b` and all other operators with two sides.
    case infix(InfixOperator, FormulaNode, FormulaNode)
    /// `x as [unit]`.
    case conversion(FormulaNode, UnitText)
    /// `x in (a, b)`.
    case membership(FormulaNode, [FormulaNode])
    /// `x in low..high`, both ends included.
    case between(FormulaNode, FormulaNode, FormulaNode)
    /// `x is null`, or `x is not null`.
    case missing(FormulaNode, isMissing: Bool)
    /// `f(a, name: b)`, or `m.coef(x)`.
    case call([String], [Argument])
    /// `[a, b]`.
    case list([FormulaNode])
    /// `[unit]` as an argument.
    case unit(UnitText)
  }

  /// An argument of a call; in `case` the condition stands before the value.
  struct Argument: Sendable, Equatable {
    /// The name before the colon, or nil.
    let name: String?
    /// The condition before the colon, in `case` only.
    let condition: FormulaNode?
    /// The value.
    let value: FormulaNode
  }

  /// The text between brackets, with its place.
  struct UnitText: Sendable, Equatable {
    let text: String
    let range: Range<Int>

    static func == (left: UnitText, right: UnitText) -> Bool { left.text == right.text }
  }

  let shape: Shape
  /// UTF-8 offsets in the text of the formula.
  let range: Range<Int>
  /// How many nodes stand on the longest way down.
  let depth: Int

  init(_ shape: Shape, at range: Range<Int>) {
    self.shape = shape
    self.range = range
    depth = 1 + (Self.children(of: shape).map(\.depth).max() ?? 0)
  }

  static func == (left: FormulaNode, right: FormulaNode) -> Bool { left.shape == right.shape }

  /// The nodes directly below, in the order of the text.
  var children: [FormulaNode] { Self.children(of: shape) }

  private static func children(of shape: Shape) -> [FormulaNode] {
    switch shape {
    case .number, .text, .flag, .day, .null, .parameter, .name, .unit: []
    case .prefix(_, let operand), .conversion(let operand, _), .missing(let operand, _): [operand]
    case .infix(_, let left, let right): [left, right]
    case .membership(let operand, let elements): [operand] + elements
    case .between(let operand, let low, let high): [operand, low, high]
    case .call(_, let arguments):
      arguments.flatMap { [$0.condition, $0.value].compactMap { $0 } }
    case .list(let elements): elements
    }
  }
}

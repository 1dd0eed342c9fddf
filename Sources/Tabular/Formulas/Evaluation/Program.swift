/// A formula as a flat list of steps over whole columns; each step names earlier ones.
struct Program: Sendable {
  /// One step.
  struct Instruction: Sendable {
    let operation: RowOperation
    /// The steps whose results it takes.
    let operands: [Int]
    /// The kind of its result.
    let kind: Kind
  }

  /// The steps; the last one gives the result.
  let instructions: [Instruction]

  init(_ root: TypedNode) {
    var compiler = Compiler()
    compiler.append(root)
    instructions = compiler.instructions
  }

  /// Lays out a tree, each node once wherever it stands.
  private struct Compiler {
    var instructions: [Instruction] = []
    private var known: [ObjectIdentifier: Int] = [:]

    @discardableResult
    mutating func append(_ node: TypedNode) -> Int {
      if let index = known[ObjectIdentifier(node)] { return index }
      var operands: [Int] = []
      for operand in node.operands { operands.append(append(operand)) }
      instructions.append(
        Instruction(operation: node.operation, operands: operands, kind: node.kind ?? .number))
      known[ObjectIdentifier(node)] = instructions.count - 1
      return instructions.count - 1
    }
  }

  /// The names of all columns that the steps take.
  var columns: Set<String> {
    Set(
      instructions.compactMap {
        if case .column(let name) = $0.operation { name } else { nil }
      })
  }

  /// The names of all constants that the steps take.
  var constants: Set<String> {
    Set(
      instructions.compactMap {
        if case .constant(let name) = $0.operation { name } else { nil }
      })
  }

  /// What the steps work on.
  struct Input {
    let table: Table
    let constants: [String: Value]
    /// What aggregates or window functions gave, one column each.
    var supplied: [Column] = []
    /// The number of rows of the result.
    let rows: Int
  }

  /// The result as a column of all rows.
  ///
  /// Throws `table.unknown-column` or `formula.constant-without-value` when the input is not the one
  /// that the formula was typed for.
  func run(_ input: Input) throws(Diagnostic) -> Column {
    var results: [Operand] = []
    results.reserveCapacity(instructions.count)
    for instruction in instructions {
      results.append(
        try Self.result(of: instruction, instruction.operands.map { results[$0] }, input))
    }
    guard let last = results.last, last.isConstant else {
      return results.last?.column ?? .missing(kind: .number, presence: Presence(allPresent: 0))
    }
    return .repeating(last.column.value(0), kind: last.column.kind, count: input.rows)
  }

  private static func result(
    of instruction: Instruction, _ operands: [Operand], _ input: Input
  ) throws(Diagnostic) -> Operand {
    switch instruction.operation {
    case .column(let name):
      guard let column = input.table.column(name) else {
        throw input.table.schema.unknownColumn(name, in: "the table", at: nil)
      }
      return Operand(column)
    case .value(let value):
      return Operand(.repeating(value, kind: instruction.kind, count: 1), isConstant: true)
    case .constant(let name):
      guard let value = input.constants[name] else {
        throw Diagnostic(.formulaConstant, "the constant '\(name)' must have a value")
      }
      return Operand(.repeating(value, kind: instruction.kind, count: 1), isConstant: true)
    case .supplied(let index): return Operand(input.supplied[index])
    default:
      let isConstant = operands.allSatisfy(\.isConstant)
      let rows = isConstant ? 1 : input.rows
      return Operand(
        computed(instruction.operation, operands, rows: rows), isConstant: isConstant)
    }
  }

  private static func computed(
    _ operation: RowOperation, _ operands: [Operand], rows: Int
  ) -> Column {
    switch operation {
    case .scale(let factor): ScaleKernel.column(factor, operands[0], rows: rows)
    case .arithmetic(let sign): ArithmeticKernel.column(sign, operands, rows: rows)
    case .comparison(let sign): ComparisonKernel.column(sign, operands, rows: rows)
    case .and: LogicKernel.joined(operands, absorbing: false, rows: rows)
    case .or: LogicKernel.joined(operands, absorbing: true, rows: rows)
    case .not: LogicKernel.not(operands[0], rows: rows)
    case .isMissing(let expected):
      LogicKernel.isMissing(operands[0], expected: expected, rows: rows)
    case .choose: ChoiceKernel.chosen(operands, rows: rows)
    case .otherwise: ChoiceKernel.otherwise(operands, rows: rows)
    case .apply(let kernel): kernel.column(operands, rows: rows)
    case .column, .value, .constant, .supplied: operands[0].column
    }
  }
}

import Statistics
import Tabular

/// A factor as numbers: one column, or for texts one column for each level but the first.
struct CodedFactor {
  /// A column of numbers and what it is called.
  struct Level {
    /// The name: `hectares`, `region=north`, `gap:region=north`.
    let name: String
    /// The numbers.
    let column: PreciseColumn
    /// What they are the product of.
    var parts: [Part] = []
  }

  /// What one factor gives to a product.
  struct Part: Sendable {
    /// The column of the table that holds the factor.
    let factor: String
    /// The level that is told by 1, of a text.
    let level: String?
    /// The numbers.
    let column: PreciseColumn
  }

  /// The columns.
  let levels: [Level]

  /// Codes the column of a factor, in which nothing is missing.
  ///
  /// Texts are coded as 0 and 1 for each level, in the order of Unicode scalars; the first level is
  /// what the others are compared with, and has no column unless all levels are kept. Numbers come
  /// in two planes where `isExact`.
  init(
    _ factor: ModelSpecification.Factor, in table: Table, keepsAllLevels: Bool = false,
    isExact: Bool = true
  ) {
    func part(_ column: PreciseColumn, level: String? = nil) -> [Part] {
      [Part(factor: factor.column, level: level, column: column)]
    }
    switch table.column(factor.column) {
    case .numbers(let column):
      let numbers = Self.numbers(column, factor, in: table, isExact: isExact)
      levels = [Level(name: factor.name, column: numbers, parts: part(numbers))]
    case .flags(let column):
      let numbers = PreciseColumn(column.flags.map(Self.number))
      levels = [Level(name: factor.name, column: numbers, parts: part(numbers))]
    case .texts(let column):
      let names = column.usedLevels
      levels = names.dropFirst(keepsAllLevels ? 0 : 1).map { code in
        let level = column.levels[Int(code)]
        let numbers = PreciseColumn(column.codes.map { Self.number($0 == code) })
        return Level(
          name: "\(factor.name)=\(level)", column: numbers, parts: part(numbers, level: level))
      }
    case .days, nil:
      levels = []
    }
  }

  private static func numbers(
    _ column: NumberColumn, _ factor: ModelSpecification.Factor, in table: Table, isExact: Bool
  ) -> PreciseColumn {
    guard isExact else { return PreciseColumn(column.doubles) }
    guard let origin = factor.origin, let base = table.column(origin.column)?.numberColumn else {
      return column.precise
    }
    return origin.applied(to: base.precise)
  }

  /// The only column of a number or a flag.
  var numbers: PreciseColumn { levels.first?.column ?? PreciseColumn([Double]()) }

  private static func number(_ flag: Bool) -> Double { flag ? 1 : 0 }
}

extension [CodedFactor.Level] {
  /// Every product of one of these columns with one of the others.
  func crossed(with others: [CodedFactor.Level]) -> [CodedFactor.Level] {
    flatMap { level in
      others.map { other in
        CodedFactor.Level(
          name: level.name + ":" + other.name, column: level.column * other.column,
          parts: level.parts + other.parts)
      }
    }
  }
}

extension NumberColumn {
  /// The numbers in two planes of doubles; rows without one hold 0.
  var precise: PreciseColumn {
    switch storage {
    case .decimals(let mantissas, let scale): PreciseColumn(mantissas: mantissas, scale: scale)
    case .doubles(let numbers): PreciseColumn(numbers)
    }
  }
}

extension TextColumn {
  /// The codes of the levels that rows use, in the order of Unicode scalars.
  var usedLevels: [Int32] {
    var isUsed = [Bool](repeating: false, count: levels.count)
    for code in codes where code >= 0 { isUsed[Int(code)] = true }
    let used = levels.indices.filter { isUsed[$0] }
    return used.sorted { levels[$0].precedesByScalars(levels[$1]) }.map(Int32.init)
  }
}

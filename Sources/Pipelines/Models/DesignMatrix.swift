import Statistics
import Tabular

/// The numbers of one specification: the rows in which nothing is missing, ready for a fit.
///
/// Decimals are handed over in two planes of doubles, so that a fit may keep all their digits.
struct DesignMatrix: Sendable {
  /// A column of the design.
  struct Term: Sendable {
    /// The name in result tables: `gap`, `gap:debt`, `region=north`.
    let name: String
    /// The unit of its coefficient.
    let unit: String
    /// The position of the declared term that it belongs to.
    let declared: Int
    /// The numbers.
    let column: PreciseColumn
    /// What they are the product of.
    let parts: [CodedFactor.Part]
  }

  /// A response of texts.
  struct Outcomes: Sendable {
    /// The texts, in the order of Unicode scalars.
    let names: [String]
    /// The position of each row's text among them.
    let codes: [Int32]
  }

  /// What is explained.
  let response: PreciseColumn
  /// What is explained, where it is a text.
  let outcomes: Outcomes?
  /// By what, without the constant.
  let terms: [Term]
  /// A weight for each row, or nil for equal ones.
  let weights: [Double]?
  /// What each row's count is counted over, if that is declared.
  let exposure: [Double]?
  /// The codes of each absorbed effect.
  let effects: [[Int32]]
  /// The code of each row's cluster, if errors are clustered.
  let clusters: [Int32]?
  /// Rows left out, by reason, in the order of the reasons.
  let dropped: [(reason: MissingReason, rows: Int)]
  /// Complete rows left out because their weight is 0.
  let rowsOfNoWeight: Int

  /// Takes the complete rows of a table.
  ///
  /// Throws `data.negative-weight` for a weight below zero; rows of weight 0 are left out and counted.
  init(_ table: Table, _ specification: ModelSpecification) throws(Diagnostic) {
    let used = table.selecting(specification.columns.sorted())
    let presence = used.columns.map(\.presence).reduce(Presence(allPresent: table.rowCount)) {
      $0.intersection($1)
    }
    let rows = try used.weightedRows(among: presence.presentRows, specification.weights)
    let complete = rows.count == used.rowCount ? used : used.gathered(rows)
    dropped = presence.countsByReason
    rowsOfNoWeight = presence.count - presence.missingCount - rows.count
    response =
      CodedFactor(
        specification.response, in: complete, keepsAllLevels: true, isExact: specification.isExact
      ).numbers
    outcomes = complete.column(specification.response.column)?.textColumn.map(Outcomes.init)
    terms = Self.terms(of: specification, in: complete)
    exposure = specification.exposure.flatMap { complete.column($0)?.numberColumn?.doubles }
    weights = specification.weights.flatMap { complete.column($0)?.numberColumn?.doubles }
    var effects: [[Int32]] = []
    for name in specification.effects {
      effects.append(try Groups(complete, by: [name]).indices)
    }
    self.effects = effects
    let columns = specification.errors.clustering?.columns.map(\.text)
    if let effect = specification.effects.firstIndex(where: { [$0] == columns }) {
      clusters = effects[effect]
    } else {
      clusters = try columns.map { names throws(Diagnostic) in
        try Groups(complete, by: names).indices
      }
    }
  }

  /// How many rows take part.
  var rowCount: Int { response.count }

  /// How many rows do not.
  var droppedCount: Int { dropped.reduce(rowsOfNoWeight) { $0 + $1.rows } }

  private static func terms(of specification: ModelSpecification, in table: Table) -> [Term] {
    var isCovered = specification.hasIntercept || !specification.effects.isEmpty
    var terms: [Term] = []
    for (index, factors) in specification.terms.enumerated() {
      var products: [CodedFactor.Level] = []
      for (position, factor) in factors.enumerated() {
        let coded = CodedFactor(
          factor, in: table, keepsAllLevels: !isCovered, isExact: specification.isExact)
        products = position == 0 ? coded.levels : products.crossed(with: coded.levels)
      }
      // Without a constant, the levels of the first text take its place.
      if factors.count == 1, factors[0].kind == .text { isCovered = true }
      let unit = specification.measure(of: factors).symbolOrOne
      terms += products.map {
        Term(name: $0.name, unit: unit, declared: index, column: $0.column, parts: $0.parts)
      }
    }
    return terms
  }
}

extension ModelSpecification {
  /// Whether columns keep all digits of decimals: effects are taken out of doubles.
  fileprivate var isExact: Bool { effects.isEmpty }
}

extension Presence {
  /// The rows that have a value.
  var presentRows: [Int] {
    isComplete ? Array(0..<count) : (0..<count).filter { self[$0] }
  }

  /// How many rows are missing for each reason, in the order of the reasons.
  var countsByReason: [(reason: MissingReason, rows: Int)] {
    let missing = missing
    return MissingReason.allCases.compactMap { reason in
      let rows = missing.count { $0.reason == reason }
      return rows > 0 ? (reason, rows) : nil
    }
  }
}

extension Table {
  /// Those of the rows that have a weight above zero; throws for one below zero.
  func weightedRows(among rows: [Int], _ name: String?) throws(Diagnostic) -> [Int] {
    guard let name, let weights = column(name)?.numberColumn?.doubles else { return rows }
    if let row = rows.first(where: { weights[$0] < 0 }) {
      throw Diagnostic(
        .negativeWeight,
        "'\(name)' must be a weight of 0 or more, not \(weights[row]) as in row \(row + 1)")
    }
    return rows.filter { weights[$0] > 0 }
  }
}

extension DesignMatrix.Outcomes {
  /// The texts of a column in which nothing is missing.
  init(_ column: TextColumn) {
    let used = column.usedLevels
    names = used.map { column.levels[Int($0)] }
    let positions = Dictionary(uniqueKeysWithValues: used.indices.map { (used[$0], Int32($0)) })
    codes = column.codes.map { positions[$0] ?? 0 }
  }
}

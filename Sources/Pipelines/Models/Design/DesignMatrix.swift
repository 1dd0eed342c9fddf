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
  /// By what else, where instruments move it.
  let endogenous: [Term]
  /// What moves it.
  let instruments: [Term]
  /// A weight for each row, or nil for equal ones.
  let weights: [Double]?
  /// What each row's count is counted over, if that is declared.
  let exposure: [Double]?
  /// What the fit reads beside response and terms, by its roles.
  let followUp: [String: [Double]]
  /// The codes of each absorbed effect.
  let effects: [[Int32]]
  /// The codes of each row's clusters, by every column that errors are clustered by.
  let groupings: [[Int32]]
  /// The numbers of other columns that errors or fit read: an order.
  let orders: [String: [Double]]
  /// Rows left out, by reason, in the order of the reasons.
  let dropped: [(reason: MissingReason, rows: Int)]
  /// Complete rows left out because their weight is 0.
  let rowsOfNoWeight: Int

  /// Takes the complete rows of a table.
  ///
  /// Throws `data.negative-weight` for a weight below zero; rows of weight 0 are left out and counted.
  init(_ table: Table, _ specification: ModelSpecification) throws(Diagnostic) {
    let rows = try CompleteRows(of: table, for: specification)
    let complete = rows.table
    dropped = rows.dropped
    rowsOfNoWeight = rows.rowsOfNoWeight
    let isExact = specification.isExact(rows: complete.rowCount)
    response =
      CodedFactor(specification.response, in: complete, keepsAllLevels: true, isExact: isExact)
      .numbers
    outcomes = complete.column(specification.response.column)?.textColumn.map(Outcomes.init)
    let coding = TermCoding(table: complete, specification: specification, isExact: isExact)
    terms = coding.terms(specification.terms, from: 0, isCovered: specification.hasConstant)
    endogenous = coding.terms(
      specification.endogenous, from: specification.terms.count, isCovered: true)
    instruments = coding.terms(
      specification.instruments, from: specification.regressors.count, isCovered: true)
    exposure = specification.exposure.flatMap { complete.column($0)?.numberColumn?.doubles }
    followUp = specification.followUp.compactMapValues {
      complete.column($0)?.numberColumn?.doubles
    }
    let isWeighted = specification.weights.map { $0.kind != .frequency } ?? false
    weights =
      isWeighted
      ? specification.weights.flatMap { complete.column($0.column)?.numberColumn?.doubles } : nil
    var (effects, groupings): ([[Int32]], [[Int32]]) = ([], [])
    for names in specification.effects { effects.append(try Groups(complete, by: names).indices) }
    for column in specification.errors.clustering?.columns ?? [] {
      if let effect = specification.effects.firstIndex(of: [column.text]) {
        groupings.append(effects[effect])
      } else {
        groupings.append(try Groups(complete, by: [column.text]).indices)
      }
    }
    (self.effects, self.groupings) = (effects, groupings)
    orders = complete.orders(
      [specification.errors.order].compactMap { $0 } + specification.fit.columns)
  }

  /// The code of each row's cluster, if errors are clustered by one column.
  var clusters: [Int32]? { groupings.count == 1 ? groupings[0] : nil }

  /// How many rows take part.
  var rowCount: Int { response.count }

  /// How many rows do not.
  var droppedCount: Int { dropped.reduce(rowsOfNoWeight) { $0 + $1.rows } }
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
        "'\(Self.written(name))' must be a weight of 0 or more, not \(weights[row]) as in row \(row + 1)"
      )
    }
    return rows.filter { weights[$0] > 0 }
  }

  /// The formula of a column that was computed for a fit, or the name of one that was there.
  private static func written(_ column: String) -> Substring {
    column.hasPrefix("#") ? column.dropFirst() : column[...]
  }

  /// The most rows that frequencies may stand for.
  private static let mostRepeated = 20_000_000

  /// The rows, each as often as its frequency says; throws `data.frequency` for one that is not
  /// whole, or for more rows than memory holds.
  func repeated(
    _ rows: [Int], _ weighting: Weighting?
  ) throws(Diagnostic) -> [Int] {
    guard let weighting, weighting.kind == .frequency,
      let weights = column(weighting.column)?.numberColumn?.doubles
    else { return rows }
    var repeated: [Int] = []
    for row in rows {
      guard let count = Int(exactly: weights[row]),
        count <= Self.mostRepeated - repeated.count
      else {
        throw Diagnostic(
          .frequency,
          "'\(Self.written(weighting.column))' must be whole numbers that add to \(Self.mostRepeated) at most, "
            + "not \(weights[row]) as in row \(row + 1)")
      }
      repeated.append(contentsOf: repeatElement(row, count: count))
    }
    return repeated
  }

  /// Columns as numbers to sort by: numbers as they are, days and seasons by their count.
  fileprivate func orders(_ names: [Written]) -> [String: [Double]] {
    var orders: [String: [Double]] = [:]
    for name in names {
      switch column(name.text) {
      case .numbers(let column)?: orders[name.text] = column.doubles
      case .days(let column)?: orders[name.text] = column.ordinals.map { Double($0) }
      default: break
      }
    }
    return orders
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

import Statistics
import Tabular

/// The steps whose average effects on the mean a fit tells: one for each number and flag that
/// terms are made of, and one for each level of a text but the one it is compared with.
struct MarginSteps {
  /// The steps in the order of the terms.
  private(set) var all: [MarginStep] = []
  /// Why some have no effect.
  private(set) var reasons: [String] = []

  private let terms: [DesignMatrix.Term]
  private let constants: Int
  private let rows: [Int]

  /// The steps of a design, of which some terms were kept and some rows take part.
  init(_ design: DesignMatrix, _ specification: ModelSpecification, kept: [Int], rows: [Int]) {
    terms = kept.map { design.terms[$0] }
    constants = specification.hasIntercept ? 1 : 0
    self.rows = rows
    for factor in specification.distinctFactors {
      let unit = specification.marginMeasure(of: factor).symbolOrOne
      let reference = design.isCoded(inFull: factor) ? design.levels(of: factor).first : nil
      for level in design.levels(of: factor) where level != reference || level == nil {
        let term = factor.name + (level.map { "=\($0)" } ?? "")
        let change = change(factor, from: reference ?? nil, to: level)
        all.append(MarginStep(factor: factor.column, term: term, unit: unit, change: change))
      }
      if let other = specification.factor(sharingWith: factor) {
        reasons.append("'\(factor.name)' has no margin: '\(other.name)' moves with it")
        all.indices.filter { all[$0].factor == factor.column }.forEach { all[$0].change = .none }
      }
    }
  }

  private func change(
    _ factor: ModelSpecification.Factor, from reference: String?, to level: String?
  ) -> MarginStep.Change {
    let own = terms.map { term in term.parts.filter { $0.factor == factor.column } }
    guard own.contains(where: { !$0.isEmpty }) else { return .none }
    switch factor.kind {
    case .number:
      return .slope(columns { slope(of: $0, by: factor.column) })
    case .flag:
      return .difference(
        from: columns { replaced($0, factor.column) { _ in 0 } },
        to: columns { replaced($0, factor.column) { _ in 1 } })
    default:
      guard own.contains(where: { $0.contains { $0.level == level } }) else { return .none }
      return .difference(
        from: columns { replaced($0, factor.column) { $0.level == reference ? 1 : 0 } },
        to: columns { replaced($0, factor.column) { $0.level == level ? 1 : 0 } })
    }
  }

  /// A column for each coefficient, those of constants empty.
  private func columns(_ column: (DesignMatrix.Term) -> [Double]) -> [[Double]] {
    [[Double]](repeating: [], count: constants) + terms.map(column)
  }

  /// The derivative of a term by a factor, by row; empty where the factor is no part of it.
  private func slope(of term: DesignMatrix.Term, by factor: String) -> [Double] {
    let places = term.parts.indices.filter { term.parts[$0].factor == factor }
    guard !places.isEmpty else { return [] }
    return rows.map { row in
      places.reduce(0) { sum, place in
        sum
          + term.parts.indices.filter { $0 != place }
          .reduce(1) { $0 * term.parts[$1].column.high[row] }
      }
    }
  }

  /// How a term changes when a factor takes a value, by row.
  private func replaced(
    _ term: DesignMatrix.Term, _ factor: String, with value: (CodedFactor.Part) -> Double
  ) -> [Double] {
    guard term.parts.contains(where: { $0.factor == factor }) else { return [] }
    return rows.map { row in
      term.parts.reduce(1) { product, part in
        product * (part.factor == factor ? value(part) : part.column.high[row])
      } - term.column.high[row]
    }
  }
}

extension ModelSpecification {
  /// The factors of all terms, each once.
  var distinctFactors: [Factor] {
    var seen: Set<String> = []
    return terms.flatMap { $0 }.filter { seen.insert($0.column).inserted }
  }

  /// Another factor that is computed from the same columns, so that neither moves alone.
  func factor(sharingWith factor: Factor) -> Factor? {
    distinctFactors.first {
      $0.column != factor.column && !$0.sources.isDisjoint(with: factor.sources)
    }
  }
}

extension DesignMatrix {
  /// The levels of a text that have columns; a single nil for a factor without levels.
  func levels(of factor: ModelSpecification.Factor) -> [String?] {
    guard factor.kind == .text else { return [nil] }
    var levels: [String?] = []
    for part in terms.flatMap(\.parts) where part.factor == factor.column {
      if !levels.contains(part.level) { levels.append(part.level) }
    }
    return levels
  }

  /// Whether every level of a text has a column, as where no constant stands beside it.
  func isCoded(inFull factor: ModelSpecification.Factor) -> Bool {
    var columns: [String: PreciseColumn] = [:]
    for part in terms.flatMap(\.parts) where part.factor == factor.column {
      if let level = part.level { columns[level] = part.column }
    }
    return !columns.isEmpty
      && (0..<rowCount).allSatisfy { row in columns.values.contains { $0.high[row] == 1 } }
  }
}

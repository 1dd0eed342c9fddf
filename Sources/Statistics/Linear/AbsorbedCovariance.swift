extension LinearModel {
  /// The covariance beside effects that were taken out; codes are those of all rows, also of those
  /// that the effects left out, and effects nested within clusters are found here.
  func covariance(
    ofAllRows errors: ErrorStructure, absorbing effects: FixedEffects?
  ) throws(FitError) -> CoefficientCovariance {
    guard let effects else { return try covariance(errors) }
    let kept = try effects.kept(errors)
    var counted = self
    counted.design.absorbed = effects.absorbed(clusteredBy: kept.groupings)
    return try counted.covariance(kept, beside: effects)
  }
}

extension ErrorStructure {
  /// The structure of chosen rows; rows that it does not have are left out, which a fit notices.
  func at(_ rows: [Int]) -> ErrorStructure {
    func taken<Element>(_ column: [Element]) -> [Element] {
      rows.filter(column.indices.contains).map { column[$0] }
    }
    switch self {
    case .clustered(let codes, let correction): return .clustered(taken(codes), correction)
    case .multiway(let groupings, let correction):
      return .multiway(groupings.map(taken), correction)
    case .serial(let order, let lags): return .serial(order: taken(order), lags: lags)
    case .classical, .hc0, .hc1, .hc2, .hc3, .hc4: return self
    }
  }

  /// The clusters of the rows, by every grouping.
  var groupings: [[Int32]] {
    switch self {
    case .clustered(let codes, _): [codes]
    case .multiway(let groupings, _): groupings
    case .classical, .hc0, .hc1, .hc2, .hc3, .hc4, .serial: []
    }
  }
}

extension FixedEffects {
  /// How many rows there were before those alone in a level were left out.
  var rowCount: Int { (factors.first?.codes.count ?? 0) + singletons }

  /// The same structure for the rows that take part.
  func kept(_ errors: ErrorStructure) throws(FitError) -> ErrorStructure {
    switch errors {
    case .clustered(let codes, let correction):
      return .clustered(try keptOfAll(codes), correction)
    case .multiway(let groupings, let correction):
      var kept: [[Int32]] = []
      for codes in groupings { kept.append(try keptOfAll(codes)) }
      return .multiway(kept, correction)
    case .serial(let order, let lags):
      return .serial(order: try keptOfAll(order), lags: lags)
    case .classical, .hc0, .hc1, .hc2, .hc3, .hc4:
      return errors
    }
  }

  /// The entries of the rows that take part, from those of all rows.
  func keptOfAll<Element>(_ column: [Element]) throws(FitError) -> [Element] {
    guard column.count == rowCount else { throw .wrongLength(term: -1) }
    return kept(column)
  }
}

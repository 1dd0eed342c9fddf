/// Makes one column of numbers from the pieces of all blocks.
///
/// Decimals at the largest scale that any piece has; binary numbers when one piece is binary or a
/// number does not fit at that scale. So the result does not depend on where blocks begin.
enum NumberAssembly {
  /// The column of pieces of `rows` rows in all.
  static func column(_ pieces: [CellPiece], rows: Int) -> NumberColumn {
    let presence = presence(pieces, rows: rows)
    let scale = pieces.map(\.scale).max() ?? 0
    if pieces.allSatisfy(\.isDecimal), let mantissas = mantissas(pieces, scale, rows) {
      return NumberColumn(decimals: mantissas, scale: scale, presence: presence)
    }
    return NumberColumn(doubles: pieces.flatMap(\.doubles), presence: presence)
  }

  private static func mantissas(_ pieces: [CellPiece], _ scale: Int, _ rows: Int) -> [Int64]? {
    var fits = true
    let mantissas = [Int64](unsafeUninitializedCapacity: rows) { buffer, count in
      for case .decimals(let cells, let own, _) in pieces {
        let power = Decimals.powerOfTen(scale - own) ?? 1
        fits = cells.write(times: power, to: buffer, at: count) && fits
        count += cells.count
      }
    }
    return fits ? mantissas : nil
  }

  private static func presence(_ pieces: [CellPiece], rows: Int) -> Presence {
    var missing: [(row: Int, reason: MissingReason)] = []
    var offset = 0
    for piece in pieces {
      missing += piece.missing.map { (offset + Int($0.row), $0.reason) }
      offset += piece.count
    }
    return Presence(count: rows, missing: missing)
  }
}

extension CellPiece {
  /// How many cells the piece has.
  var count: Int {
    switch self {
    case .decimals(let cells, _, _): cells.count
    case .doubles(let cells, _): cells.count
    case .codes(let codes): codes.count
    }
  }

  fileprivate var scale: Int {
    if case .decimals(_, let scale, _) = self { scale } else { 0 }
  }

  fileprivate var isDecimal: Bool {
    if case .decimals = self { true } else { false }
  }

  fileprivate var missing: [MissingCell] {
    switch self {
    case .decimals(_, _, let missing), .doubles(_, let missing): missing
    case .codes: []
    }
  }

  fileprivate var doubles: [Double] {
    switch self {
    case .decimals(let cells, let scale, _): cells.doubles(scale: scale)
    case .doubles(let cells, _): cells
    case .codes: []
    }
  }
}

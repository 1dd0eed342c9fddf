import Tabular

/// The levels of a column whose shares are estimated, and which rows have each.
struct EstimateLevels {
  /// The names in the order of the result: by their bytes; nil alone where there are none.
  let names: [String?]
  /// For each level, whether a row has it.
  let members: [[Bool]]

  /// The levels that appear in a column of texts.
  init(_ column: Column?) {
    guard let texts = column?.textColumn, texts.codes.contains(where: { $0 >= 0 }) else {
      names = [nil]
      members = [[Bool](repeating: false, count: column?.count ?? 0)]
      return
    }
    let used = Set(texts.codes.filter { $0 >= 0 }).sorted {
      texts.levels[Int($0)].precedesByScalars(texts.levels[Int($1)])
    }
    names = used.map { texts.levels[Int($0)] }
    members = used.map { level in texts.codes.map { $0 == level } }
  }
}

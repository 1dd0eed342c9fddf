import Tabular

/// The levels of a column whose shares are estimated, and which rows have each.
struct EstimateLevels {
  /// The names in the order of the result: that of the scale, else by their bytes; nil alone where
  /// there are none.
  let names: [String?]
  /// For each level, whether a row has it.
  let members: [[Bool]]

  /// All levels of a scale, also those that nobody chose; a row may have several.
  init(_ column: Column?, on scale: Scale) {
    let texts = column?.textColumn
    let parts = texts?.levels.map { scale.allowsSeveral ? Set(Scale.parts(of: $0)) : [$0] } ?? []
    names = scale.codes
    members = scale.codes.map { code in
      let chosen = parts.map { $0.contains(code) }
      return texts?.codes.map { $0 >= 0 && chosen[Int($0)] } ?? []
    }
  }

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

  /// The same levels for chosen rows.
  func gathered(_ rows: [Int]) -> EstimateLevels {
    EstimateLevels(names: names, members: members.map { members in rows.map { members[$0] } })
  }

  private init(names: [String?], members: [[Bool]]) {
    self.names = names
    self.members = members
  }
}

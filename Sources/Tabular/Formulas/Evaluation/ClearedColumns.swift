extension NumberColumn {
  /// Decimals as a kernel leaves them: cells of missing rows are set to 0.
  init(clearing decimals: consuming [Int64], scale: Int, presence: Presence) {
    var mantissas = decimals
    for (row, _) in presence.missing { mantissas[row] = 0 }
    self.init(decimals: mantissas, scale: scale, presence: presence)
  }

  /// Binary numbers as a kernel leaves them: cells of missing rows are set to 0.
  init(clearing doubles: consuming [Double], presence: Presence) {
    var numbers = doubles
    for (row, _) in presence.missing { numbers[row] = 0 }
    self.init(doubles: numbers, presence: presence)
  }
}

extension FlagColumn {
  /// Flags as a kernel leaves them: cells of missing rows are set to false.
  init(clearing flags: consuming [Bool], presence: Presence) {
    var flags = flags
    for (row, _) in presence.missing { flags[row] = false }
    self.init(flags: flags, presence: presence)
  }
}

extension Column {
  /// The same cells, missing also where `presence` is, with its reasons first.
  func keeping(_ presence: Presence) -> Column {
    guard !presence.isComplete else { return self }
    let both = presence.intersection(self.presence)
    switch self {
    case .numbers(let column):
      switch column.storage {
      case .decimals(let mantissas, let scale):
        return .numbers(NumberColumn(clearing: mantissas, scale: scale, presence: both))
      case .doubles(let numbers): return .numbers(NumberColumn(clearing: numbers, presence: both))
      }
    case .texts(let column):
      var codes = column.codes
      for (row, _) in both.missing { codes[row] = -1 }
      return .texts(TextColumn(codes: codes, levels: column.levels, presence: both))
    case .flags(let column): return .flags(FlagColumn(clearing: column.flags, presence: both))
    case .days(let column):
      var ordinals = column.ordinals
      for (row, _) in both.missing { ordinals[row] = 0 }
      return .days(DayColumn(ordinals: ordinals, grain: column.grain, presence: both))
    }
  }
}

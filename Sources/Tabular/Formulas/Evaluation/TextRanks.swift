/// Two columns of texts as whole numbers that compare as the texts do, by Unicode scalars.
struct TextRanks {
  /// The rank of each row on the left; -1 where there is no text.
  let left: [Int32]
  /// The rank of each row on the right.
  let right: [Int32]

  init(_ left: TextColumn, _ right: TextColumn) {
    let levels = left.levels + right.levels
    let order = levels.indices.sorted { levels[$0].precedesByScalars(levels[$1]) }
    var ranks = [Int32](repeating: 0, count: levels.count)
    var rank: Int32 = -1
    var previous: Int?
    for index in order {
      let isNew = previous.map { levels[$0].precedesByScalars(levels[index]) } ?? true
      if isNew { rank += 1 }
      ranks[index] = rank
      previous = index
    }
    self.left = left.codes.map { $0 < 0 ? -1 : ranks[Int($0)] }
    let offset = left.levels.count
    self.right = right.codes.map { $0 < 0 ? -1 : ranks[Int($0) + offset] }
  }
}

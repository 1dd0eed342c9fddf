extension TextColumn {
  /// A column that holds, in every row, a piece of the name of the file that the row comes from.
  init(_ piece: FileNamePiece, of origins: RowOrigins) {
    var levels: [String] = []
    let codes = origins.files.map { file in
      let text = piece.text(of: file.name) ?? ""
      let known = levels.firstIndex(of: text)
      if known == nil { levels.append(text) }
      return Int32(known ?? levels.count - 1)
    }
    let rows = (0..<origins.rowCount).map { codes[origins.location(ofRow: $0).file] }
    self.init(codes: rows, levels: levels, presence: Presence(allPresent: rows.count))
  }
}

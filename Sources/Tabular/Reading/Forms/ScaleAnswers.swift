/// Reads the answers of a file as those of a scale: by code, or by label as exports may carry it.
struct ScaleAnswers {
  /// What one text of the file says.
  enum Answer: Equatable {
    /// A level, or several, as codes.
    case codes(String)
    /// No answer, and why.
    case missing(MissingReason)
    /// Nothing that the scale knows.
    case unknown
  }

  private let scale: Scale
  /// The position of each code and label.
  private let positions: [String: Int]
  private let reasons: [String: MissingReason]

  init(_ scale: Scale) {
    self.scale = scale
    var positions: [String: Int] = [:]
    for (index, level) in scale.levels.enumerated() {
      positions[level.label] = index
      positions[level.code] = index
    }
    self.positions = positions
    reasons = Dictionary(
      scale.missing.map { ($0.code, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a text says; spaces at its ends do not count.
  func answer(_ text: String) -> Answer {
    let text = String(decoding: Array(text.utf8).trimmingSpaces, as: UTF8.self)
    if let reason = reasons[text] { return .missing(reason) }
    guard let chosen = scale.allowsSeveral ? several(text) : positions[text].map({ [$0] }) else {
      return .unknown
    }
    return .codes(
      scale.answer(choosing: Set(chosen.map { scale.isReversed ? scale.mirrored($0) : $0 })))
  }

  /// The levels that a text names, one after the other with a space between.
  ///
  /// Labels may have spaces of their own. A text that can be cut in more than one way names nothing.
  private func several(_ text: String) -> [Int]? {
    let words = Scale.parts(of: text)
    /// For each number of words the one way to cut them; nil where there is none or are several.
    var cuts: [Cut] = [.one([])]
    for end in words.indices {
      var cut = Cut.none
      for start in 0...end {
        let piece = words[start...end].joined(separator: " ")
        guard let level = positions[piece] else { continue }
        cut = cut.joined(with: cuts[start].adding(level))
      }
      cuts.append(cut)
    }
    guard case .one(let levels)? = cuts.last else { return nil }
    return levels
  }

  /// How many ways there are to cut a text into levels.
  private enum Cut {
    case none
    case one([Int])
    case several

    func adding(_ level: Int) -> Cut {
      if case .one(let levels) = self { .one(levels + [level]) } else { self }
    }

    func joined(with other: Cut) -> Cut {
      switch (self, other) {
      case (.none, let cut), (let cut, .none): cut
      case (.one(let levels), .one(let others)) where Set(levels) == Set(others): self
      default: .several
      }
    }
  }
}

extension TextColumn {
  /// The answers in a column of texts, and the rows whose text is none; each different text is read
  /// once.
  func answers(on scale: Scale) -> (column: TextColumn, unknownRows: [Int]) {
    let reading = ScaleAnswers(scale)
    let answers = levels.map(reading.answer)
    var texts = [String?](repeating: nil, count: levels.count)
    for (level, answer) in answers.enumerated() {
      if case .codes(let codes) = answer { texts[level] = codes }
    }
    let recoded = TextColumn(texts)
    var missing = presence.missing
    var unknown: [Int] = []
    for (row, code) in codes.enumerated() where code >= 0 && texts[Int(code)] == nil {
      if case .missing(let reason) = answers[Int(code)] {
        missing.append((row, reason))
      } else {
        missing.append((row, .rejected))
        unknown.append(row)
      }
    }
    missing.sort { $0.row < $1.row }
    let column = TextColumn(
      codes: codes.map { $0 < 0 ? -1 : recoded.codes[Int($0)] }, levels: recoded.levels,
      presence: Presence(count: count, missing: missing))
    return (column, unknown)
  }
}

/// Which columns of a file stand for the declared ones.
///
/// The same text is taken first. Else a header counts that differs only in case, in spaces, or in
/// how accents are encoded, and it is told; two such headers are told apart by nobody.
struct HeaderMatches {
  private let header: CSVHeader
  private let file: String
  private let declared: [String]
  private let keys: [String]
  private var positions: [String: Int] = [:]
  /// The declared columns that are missing, or that nobody can tell apart.
  private(set) var problems = Diagnostics()
  /// The headers that were taken for declared ones though they are written otherwise.
  private(set) var remarks: [ReadingRemark] = []

  init(_ header: CSVHeader, declared: [String], in file: String) {
    self.header = header
    self.file = file
    self.declared = declared
    keys = header.names.map(Self.key)
    for (index, name) in declared.enumerated() where !declared[..<index].contains(name) {
      match(name)
    }
    let unnamed = ignored.count { Self.key($0).isEmpty }
    if unnamed > 0 { remarks.append(.unnamedColumns(unnamed)) }
  }

  /// Where the column of a declared header stands; the first column where there is none.
  func position(of name: String) -> Int { positions[name] ?? 0 }

  /// The headers that stand for no declared one.
  var ignored: [String] {
    let used = Set(declared.compactMap { positions[$0] })
    return header.names.indices.filter { !used.contains($0) }.map { header.names[$0] }
  }

  /// A header in small letters without spaces around and doubled ones within; Swift compares texts
  /// by what they look like, so accents need no more.
  static func key(_ name: String) -> String {
    name.lowercased().unicodeScalars.filter { $0 != "\u{FEFF}" }
      .split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  private mutating func match(_ name: String) {
    let same = header.names.indices.filter {
      header.names[$0].unicodeScalars.elementsEqual(name.unicodeScalars)
    }
    if let only = same.first, same.count == 1 {
      positions[name] = only
      return
    }
    let found = same.isEmpty ? alike(name) : same
    guard let first = found.first else {
      problems.report(missing(name))
      return
    }
    guard found.count == 1 else {
      problems.report(several(name, found))
      return
    }
    if let other = declared.first(where: { positions[$0] == first }) {
      problems.report(shared(name, other, first))
      return
    }
    positions[name] = first
    remarks.append(.header(header.names[first], readAs: name))
  }

  /// The columns whose header differs in nothing that counts, and is no other declared one.
  private func alike(_ name: String) -> [Int] {
    let key = Self.key(name)
    return header.names.indices.filter { keys[$0] == key && !declares(header.names[$0]) }
  }

  private func declares(_ header: String) -> Bool {
    declared.contains { $0.unicodeScalars.elementsEqual(header.unicodeScalars) }
  }

  private func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      .inputColumnMissing, "'\(file)' must have the column '\(name)', which it lacks",
      at: header.place(of: 0), notes: ["columns there: " + header.names.joined(separator: ", ")],
      hint: otherSeparator ?? NearestName.hint(for: name, among: header.names)
        ?? "if the file names it otherwise, say how: \"header\": \"...\"")
  }

  /// A header of one column that holds another mark between cells than was declared.
  private var otherSeparator: String? {
    guard let only = header.names.first, header.names.count == 1,
      let mark = ([";", "\t", "|", ","] as [Character]).first(where: only.contains)
    else { return nil }
    let shown = mark == "\t" ? "\\t" : String(mark)
    return
      "do cells end at each '\(shown)'? declare it: \"defaults\": { \"separator\": \"\(shown)\" }"
  }

  private func several(_ name: String, _ found: [Int]) -> Diagnostic {
    let times = found.count == 2 ? "twice" : "\(found.count) times"
    return Diagnostic(
      .inputColumnTwice, "the column '\(name)' must stand once in the header, not \(times)",
      at: header.place(of: found[1]),
      notes: ["it first stands at \(header.place(of: found[0]).text)"],
      hint: "give the columns different headers in the file")
  }

  private func shared(_ name: String, _ other: String, _ position: Int) -> Diagnostic {
    Diagnostic(
      .inputColumnTwice,
      "the columns '\(other)' and '\(name)' must have headers that differ by more than case and "
        + "spaces, where the file has only '\(header.names[position])'",
      at: header.place(of: position), hint: "declare only one of them")
  }
}

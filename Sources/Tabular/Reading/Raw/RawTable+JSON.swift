extension RawTable {
  /// Makes a row of every record; a list at the root counts by its elements.
  ///
  /// A record that is no object has one cell, in the column `value`. Throws
  /// `input.too-many-columns`, and `run.memory` where records have little in common.
  init(_ roots: [JSONNode], of file: InputFile) throws(Diagnostic) {
    var columns = RawColumns()
    let rows = roots.flatMap { $0.elements ?? [$0] }.map { columns.cells(of: $0) }
    try JSONColumns.demand(columns.names.count, in: file)
    try file.limits.memory.demand(
      reading: file.name, bytes: rows.count * columns.names.count * 16, at: Place(file: file.name))
    self.init(
      columns: columns.names,
      rows: rows.map { row in columns.names.indices.map { row[$0] ?? nil } })
  }
}

/// The columns of JSON records in the order they appear; told apart by the keys on the way, so that
/// a key with a dot and a nested key stay two columns.
private struct RawColumns {
  private(set) var names: [String] = []
  private var positions: [[String]: Int] = [:]

  /// The cells of a record by the position of their column; inner nil is null.
  mutating func cells(of record: JSONNode) -> [Int: String?] {
    var cells: [Int: String?] = [:]
    guard let members = record.members else {
      cells[position(["value"])] = .some(record.rawText)
      return cells
    }
    add(members, under: [], to: &cells)
    return cells
  }

  private mutating func add(
    _ members: [JSONNode.Member], under path: [String], to cells: inout [Int: String?]
  ) {
    for member in members {
      let path = path + [member.key]
      if let inner = member.node.members, !inner.isEmpty {
        add(inner, under: path, to: &cells)
      } else {
        cells[position(path)] = .some(member.node.rawText)
      }
    }
  }

  private mutating func position(_ path: [String]) -> Int {
    if let position = positions[path] { return position }
    positions[path] = names.count
    names.append(path.joined(separator: "."))
    return names.count - 1
  }
}

extension JSONNode {
  /// The value as the text of a cell: numbers as written, lists as compact JSON, null as nil.
  fileprivate var rawText: String? {
    switch value {
    case .null: return nil
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let text), .text(let text): return text
    case .list, .object:
      var bytes: [UInt8] = []
      appendCompact(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends the value as JSON without spaces.
  private func appendCompact(to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): JSONQuoting.append(text, to: &bytes)
    case .list(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONQuoting.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.node.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .null, .flag, .number: bytes += Array((rawText ?? "null").utf8)
    }
  }
}

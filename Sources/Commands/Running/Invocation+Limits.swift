import Tabular

extension Invocation {
  /// How much is taken of what has a limit: `--limit` and `--memory`, else the standard and the
  /// memory of the machine.
  func limits(reporting diagnostics: inout Diagnostics) -> Limits {
    var limits = Limits()
    limits[.memory] = memory(reporting: &diagnostics)
    for (name, text) in options.pairs(.limit, reporting: &diagnostics) {
      guard let limit = limit(name, reporting: &diagnostics) else { continue }
      if let most = limit.isSize ? ByteCount(text)?.bytes : Int(text), most > 0 {
        limits[limit] = most
      } else {
        let example = limit.isSize ? "a size such as 8MiB" : "a whole number from 1"
        diagnostics.error(.optionValue, "'--limit \(name)' must be \(example), not '\(text)'")
      }
    }
    return limits
  }

  /// The limit of a name, if `--limit` may move it.
  private func limit(_ name: String, reporting diagnostics: inout Diagnostics) -> Limit? {
    let movable = Limit.all.filter { $0.mover == .option }
    if let limit = movable.first(where: { $0.name == name }) { return limit }
    let other = Limit.all.first { $0.name == name }
    diagnostics.error(
      .optionValue, "'--limit' must name a limit that it can move, not '\(name)'",
      notes: ["limits: " + movable.map(\.name).joined(separator: ", ")],
      hint: other.map(\.advice) ?? NearestName.hint(for: name, among: movable.map(\.name)))
    return nil
  }

  private func memory(reporting diagnostics: inout Diagnostics) -> Int {
    guard let text = options.text(.memory) else { return Self.machineMemory }
    guard let size = ByteCount(text) else {
      diagnostics.error(
        .optionValue, "'--memory' must be a size such as 512MiB or 2GiB, not '\(text)'")
      return Self.machineMemory
    }
    return size.bytes
  }
}

import Foundation

/// The files that a fuzz target starts from: hand-made seeds, and inputs that once broke it.
public enum FuzzCorpus {
  /// The seeds and the finds of a target, by name.
  public static func files(of target: any FuzzTarget.Type) throws -> [(
    name: String, bytes: [UInt8]
  )] {
    try ["Seeds", "Finds"].flatMap { try files(in: "\($0)/\(target.name)") }
  }

  /// The words that belong to the language of a target.
  public static func words(of target: any FuzzTarget.Type) throws -> [[UInt8]] {
    let text = try String(
      contentsOf: root.appendingPathComponent("\(target.name).dict"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.first == "\"" }
      .map { Array($0.dropFirst().dropLast().replacing("\\\"", with: "\"").utf8) }
  }

  /// What is wrong after some rounds of mutations of every file; nothing when all is well.
  public static func violations(
    of target: any FuzzTarget.Type, rounds: Int, seed: UInt64
  ) throws -> [String] {
    var mutation = Mutation(seed: seed, words: try words(of: target))
    var violations: [String] = []
    for file in try files(of: target) {
      for round in 0..<rounds {
        let bytes = mutation.changed(file.bytes)
        guard let violation = target.violation(for: bytes) else { continue }
        violations.append("\(file.name), round \(round): \(violation) in \(bytes)")
      }
    }
    return violations
  }

  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz")

  private static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = root.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().map {
      (name: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
    }
  }
}

import Foundation
public import Testing

/// Expects `text` to equal, byte for byte, the file `Goldens/<name>` beside the calling test.
///
/// A golden that is missing is a failure, so that a fresh clone never writes its own expectations.
/// With `ACOPIO_UPDATE_GOLDENS=1` the file is written instead, and each changed file is reported as
/// a warning; `git diff` then shows what changed.
public func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Goldens").appendingPathComponent(name)
  let kept = try? String(contentsOf: file, encoding: .utf8)
  guard kept != text else { return }
  guard ProcessInfo.processInfo.environment["ACOPIO_UPDATE_GOLDENS"] == "1" else {
    Issue.record(
      Comment(rawValue: difference(of: text, from: kept, name)), sourceLocation: location)
    return
  }
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("golden \(name) was rewritten", severity: .warning, sourceLocation: location)
  } catch {
    Issue.record(error, "golden \(name) cannot be written", sourceLocation: location)
  }
}

/// What to print when a text is not its golden: the first line that differs, from both sides.
private func difference(of text: String, from kept: String?, _ name: String) -> String {
  guard let kept else {
    return "golden \(name) is missing; ACOPIO_UPDATE_GOLDENS=1 writes it"
  }
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(found, expected).prefix { $0 == $1 }.count
  func excerpt(_ lines: [Substring]) -> String {
    line < lines.count ? String(lines[line].prefix(400)) : "(end of text)"
  }
  return """
    golden \(name) differs in line \(line + 1)
    golden: \(excerpt(expected))
    found:  \(excerpt(found))
    """
}

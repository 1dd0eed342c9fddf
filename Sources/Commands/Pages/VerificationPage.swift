import Pipelines
import Tabular

/// What `acopio verify` says of one pipeline.
struct VerificationPage {
  let verification: Verification
  /// What was published instead, if that was asked for.
  var updated: PublishedRun?

  init(_ verification: Verification) { self.verification = verification }

  /// The lines for people: the verdict first.
  var lines: [String] {
    [head] + condition + MovePage.lines(verification.findings)
      + verification.tables.flatMap(MovePage.lines) + files
      + MovePage.lines(because: verification.difference) + update
  }

  private var head: String {
    let isBroken = verification.verdict != .notPublished && !verification.condition.isWhole
    return verdict + (isBroken ? ", but the published set is not whole" : "")
  }

  private var verdict: String {
    let name = verification.pipeline
    switch verification.verdict {
    case .notPublished: return "\(name)  not published: 'acopio run \(name)' publishes it"
    case .sameBytes: return "\(name)  same bytes in \(verification.fileCount) files"
    case .sameNumbers: return "\(name)  same numbers"
    case .numbersMoved:
      let count = verification.findings.count
      return "\(name)  numbers moved: \(count) finding\(count == 1 ? "" : "s")"
    }
  }

  /// What is wrong with the published set, whatever was computed.
  private var condition: [String] {
    let condition = verification.condition
    let unfinished =
      condition.isUnfinished
      ? ["  a run was interrupted while it put files in place; the next start finishes it"] : []
    return unfinished + condition.edited.map { "  not as it was published: \($0)" }
      + condition.missing.map { "  published and gone: \($0)" }
      + condition.strange.map { "  no part of the set: \($0)" }
  }

  private var files: [String] {
    guard !verification.files.isEmpty else { return [] }
    let shown = verification.files.prefix(8).joined(separator: ", ")
    let more = verification.files.count > 8 ? ", and \(verification.files.count - 8) more" : ""
    return ["  other bytes: " + shown + more]
  }

  private var update: [String] {
    updated.map { ["  published: \($0.changed.count) files changed"] } ?? []
  }

  /// One object for programs.
  var json: JSONText {
    .object([
      ("name", .text(verification.pipeline)), ("verdict", .text(verification.verdict.rawValue)),
      ("unfinished", .flag(verification.condition.isUnfinished)),
      ("edited", Self.texts(verification.condition.edited)),
      ("missing", Self.texts(verification.condition.missing)),
      ("strange", Self.texts(verification.condition.strange)),
      ("findings", .list(verification.findings.map(MovePage.json))),
      ("tables", .list(verification.tables.map(MovePage.json))),
      ("files", Self.texts(verification.files)),
      ("because", verification.difference.map(MovePage.json) ?? .null),
      ("updated", .flag(updated != nil)),
    ])
  }

  private static func texts(_ texts: [String]) -> JSONText { .list(texts.map(JSONText.text)) }
}

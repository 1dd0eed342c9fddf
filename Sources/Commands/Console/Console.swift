import Foundation
import Pipelines
import Tabular

/// Where a command speaks: answers on one side, messages on the other.
///
/// Answers are gathered and written in blocks; that they arrived is known after `finish`.
final class Console {
  /// How messages are written.
  enum MessageForm {
    /// Lines for people.
    case text
    /// One JSON object a line, for programs that read logs.
    case json
  }

  private let answers: Descriptor
  private let messages: Descriptor
  /// Whether messages may be coloured.
  let isColoured: Bool
  /// How messages are written.
  var messageForm = MessageForm.text
  /// Whether only problems are told.
  var isQuiet = false
  /// Whether problems that stop nothing are told too.
  var tellsWarnings = true
  /// Takes down everything that is told, and what is not told because it is quiet.
  var record: ((JSONText) -> Void)?
  private var waiting: [UInt8] = []
  /// Where a person can see how far a run is.
  private let liveLine: LiveLine?

  /// How many bytes are gathered before they are written.
  private static let blockSize = 65_536
  /// How many problems are told in full.
  private static let shownProblems = 20

  /// Speaks to two open files; colour needs a terminal that wants it.
  init(answers: Descriptor, messages: Descriptor, environment: [String: String]) {
    self.answers = answers
    self.messages = messages
    isColoured =
      messages.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
    let width = environment["COLUMNS"].flatMap { Int($0) } ?? 80
    liveLine =
      messages.isTerminal && environment["TERM"] != "dumb"
      ? LiveLine(on: messages, width: width) : nil
  }

  /// Hears how far a run is; nil where nobody looks at a line that is rewritten.
  var progress: (@Sendable (Milestone) -> Void)? {
    guard let liveLine, !isQuiet, messageForm == .text else { return nil }
    return { liveLine.show($0) }
  }

  /// Adds text to the answer.
  func answer(_ text: String) throws(CommandFailure) { try answer(bytes: Array(text.utf8)) }

  /// Adds to the answer.
  func answer(bytes: [UInt8]) throws(CommandFailure) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.blockSize { try finish() }
  }

  /// Writes what was gathered.
  func finish() throws(CommandFailure) {
    guard !waiting.isEmpty else { return }
    liveLine?.clear()
    let failure = answers.write(waiting)
    waiting = []
    guard let failure else { return }
    guard failure != EPIPE else { throw .readerGone }
    let reason = String(cString: strerror(failure)).lowercased()
    throw .problem(
      Diagnostic(.answerLost, "standard output must take the whole answer: \(reason)"))
  }

  /// Tells what is going on; left out when quiet.
  func tell(_ event: Event) {
    record?(event.json)
    if !isQuiet { say(event.text, event.json) }
  }

  /// Tells what has to be told even when quiet.
  func insist(_ event: Event) { say(event.text, event.json) }

  /// Tells problems: the first ones in full, and how many there are.
  func tell(_ problems: Diagnostics) {
    let told = tellsWarnings ? problems.all : problems.errors
    for problem in told.prefix(Self.shownProblems) {
      say(problem.forTerminal.text(colour: isColoured), problem.json)
    }
    if let count = count(of: problems, told) { say(count.text, count.json) }
  }

  /// What is told of problems, as plain text.
  func text(of problems: Diagnostics) -> String {
    let told = tellsWarnings ? problems.all : problems.errors
    let lines = told.prefix(Self.shownProblems).map { $0.forTerminal.text(colour: false) }
    return (lines + [count(of: problems, told)?.text].compactMap { $0 })
      .map { $0 + "\n" }.joined()
  }

  private func count(of problems: Diagnostics, _ told: [Diagnostic]) -> Event? {
    told.count > 1 ? Event.count(of: problems, shown: Self.shownProblems) : nil
  }

  /// Messages that cannot be written have nowhere else to go, so that failure is let pass.
  private func say(_ text: @autoclosure () -> String, _ json: @autoclosure () -> JSONText) {
    liveLine?.clear()
    let line = messageForm == .json ? json().compactText : text()
    _ = messages.write(Array((line + "\n").utf8))
  }
}

import Foundation
import Tabular
import Testing

@testable import Commands

@Suite("Console")
struct ConsoleTests {
  private func console(answers: Int32, environment: [String: String] = [:]) -> Console {
    Console(
      answers: Descriptor(number: answers), messages: Descriptor(number: -1),
      environment: environment)
  }

  @Test("an answer that the disk has no room for is an error")
  func fullDisk() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    let console = console(answers: full)
    try console.answer("x")
    let failure = #expect(throws: CommandFailure.self) { try console.finish() }
    guard case .problems(let problems) = failure else {
      Issue.record("a full disk must be a problem")
      return
    }
    #expect(problems.exitStatus == 74)
    #expect(problems.all.map(\.code) == [.answerLost])
  }

  @Test("a reader that has gone ends the answer without words")
  func closedPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let console = console(answers: ends[1])
    let failure = #expect(throws: CommandFailure.self) {
      try console.answer(String(repeating: "x", count: 100_000))
    }
    guard case .readerGone = failure else {
      Issue.record("a closed pipe is no problem of the user's")
      return
    }
  }

  @Test("of many problems the first twenty are told, and all are counted")
  func manyProblems() throws {
    var problems = Diagnostics()
    for index in 1...30 { problems.error(.inputMissing, "'\(index)' must be there") }
    problems.warning(.inputChanged, "'x' must stay")
    let lines = try told(problems)
    #expect(lines.count == 21)
    #expect(lines.first == "error[input.missing]: '1' must be there")
    #expect(lines.last == "30 errors, 1 warning; the first 20 are shown")
  }

  @Test("programs read problems as one object a line")
  func problemsAsJSON() throws {
    var problems = Diagnostics()
    problems.error(
      .inputMissing, "a \"word\"\n", at: Place(file: "a.csv", line: 2, column: 3, length: 4),
      notes: ["n"], hint: "h")
    #expect(
      try told(problems, as: .json) == [
        #"{"level": "error", "code": "input.missing", "message": "a \"word\"\n", "file": "a.csv", "#
          + #""line": 2, "column": 3, "length": 4, "notes": ["n"], "hint": "h"}"#
      ])
  }

  private func told(_ problems: Diagnostics, as form: Console.MessageForm = .text) throws
    -> [String]
  {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let console = Console(
      answers: Descriptor(number: -1), messages: Descriptor(number: ends[1]), environment: [:])
    console.messageForm = form
    console.tell(problems)
    close(ends[1])
    let bytes = try FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readToEnd() ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

import Foundation
import TestSupport
import Testing

/// Something that people get wrong, and what they must be told.
struct BadInput: CustomTestStringConvertible, Sendable {
  /// What is wrong, in words.
  let testDescription: String
  /// Makes a sound project wrong.
  let spoil: @Sendable (TemporaryFolder) throws -> Void
  /// The exit status.
  let status: Int32
  /// The code of the message.
  let code: String
  /// The place that the message begins with.
  let place: String
  /// Whether it can be known before data are read.
  let isKnownEarly: Bool

  init(
    _ words: String, _ status: Int32, _ code: String, at place: String, early: Bool = true,
    _ spoil: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) {
    testDescription = words
    self.spoil = spoil
    self.status = status
    self.code = code
    self.place = place
    isKnownEarly = early
  }

  private static let file = "Pipelines/small.json5"

  /// The twelve kinds.
  static let all: [BadInput] = [
    BadInput("a missing file", 66, "input.missing", at: "\(file):6:16") {
      try FileManager.default.removeItem(atPath: $0.path + "/Input/sales.csv")
    },
    BadInput("an empty file", 65, "input.empty", at: "Input/sales.csv") {
      try $0.write("", to: "Input/sales.csv")
    },
    BadInput("a misspelt column", 78, "table.unknown-column", at: "\(file):22:37") {
      try $0.replace("sum(sold)\" }, \"by\"", by: "sum(slod)\" }, \"by\"", in: file)
    },
    BadInput("a wrong type", 65, "input.cell", at: "Input/sales.csv:3:8", early: false) {
      try $0.replace("B,2023,80", by: "B,2023,eighty", in: "Input/sales.csv")
    },
    BadInput("a ragged row", 65, "input.cells", at: "Input/sales.csv:3:1", early: false) {
      try $0.replace("B,2023,80", by: "B,2023", in: "Input/sales.csv")
    },
    BadInput("an unclosed quote", 65, "csv.quote", at: "Input/sales.csv:3:1", early: false) {
      try $0.replace("B,2023", by: "\"B,2023", in: "Input/sales.csv")
    },
    BadInput("invalid UTF-8", 65, "csv.encoding", at: "Input/sales.csv:3:2", early: false) {
      let text = SmallProject.sales.utf8.flatMap { $0 == UInt8(ascii: "B") ? [$0, 0xF1] : [$0] }
      try Data(text).write(to: URL(fileURLWithPath: $0.path + "/Input/sales.csv"))
    },
    BadInput(
      "a duplicate key in a one-to-one join", 65, "join.duplicate-key", at: "\(file):18:7",
      early: false
    ) {
      try $0.replace("C,Alto", by: "C,Alto\nB,Alto", in: "Input/towns.csv")
    },
    BadInput("an unknown key in the pipeline", 78, "pipeline.unknown-key", at: "\(file):8:7") {
      try $0.replace("\"describes\"", by: "\"descrives\"", in: file)
    },
    BadInput("a cycle", 78, "pipeline.cycle", at: "\(file):21:18") {
      try $0.replace("{ \"from\": \"sales\" }", by: "{ \"from\": \"totals\" }", in: file)
    },
    BadInput("an undefined reference", 78, "template.unknown-name", at: "Pipelines/small.md:3:12") {
      try $0.replace("{{ all_sold", by: "{{ all_slod", in: "Pipelines/small.md")
    },
    BadInput("an unwritable output", 73, "publish.cannot-create", at: "", early: false) {
      try FileManager.default.removeItem(atPath: $0.path + "/Output/small")
      try $0.write("", to: "Output/small")
    },
  ]
}

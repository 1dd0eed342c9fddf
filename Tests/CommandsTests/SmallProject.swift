import Foundation
import TestSupport
import Testing

/// A sound project of one small pipeline, for tests that break one thing in it.
enum SmallProject {
  /// Its files by path.
  static let files: [(path: String, text: String)] = [
    ("Pipelines/small.json5", pipeline),
    ("Pipelines/small.md", template),
    ("Input/sales.csv", sales),
    ("Input/towns.csv", towns),
  ]

  static let pipeline = """
    {
      "acopio": 1,
      "title": "What was sold?",
      "inputs": {
        "sales": {
          "read": "Input/sales.csv",
          "columns": { "coop": "text required", "season": "int", "sold": "number[kg] >= 0" },
          "describes": "census"
        },
        "towns": {
          "read": "Input/towns.csv",
          "columns": { "coop": "text required", "town": "text" }
        }
      },
      "tables": {
        "placed": [
          { "from": "sales" },
          { "join": "towns", "on": ["coop"], "expect": "one-to-one" }
        ],
        "totals": [
          { "from": "placed" },
          { "summarize": { "sold": "sum(sold)" }, "by": ["town"] }
        ]
      },
      "findings": {
        "all_sold": { "label": "Sold in all", "from": "totals", "value": "sum(sold)" }
      }
    }

    """

  static let template = """
    # {{ title }}

    In all, {{ all_sold | number 0 }} was sold.

    {{ table totals }}

    """

  static let sales = """
    coop,season,sold
    A,2023,120.5
    B,2023,80
    C,2023,99.25

    """

  static let towns = """
    coop,town
    A,Alto
    B,Bajo
    C,Alto

    """
}

extension TemporaryFolder {
  /// A project with the files of the small one.
  static func small() throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    for file in SmallProject.files { try project.write(file.text, to: file.path) }
    return project
  }

  /// The bytes of every file below a folder, by path.
  func contents(below folder: String) -> [String: Data] {
    let paths = files.filter { $0.hasPrefix(folder + "/") }
    return Dictionary(
      paths.map { ($0, FileManager.default.contents(atPath: path + "/" + $0) ?? Data()) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Replaces a part of a file that must be in it once.
  func replace(_ part: String, by other: String, in name: String) throws {
    let text = try #require(self.text(name))
    try #require(text.ranges(of: part).count == 1, "'\(part)' in \(name)")
    try write(text.replacing(part, with: other), to: name)
  }
}

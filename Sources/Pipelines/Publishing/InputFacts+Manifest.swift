import Reporting
import Tabular

extension InputFacts {
  /// What the manifest says of the input; what it does not have is left out.
  var manifestEntry: JSONText {
    .object(
      [
        ("name", .text(name)), ("files", .list(files.map(Self.entry))),
        ("replaced", .flag(isReplaced)),
        ("rows", .whole(rowsRead)), ("kept", .whole(rowsKept)),
      ]
        + setAsideEntry + correctionEntry + questionEntry + conversionEntry
        + (newestDay.map { [("newest", .text($0))] } ?? []))
  }

  private var questionEntry: [(String, JSONText)] {
    questionFile.map { [("questions", Self.entry($0))] } ?? []
  }

  private static func entry(_ file: File) -> JSONText {
    .object([("path", .text(file.path)), ("blake2b", .text(file.digest))])
  }

  private var setAsideEntry: [(String, JSONText)] {
    guard !filesSetAside.isEmpty else { return [] }
    let files = filesSetAside.map { file in
      JSONText.object([("path", .text(file.path)), ("problem", .text(file.code))])
    }
    return [("set_aside", .list(files))]
  }

  private var correctionEntry: [(String, JSONText)] {
    guard let file = correctionFile else { return [] }
    let cells = corrections.reduce(0) { $0 + $1.cells }
    return [
      (
        "corrections",
        .object([
          ("path", .text(file.path)), ("blake2b", .text(file.digest)), ("cells", .whole(cells)),
        ])
      )
    ]
  }

  private var conversionEntry: [(String, JSONText)] {
    conversionFiles.isEmpty ? [] : [("conversions", .list(conversionFiles.map(Self.entry)))]
  }
}

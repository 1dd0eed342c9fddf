import Charting
import Reporting
import Tabular

/// The README of a bundle, in the order that journals ask for: data availability, software,
/// instructions, exhibits with the place where each is made.
///
/// The order is that of the template of the AEA's data editor (Vilhuber et al. 2022), which DIME and
/// others follow.
struct BundleReadme {
  let plan: Plan
  let record: RecordedRun
  let inputs: [BundledInput]
  /// The hash of the program that verified the set.
  let binary: String

  private var name: String { plan.pipeline.name }

  /// The whole file.
  var text: String {
    ([overview, availability] + restricted + [software, description, instructions, exhibits])
      .joined(separator: "\n\n") + "\n"
  }

  private var overview: String {
    let synthetic =
      plan.isSynthetic ? "\n\nSome of the data are synthetic: invented, and marked below." : ""
    return """
      # Replication package: \(plan.filled(plan.pipeline.title.text))

      One pipeline, `\(plan.pipeline.document.source.file)`, makes every table, figure and number of \
      `Output/\(name)/report.md` from the data in `Input/`. One command makes all of it again, \
      compares every byte, and ends with status 0 when nothing differs:

          acopio verify \(name)\(synthetic)
      """
  }

  private var availability: String {
    let rows = inputs.map { input in
      let place = input.isRestricted ? "no: restricted" : "yes"
      return [
        input.name, "`\(input.file.path)`", place, input.isSynthetic ? "synthetic" : "",
        input.source.isEmpty ? "not declared" : input.source, "`\(input.file.digest)`",
      ]
    }
    return """
      ## Data availability

      \(Self.table(["Input", "File", "In this package", "Kind", "Source", "BLAKE2b-256"], rows))
      """
  }

  /// How to get what is not in the package, and where to put it.
  private var restricted: [String] {
    let left = inputs.filter(\.isRestricted)
    guard !left.isEmpty else { return [] }
    var names: [String] = []
    for input in left where !names.contains(input.name) { names.append(input.name) }
    let lines = names.map { name in
      let files = left.filter { $0.name == name }
      let source = files.first?.source ?? ""
      let places = files.map { "`\($0.file.path)`" }.joined(separator: ", ")
      return
        "- **\(name)**: \(source.isEmpty ? "ask the authors" : source). Put in place: \(places)."
    }
    return [
      """
      ### Data that are not in this package

      They may not be passed on. Who has them puts them in the places below, where \
      `b2sum -l 256 FILE` must print the hashes above; the command then runs as it is.

      \(lines.joined(separator: "\n"))
      """
    ]
  }

  private var software: String {
    """
    ## Software

    Acopio \(Release.version) (engine \(Release.engine)), written in Swift, with no other software, no \
    packages and no network. The program that made and verified this package has the BLAKE2b-256 hash \
    `\(binary)`. Another build of the same engine gives the same bytes, whatever the number of \
    processors, the language and the time zone of the machine; random numbers come from seeds that the \
    pipeline declares.
    """
  }

  private var description: String {
    let pipeline = plan.pipeline
    let parts = [
      ("input", pipeline.inputs.count), ("table", pipeline.tables.count),
      ("model", pipeline.models.count), ("finding", pipeline.findings.count),
      ("chart", pipeline.charts.count),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
    let values = record.origin.parameters.map { "`\($0.name) = \($0.value)`" }
    let parameters = values.isEmpty ? "" : " Parameters: \(values.joined(separator: ", "))."
    return """
      ## Description

      The pipeline declares \(parts.joined(separator: ", ")): what is read and checked, how each table is \
      made step by step, and what is shown.\(parameters) Methods, units and \
      sources stand at the end of the report; `Output/\(name)/dictionary.csv` explains every column.
      """
  }

  private var instructions: String {
    """
    ## Instructions

    1. Install Acopio \(Release.version), so that `acopio --version` prints it.
    2. Open a terminal in this folder and type `acopio verify \(name)`. It computes everything anew in \
    memory, changes nothing, and says `same bytes`; another answer names what differs, the numbers first.
    3. `acopio run \(name)` writes the outputs again, `acopio diff FOLDER .` compares them with another \
    package, and `acopio help` lists what else can be asked.
    """
  }

  private var exhibits: String {
    """
    ## Exhibits and where they are made

    \(Self.table(["Exhibit", "What it shows", "File in `Output/\(name)/`", "Made at"], exhibitRows))
    """
  }

  private var exhibitRows: [[String]] {
    let pipeline = plan.pipeline
    let titles = Dictionary(plan.charts.map { ($0.chart.id, $0.chart.title) }) { first, _ in first }
    let charts = pipeline.charts.map { chart, _ in
      [
        "figure \(chart.text)", plan.filled(titles[chart.text] ?? ""),
        "`\(Exhibits.picturePath(chart.text))`", place(chart),
      ]
    }
    let named = pipeline.tables.map(\.name) + pipeline.models.map(\.name)
    let tables = plan.publications.map { publication in
      let owner = publication.table.split(separator: ".").first.map(String.init)
      let declared = named.first { $0.text == publication.table || $0.text == owner }
      return ["table \(publication.table)", "", "`\(publication.file)`", declared.map(place) ?? ""]
    }
    let findings = pipeline.findings.map { finding in
      ["finding \(finding.name.text)", finding.label, "`findings.csv`", place(finding.name)]
    }
    return charts + tables + findings
  }

  private func place(_ name: Written) -> String {
    name.place.map { "`\($0.file)`, line \($0.line)" } ?? ""
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    let lines = [heads, heads.map { _ in "---" }] + rows.map { $0.map(escaped) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// A cell without what would end it.
  private static func escaped(_ cell: String) -> String {
    String(cell.map { $0 == "\n" ? " " : $0 }).replacing("|", with: "\\|")
  }
}

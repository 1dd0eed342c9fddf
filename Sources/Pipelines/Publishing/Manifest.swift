import Reporting
import Tabular

/// What a published set is made of, and from what: `manifest.json`.
///
/// No time, no machine, no user: the same run writes the same bytes. Hashes are BLAKE2b-256.
struct Manifest {
  let plan: Plan
  let results: RunResults
  let exhibits: Exhibits
  let files: [PublishedFile]
  let origin: RunOrigin
  /// The run that changes are counted from.
  let previous: PastRun?

  /// The file as JSON, keys in their fixed order.
  var text: String {
    JSONText.object([
      ("acopio", .text(Release.version)),
      ("engine", .whole(Release.engine)),
      ("pipeline", pipeline),
      ("parameters", parameters),
      ("inputs", .list(results.inputs.map(\.manifestEntry))),
      ("tables", tables),
      ("outputs", outputs),
      ("ledger", .list(results.ledger.map(Self.entry))),
      ("checks", .list(results.checks.map(Self.check))),
      ("previous", previous.map(Self.entry) ?? .null),
    ]).text + "\n"
  }

  private var pipeline: JSONText {
    let source = plan.pipeline.document.source
    return .object(
      [
        ("name", .text(plan.pipeline.name)), ("file", .text(source.file)),
        ("blake2b", .text(BLAKE2b.hexadecimal(of: source.bytes))),
        (
          "template",
          plan.template.map { .text(BLAKE2b.hexadecimal(of: $0.source.bytes)) } ?? .null
        ),
        ("synthetic", .flag(plan.isSynthetic)), ("declares", .text(origin.declares)),
      ] + uses + set)
  }

  private var uses: [(String, JSONText)] {
    let sources = plan.pipeline.usedDocuments.map(\.source)
    guard !sources.isEmpty else { return [] }
    let files = sources.map { source in
      JSONText.object([
        ("path", .text(source.file)), ("blake2b", .text(BLAKE2b.hexadecimal(of: source.bytes))),
      ])
    }
    return [("uses", .list(files))]
  }

  /// The parameters that the run set.
  private var set: [(String, JSONText)] {
    let names = plan.parameters.filter(\.isReplaced).map(\.declaration.name.text)
    return names.isEmpty ? [] : [("set", .list(names.map(JSONText.text)))]
  }

  private static func entry(_ previous: PastRun) -> JSONText {
    .object([
      ("entry", .text(previous.entry)),
      ("blake2b", .text(BLAKE2b.hexadecimal(of: previous.record.bytes))),
    ])
  }

  private var parameters: JSONText {
    .object(origin.parameters.map { ($0.name, .text($0.value)) })
  }

  private var tables: JSONText {
    .list(
      exhibits.tables.map { published, file in
        .object(
          [
            ("name", .text(published.name)), ("file", .text(file)),
            ("rows", .whole(published.rowCount)), ("withheld", .whole(published.withheldRows)),
          ]
            + (published.schema.key.isEmpty
              ? [] : [("key", .list(published.schema.key.map(JSONText.text)))]))
      })
  }

  private var outputs: JSONText {
    .list(
      files.filter { !$0.isPrivate }.sorted { $0.path.precedesByScalars($1.path) }.map { file in
        .object([
          ("path", .text(file.path)), ("bytes", .whole(file.bytes.count)),
          ("blake2b", .text(BLAKE2b.hexadecimal(of: file.bytes))),
        ])
      })
  }

  private static func entry(_ entry: LedgerEntry) -> JSONText {
    .object(
      [
        ("table", .text(entry.table)), ("step", .whole(entry.step)), ("verb", .text(entry.verb)),
        ("in", .whole(entry.rowsIn)), ("passed", .whole(entry.passed)),
        ("rejected", .whole(entry.rejected)), ("filtered", .whole(entry.filtered)),
        ("unmatched", .whole(entry.unmatched)), ("dropped", .whole(entry.dropped)),
        ("folded", .whole(entry.folded)), ("out", .whole(entry.rowsOut)),
        ("made", .whole(entry.made)),
      ] + (entry.imputed.isEmpty ? [] : [("imputed", .list(entry.imputed.map(Self.imputed)))]))
  }

  private static func imputed(_ cells: ImputedCells) -> JSONText {
    .object([
      ("column", .text(cells.column)), ("method", .text(cells.method.rawValue)),
      ("filled", .whole(cells.filled)), ("left", .whole(cells.left)),
    ])
  }

  private static func check(_ check: CheckOutcome) -> JSONText {
    .object([
      ("table", .text(check.table)), ("condition", .text(check.condition)),
      ("rows", .whole(check.rows)), ("failed", .whole(check.failed)),
    ])
  }
}

/// Which questions each version of a form asks, so far as the records of a file show it.
///
/// A question that no record of a version answers, but one of another version does, was not asked
/// by that version.
struct FormVersions {
  /// The word that cells of questions that were not asked are read as.
  static let notAsked = "\u{0}not asked"

  private let versionHeaders = SurveyForm.versionHeaders.map { JSONHeader($0, form: nil) }
  private var asked: [String: [Bool]] = [:]
  private var everAsked: [Bool]

  /// Nil for a file of one version, which cannot tell.
  init?(_ records: [JSONRecords.Record], _ headers: [JSONHeader]) {
    everAsked = [Bool](repeating: false, count: headers.count)
    for record in records {
      let version = version(of: record)
      var seen = asked[version] ?? everAsked.map { _ in false }
      for (index, header) in headers.enumerated() where !seen[index] {
        seen[index] = header.value(in: record) != nil
        if seen[index] { everAsked[index] = true }
      }
      asked[version] = seen
    }
    if asked.count < 2 { return nil }
  }

  /// Whether the form of a record did not have a question that others have.
  func lacks(_ header: Int, in record: JSONRecords.Record) -> Bool {
    everAsked[header] && asked[version(of: record)]?[header] == false
  }

  /// The version that a record, or the outermost one around it, names; empty where none does.
  private func version(of record: JSONRecords.Record) -> String {
    let holders = record.ancestors + [record.node]
    for holder in holders.lazy.map({ JSONRecords.Record(node: $0, ancestors: []) }) {
      for header in versionHeaders {
        if let text = header.value(in: holder)?.text { return text }
      }
    }
    return ""
  }
}

extension InputDeclaration {
  /// The declaration under which cells may be read as not asked.
  var tellingNotAsked: InputDeclaration {
    var copy = self
    for index in copy.columns.indices {
      copy.columns[index].missing.set(FormVersions.notAsked, .notAsked)
    }
    return copy
  }
}

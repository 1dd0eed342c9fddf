/// Where the records of one file have the physical columns, and which of them were never asked.
struct JSONColumns {
  let headers: [JSONHeader]
  private let versions: FormVersions?

  /// - Parameter form: the survey tool that made the records, by versions of a form.
  init(_ headers: [JSONHeader], of records: [JSONRecords.Record], form: SurveyForm?) {
    self.headers = headers
    versions = form == nil ? nil : FormVersions(records, headers)
  }

  /// Makes sure that the records of a file have no more keys than a file has columns.
  ///
  /// Throws `input.too-many-columns`.
  static func demand(_ count: Int, in file: InputFile) throws(Diagnostic) {
    try file.limits.demand(
      .columns, "the records of '\(file.name)'", has: count, at: Place(file: file.name),
      hint: "are keys of the records data, such as the numbers of members?")
  }

  /// How a key that a record lacks is read.
  func absent(_ header: Int, in record: JSONRecords.Record) -> String {
    versions?.lacks(header, in: record) == true ? FormVersions.notAsked : ""
  }
}

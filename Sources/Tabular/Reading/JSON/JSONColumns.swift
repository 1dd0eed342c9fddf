/// Where the records of one file have the physical columns, and which of them were never asked.
struct JSONColumns {
  let headers: [JSONHeader]
  private let versions: FormVersions?

  /// - Parameter form: the survey tool that made the records, by versions of a form.
  init(_ headers: [JSONHeader], of records: [JSONRecords.Record], form: SurveyForm?) {
    self.headers = headers
    versions = form == nil ? nil : FormVersions(records, headers)
  }

  /// How a key that a record lacks is read.
  func absent(_ header: Int, in record: JSONRecords.Record) -> String {
    versions?.lacks(header, in: record) == true ? FormVersions.notAsked : ""
  }
}

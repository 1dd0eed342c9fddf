/// A header that leads to a value within a record or, by `../`, around it.
struct JSONHeader {
  private let climbs: Int
  private let name: String
  private let parts: [String]
  private let form: SurveyForm?

  /// - Parameter form: the survey tool whose groups in front of keys do not count.
  init(_ header: String, form: SurveyForm?) {
    var rest = header[...]
    var climbs = 0
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      climbs += 1
    }
    self.climbs = climbs
    self.form = form
    name = String(rest)
    parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The value in a record, nil when it has none; a key with dots comes before nested keys.
  func value(in record: JSONRecords.Record) -> JSONNode? {
    guard let object = object(of: record) else { return nil }
    if let node = object.value(of: name, form) { return node }
    guard parts.count > 1 else { return nil }
    return parts.reduce(JSONNode?.some(object)) { $0?.value(of: $1, form) }
  }

  /// The keys with groups that the name may stand for in a record; several cannot be told apart.
  func groupedKeys(in record: JSONRecords.Record) -> [String] {
    guard let form, let object = object(of: record), object[name] == nil else { return [] }
    return object.members?.map(\.key).filter { form.isHeader($0, of: name) } ?? []
  }

  /// Whether a key of a record is the one that the header names or leads through.
  func covers(_ key: String) -> Bool {
    climbs == 0 && (key == name || key == parts[0] || form?.isHeader(key, of: name) ?? false)
  }

  private func object(of record: JSONRecords.Record) -> JSONNode? {
    guard climbs <= record.ancestors.count else { return nil }
    return climbs == 0 ? record.node : record.ancestors[record.ancestors.count - climbs]
  }
}

extension JSONNode {
  /// The value of a key that may have groups of a survey in front.
  func value(of key: String, _ form: SurveyForm?) -> JSONNode? {
    if let node = self[key] { return node }
    return form.flatMap { form in members?.first { form.isHeader($0.key, of: key) }?.node }
  }
}

/// An SVG drawing inside a page: the file's element without what only a file needs.
///
/// Names inside a drawing carry a prefix of their own; a drawing that a page shows twice gets
/// another one, so that no name stands twice in the page.
struct InlinePicture {
  /// The element.
  let text: String

  /// A drawing as it stands for the n-th time in a page, from 1; nil when it is no drawing.
  init?(_ bytes: [UInt8], time: Int) {
    let file = String(decoding: bytes, as: UTF8.self)
    guard let start = file.firstRange(of: "<svg ") else { return nil }
    var element = String(file[start.lowerBound...])
    while element.last?.isWhitespace == true { element.removeLast() }
    if time > 1, let prefix = Self.prefix(of: element) {
      element = element.split(separator: prefix, omittingEmptySubsequences: false)
        .joined(separator: "\(prefix)-\(time)")
    }
    text = element
  }

  /// The class of the drawing, which all its names begin with.
  private static func prefix(of element: String) -> String? {
    guard let start = element.firstRange(of: " class=\""),
      let end = element[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    let prefix = String(element[start.upperBound..<end])
    return prefix.isEmpty ? nil : prefix
  }
}

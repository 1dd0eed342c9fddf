/// Words of the report as a page.
struct PageWords: Sendable {
  let contents: String
  let footnotes: String
  let footnote: Phrase
  let backToText: String
  let table: String
}

import Tabular

/// The page of `acopio help json`: which JSON is read, and what becomes of what the standard leaves
/// open.
enum JSONPage {
  static let text = HelpPage.page([
    "json: how JSON files are read",
    HelpPage.section(
      "Files",
      [
        (".json", "RFC 8259 to the letter: one value, no comments, no trailing commas"),
        (".ndjson", "such values one below the other"),
        (".json5", "JSON5: comments, single quotes, bare keys, trailing commas"),
      ]),
    HelpPage.section(
      "Records",
      [
        (
          "[ {...}, {...} ]", "each object is a row, each key a column; null and absent are missing"
        ),
        ("records", "the way to lists inside, as in 'results[*]' or 'plots[*]'"),
        ("../key", "a header that climbs to the record around it"),
      ]),
    HelpPage.section(
      "What RFC 8259 leaves to each reader",
      [
        ("UTF-8 with a byte order mark", "is read, without the mark"),
        ("UTF-16, or bytes that are not UTF-8", "are refused, with the first such byte"),
        ("half of a surrogate pair (\\uD800)", "is refused: it is no character"),
        ("numbers of any size and length", "are read with all their digits; one that no number"),
        ("", "can hold, such as 1e9999, is a wrong cell of its row"),
        ("a key that stands twice", "is refused; 'acopio show' takes the last one"),
        ("nesting", "is read to a depth of \(Limit.depth.standard)"),
      ]),
    "A file of KoboToolbox's data.json has its records under \"records\": \"results[*]\".",
  ])
}

import Tabular

/// The page of `acopio help limits`: each limit with its number, its message and what moves it.
enum LimitsPage {
  static var text: String {
    HelpPage.page([
      "limits: how much Acopio takes, so that no file can use up the memory or the stack",
      HelpPage.section("Moved by an option", lines(Limit.all.filter { $0.flag != nil })),
      HelpPage.section("Fixed", lines(Limit.all.filter { $0.flag == nil })),
      "Example\n  acopio run --limit columns=20000 --limit field=8MiB --memory 4GiB",
      "SIZE is a number of bytes, or one with KiB, MiB or GiB. CSV files may have any size, because\n"
        + "they are read in pieces. 'acopio explain CODE' says what to do where a limit was met.",
    ])
  }

  private static func lines(_ limits: [Limit]) -> [(String, String)] {
    limits.map { limit in
      let codes = limit.codes.map(\.name).joined(separator: ", ")
      return (
        limit.flag ?? limit.name,
        "\(most(limit)): \(limit.subject) (\(codes))"
      )
    }
  }

  private static func most(_ limit: Limit) -> String {
    limit.standard == .max ? "the machine's memory" : limit.text(of: limit.standard)
  }
}

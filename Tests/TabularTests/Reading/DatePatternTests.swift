import Testing

@testable import Tabular

@Suite("Patterns of dates")
struct DatePatternTests {
  @Test(
    "days are read by their pattern",
    arguments: [
      ("dd/MM/yyyy", "05/03/2024", "2024-03-05"), ("d/M/yy", "5/3/24", "2024-03-05"),
      ("d/M/yy", "5/3/69", "1969-03-05"), ("d/M/yy", "31/12/68", "2068-12-31"),
      ("d MMM yyyy", "5 mar 2024", "2024-03-05"), ("d MMM yyyy", "5 Ago. 2024", "2024-08-05"),
      ("dd-MMM-yy", "05-Sept-24", "2024-09-05"), ("d MMM. yyyy", "5 févr. 2024", "2024-02-05"),
      ("d 'de' MMMM 'de' yyyy", "5 de Março de 2024", "2024-03-05"),
      ("MMMM d, yyyy", "February 29, 2024", "2024-02-29"),
      ("d MMMM yyyy", "1 août 2024", "2024-08-01"), ("yyyy.M.d", "2024.3.5", "2024-03-05"),
    ])
  func days(pattern: String, text: String, day: String) throws {
    let pattern = try #require(DatePattern(pattern))
    let found = pattern.day(Array(text.utf8)[...])
    let expected = DatePattern.iso.day(Array(day.utf8)[...])
    #expect(found == expected)
    #expect(expected != nil)
  }

  @Test(
    "what is not in the pattern is no date",
    arguments: [
      ("d/M/yy", "5/3/2024"), ("d/M/yyyy", "5/3/24"), ("d MMM yyyy", "5 marzo 2024"),
      ("d MMMM yyyy", "5 mar 2024"), ("d MMM yyyy", "5 xxx 2024"), ("d MMM yyyy", "5  2024"),
      ("dd/MM/yyyy", "31/02/2024"), ("d 'de' MMMM yyyy", "5 of marzo 2024"),
    ])
  func refused(pattern: String, text: String) throws {
    #expect(try #require(DatePattern(pattern)).day(Array(text.utf8)[...]) == nil)
  }

  @Test(
    "patterns without a day, a month and a year once are none",
    arguments: ["dd/MM", "dd/MM/yyyy yy", "dd/MMMMM/yyyy", "dd MM yyyy hh", "d 'de MM yyyy"])
  func noPattern(text: String) {
    #expect(DatePattern(text) == nil)
  }
}

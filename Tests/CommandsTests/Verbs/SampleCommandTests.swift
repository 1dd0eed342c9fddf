import TestSupport
import Testing

@testable import Commands

@Suite("acopio sample")
struct SampleCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder() }

  @Test("a sample is written below Input/federation unless told otherwise")
  func place() throws {
    #expect(try project.run("sample", "--cooperatives", "2", "--seasons", "2").status == 0)
    #expect(project.text("Input/federation/SOURCE.md") != nil)
    let elsewhere = try project.run("sample", "--seasons=1", "--output", "other/place")
    #expect(elsewhere.status == 0)
    #expect(elsewhere.answer == "")
    #expect(project.files.contains("other/place/members/2012.csv"))
  }

  @Test("the same seed gives the same bytes, another one others")
  func seeds() throws {
    for (seed, folder) in [("5", "a"), ("5", "b"), ("6", "c")] {
      #expect(
        try project.run("sample", "--seasons", "1", "--seed", seed, "--output", folder).status == 0)
    }
    let texts = ["a", "b", "c"].map { project.text($0 + "/members/2012.csv") }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }

  @Test("files of a longer sample are not left among those of a shorter one")
  func longer() throws {
    #expect(try project.run("sample", "--seasons", "2").status == 0)
    let outcome = try project.run("sample", "--seasons", "1")
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("not also 'deliveries/2013.csv'"))
  }

  @Test(
    "numbers that make no sample are refused",
    arguments: ["--seasons=0", "--cooperatives=501", "--seed=-1", "--members=many"])
  func numbers(word: String) throws {
    let outcome = try project.run("sample", word)
    #expect(outcome.status == 64)
    #expect(project.files == [])
  }
}

import Tabular
import Testing

@testable import Commands

@Suite("Command lines")
struct CommandLineParserTests {
  private static let name = CommandOption.text("name", letter: "n", as: "TEXT", "a text")
  private static let fast = CommandOption.flag("fast", letter: "f", "a flag")
  private static let set = CommandOption.pairs("set", letter: "s", as: "NAME=VALUE", "a pair")
  private static let manual = CommandManual(
    "try", "tries", operands: [.required("FIRST", "the first"), .optional("SECOND", "the second")],
    options: [name, fast, set], examples: [])

  private func parse(_ line: String) -> (options: CommandOptions, problems: [String]) {
    var diagnostics = Diagnostics()
    var parser = CommandLineParser(
      line.split(separator: " ").map(String.init)[...], for: Self.manual)
    let options = parser.parse(reporting: &diagnostics)
    return (options, diagnostics.all.map(\.message))
  }

  @Test(
    "a text follows its option in four ways",
    arguments: ["a --name x", "--name=x a", "-n x a", "a -nx"])
  func texts(line: String) {
    let (options, problems) = parse(line)
    #expect(problems == [])
    #expect(options.text(Self.name) == "x")
    #expect(options.operands == ["a"])
    #expect(!options.has(Self.fast))
  }

  @Test("a text may begin with a dash, contain '=' or be empty")
  func unusualTexts() {
    #expect(parse("a --name -5").options.text(Self.name) == "-5")
    #expect(parse("a --name=x=y").options.text(Self.name) == "x=y")
    #expect(parse("a --name=").options.text(Self.name) == "")
  }

  @Test("after '--' nothing is an option")
  func end() {
    let (options, problems) = parse("-f -- --name -n")
    #expect(problems == [])
    #expect(options.operands == ["--name", "-n"])
    #expect(options.has(Self.fast))
  }

  @Test("pairs keep their order and may hold '='")
  func pairs() {
    var diagnostics = Diagnostics()
    let pairs = parse("a -s x=1 --set y=b=c").options.pairs(Self.set, reporting: &diagnostics)
    #expect(pairs.map(\.name) == ["x", "y"])
    #expect(pairs.map(\.value) == ["1", "b=c"])
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    "what a command line gets wrong is said",
    arguments: [
      ("", "'acopio try' must be given FIRST: the first"),
      ("a b c", "'acopio try' must be given 2 at most, not also 'c'"),
      ("a --nam x", "'--nam' must be an option of 'acopio try', which it is not"),
      ("a -x", "'-x' must be an option of 'acopio try', which it is not"),
      ("a --name", "'--name' must be followed by TEXT"),
      ("a --name --fast", "'--name' must be followed by TEXT"),
      ("a --fast=yes", "'--fast' must stand alone, not with 'yes'"),
      ("a -f -f", "'-f' must be given once, not several times"),
    ])
  func problems(line: String, message: String) {
    #expect(parse(line).problems == [message])
  }

  @Test("pairs without '=' or with a name twice are refused")
  func brokenPairs() {
    var diagnostics = Diagnostics()
    _ = parse("a -s x -s =1 -s y=1 -s y=2").options.pairs(Self.set, reporting: &diagnostics)
    #expect(
      diagnostics.all.map(\.message) == [
        "'--set' must be NAME=VALUE, not 'x'", "'--set' must be NAME=VALUE, not '=1'",
        "'--set' must give 'y' once, not several times",
      ])
  }

  @Test(
    "a number outside its range, or none, is refused",
    arguments: ["0", "9", "x", "", "1.5", "99999999999999999999"])
  func counts(text: String) {
    var diagnostics = Diagnostics()
    let options = parse("a --name=\(text)").options
    #expect(options.count(Self.name, in: 1...8, reporting: &diagnostics) == nil)
    #expect(
      diagnostics.all.map(\.message) == [
        "'--name' must be a whole number from 1 to 8, not '\(text)'"
      ])
  }

  @Test("whoever asks for help gets no complaints")
  func help() {
    let (options, problems) = parse("--nam x -h")
    #expect(options.has(.help))
    #expect(problems == [])
  }
}

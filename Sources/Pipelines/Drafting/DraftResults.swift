import Tabular

/// What a draft computes, says and draws first: something sensible for the types of an input.
struct DraftResults {
  /// The tables, in the order in which they are made.
  private(set) var tables: [DraftTable] = []
  /// The headline values, the most useful first.
  private(set) var findings: [DraftFinding] = []
  /// The chart as JSON5; nil where nothing would be worth drawing.
  private(set) var chart: String?
  /// The tables that are only steps to others and are not written.
  private(set) var hidden: [String] = []

  let input: DraftInput
  let language: DraftLanguage
  private var names: DraftNames

  /// Looks for years side by side, answers on a scale, a time, a category, a label.
  ///
  /// - Parameter names: the names that are taken.
  init(of input: DraftInput, in language: DraftLanguage, names: DraftNames) {
    (self.input, self.language, self.names) = (input, language, names)
    let choice = DraftChoice(of: input)
    if let years = input.years {
      follow(years)
    } else if !choice.opinions.isEmpty {
      ask(choice.opinions)
    } else {
      describe(choice)
    }
  }

  /// A number over time, by category, by label, or alone.
  private mutating func describe(_ choice: DraftChoice) {
    let measure = choice.measure
    if let time = choice.time, let measure {
      follow(measure, over: time)
    } else if let category = choice.category {
      compare(measure, by: category)
    } else if let category = choice.frequent {
      compareFrequent(measure, by: category)
    } else if let measure, let label = choice.label {
      rank(measure, by: label)
    } else {
      count(measure)
    }
  }

  /// A word in the language of the draft.
  func word(_ word: DraftWord) -> String { word.text(in: language) }

  /// Adds a table under a name that is free.
  mutating func add(
    _ name: String, from source: String? = nil, _ steps: [String], isHidden: Bool = false
  ) -> String {
    let free = names.name(for: name)
    tables.append(DraftTable(name: free, source: source ?? input.name, steps: steps))
    if isHidden { hidden.append(free) }
    return free
  }

  /// Says something of the last table.
  mutating func note(_ sentence: DraftLanguage.Sentence) {
    tables[tables.count - 1].note = sentence
  }

  mutating func add(_ finding: DraftFinding) { findings.append(finding) }

  /// Draws the last table.
  mutating func draw(_ preset: String, _ channels: [(String, String)], title: String) {
    guard let table = tables.last else { return }
    let members =
      [("draw", preset), ("from", table.name)] + channels + [("title", title.capitalizedFirst)]
    chart = JSONText.object(members.map { ($0.0, .text($0.1)) }).compactText
  }

  /// The sections of the pipeline that they make.
  var sections: [String] {
    let tables = tables.map { $0.text(in: language) }.joined(separator: ",\n")
    let findings = findings.map(\.text).joined(separator: ",\n")
    let outputs = JSONText.object(hidden.map { ($0, .flag(false)) }).compactText
    return ["\"tables\": {\n\(tables)\n}"]
      + (findings.isEmpty ? [] : ["\"findings\": {\n\(findings)\n}"])
      + (chart.map { ["\"charts\": {\n\"first_chart\": \($0)\n}"] } ?? [])
      + (hidden.isEmpty ? [] : ["\"outputs\": \(outputs)"])
  }
}

extension String {
  /// The text with a capital letter in front.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

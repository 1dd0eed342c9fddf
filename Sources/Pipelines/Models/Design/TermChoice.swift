/// The terms and instruments of a design that a fit still rests on, by their positions.
struct TermChoice {
  /// The terms that stand for themselves.
  private(set) var terms: [Int]
  /// The instruments.
  private(set) var instruments: [Int]
  /// The terms that the others already say.
  private(set) var lostTerms: [Int] = []
  /// The instruments that the others already say.
  private(set) var lostInstruments: [Int] = []
  private let moved: Int

  /// All of them.
  init(_ design: DesignMatrix) {
    terms = Array(design.terms.indices)
    instruments = Array(design.instruments.indices)
    moved = design.endogenous.count
  }

  /// Whether what a fit names as collinear may be left out: terms that instruments move may not.
  func canLose(_ lost: [Int]) -> Bool {
    let last = terms.count + moved + instruments.count
    return !lost.isEmpty
      && lost.allSatisfy {
        terms.indices.contains($0) || ((terms.count + moved)..<last).contains($0)
      }
  }

  /// Leaves out what a fit names, terms being counted first, then what is moved, then instruments.
  mutating func lose(_ lost: [Int]) {
    let first = terms.count + moved
    lostTerms = (lostTerms + lost.filter { $0 < first }.map { terms[$0] }).sorted()
    lostInstruments =
      (lostInstruments + lost.filter { $0 >= first }.map { instruments[$0 - first] }).sorted()
    instruments = instruments.indices.filter { !lost.contains(first + $0) }.map { instruments[$0] }
    terms = terms.indices.filter { !lost.contains($0) }.map { terms[$0] }
  }
}

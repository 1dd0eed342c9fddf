public import Tabular

/// A model as people write it: `share ~ gap * debt + log(hectares) | member_id + season`.
///
/// Left of `~` stands the response, right of it the terms, after `|` the effects that are absorbed.
/// `a:b` is the product of two factors, `a * b` stands for `a + b + a:b`; `- 1` or `0` leaves out
/// the constant. A factor is any row formula; sums, products and differences that are meant as
/// arithmetic stand in parentheses. A third part, `endogenous ~ instruments`, names terms that are
/// moved by instruments: `share ~ 1 | member_id | gap ~ world_price`; without effects the second
/// part is empty, `share ~ debt || gap ~ world_price`.
public struct ModelFormula: Sendable, Equatable {
  /// A product of factors: `gap`, `log(hectares)`, `gap:debt`.
  public struct Term: Sendable, Equatable {
    /// The row formulas that are multiplied, each with its place.
    public let factors: [Written]

    /// What tells terms apart: the keys of the factors, whatever their order.
    public var key: String { factors.map(\.formulaKey).sorted().joined(separator: ":") }
  }

  /// The whole text.
  public let text: Written
  /// The row formula of the response.
  public let response: Written
  /// The terms in the order of the text, products after the factors they are made of.
  public let terms: [Term]
  /// Whether the model has a constant; absorbed effects take its place.
  public let hasIntercept: Bool
  /// The columns whose levels are absorbed; `a:b` stands for the combinations of two.
  public let effects: [Written]
  /// The terms that are moved by instruments.
  public var endogenous: [Term] = []
  /// What moves them.
  public var instruments: [Term] = []
  /// Whether the text says that there is no constant.
  public var refusesConstant = false

  /// The factors of all terms, each once, in order of appearance.
  public var factors: [Written] {
    var seen: Set<String> = []
    return (terms + endogenous + instruments).flatMap(\.factors).filter {
      seen.insert($0.formulaKey).inserted
    }
  }
}

extension Written {
  /// The text without spaces, for telling formulas apart that differ in layout alone.
  var formulaKey: String { text.filter { !$0.isWhitespace } }
}

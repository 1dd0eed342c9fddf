/// How the rows of an input were drawn from the population that they speak for.
public enum Sampling: Sendable, Equatable {
  /// Nothing was declared: no interval, and reports say that none was declared.
  case undeclared
  /// Every unit of the population is there: no sampling error, and reports say so.
  case census
  /// A sample with a declared design.
  case sample(SampleDesign)

  /// The design, if rows are a sample with one.
  public var design: SampleDesign? {
    if case .sample(let design) = self { design } else { nil }
  }

  /// The design under new names of its columns; undeclared where one of them is gone.
  public func renamed(_ names: [String: String]) -> Sampling {
    guard let design else { return self }
    return design.renamed(names).map(Sampling.sample) ?? .undeclared
  }
}

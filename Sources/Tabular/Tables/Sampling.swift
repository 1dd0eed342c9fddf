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

  /// The sampling of rows that stand once for each text of a column, those of a unit after each other.
  ///
  /// Undeclared where a column of the design is among those that are gone.
  public func repeated(by column: String, without gone: Set<String>) -> Sampling {
    guard var design else { return self }
    guard design.columns.allSatisfy({ !gone.contains($0) }) else { return .undeclared }
    design.repeatedBy.append(column)
    return .sample(design)
  }

  /// The sampling of rows of which those that a column told apart became one.
  ///
  /// Where the column told no repeated rows apart, rows are other units than those drawn.
  public func gathered(from column: String) -> Sampling {
    guard var design else { return self }
    guard design.repeatedBy.contains(column), !design.columns.contains(column) else {
      return .undeclared
    }
    design.repeatedBy.removeAll { $0 == column }
    return .sample(design)
  }
}

import Statistics

/// A fit of the terms that say something of their own.
struct DistinctTerms<Solution> {
  /// The fit.
  let solution: Solution
  /// The positions of the terms that it holds.
  let kept: [Int]
  /// The positions of those that others already say.
  let collinear: [Int]

  /// Fits terms by their positions, again without those that are found to be collinear.
  init(
    count: Int, _ fit: (_ kept: [Int]) throws(FitError) -> Solution
  ) throws(FitError) {
    var kept = Array(0..<count)
    var collinear: [Int] = []
    while true {
      do throws(FitError) {
        solution = try fit(kept)
        (self.kept, self.collinear) = (kept, collinear.sorted())
        return
      } catch {
        guard case .collinear(let lost) = error, !lost.isEmpty,
          lost.allSatisfy(kept.indices.contains)
        else { throw error.numbered(by: kept) }
        collinear += lost.map { kept[$0] }
        kept = kept.indices.filter { !lost.contains($0) }.map { kept[$0] }
      }
    }
  }
}

extension FitError {
  /// The same problem with the term's number among all terms, of which some were fitted.
  fileprivate func numbered(by kept: [Int]) -> FitError {
    guard case .separated(let term) = self, kept.indices.contains(term) else { return self }
    return .separated(by: kept[term])
  }
}

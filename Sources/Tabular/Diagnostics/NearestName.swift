/// "Did you mean": the name nearest to what was written.
public enum NearestName {
  /// The nearest candidate within a third of the length, accents and case folded, or else the only
  /// one that goes on where the name ends; nil if none is.
  ///
  /// Of equally near candidates the first one wins. Distance: optimal string alignment
  /// (Damerau-Levenshtein with adjacent transpositions).
  public static func of(_ written: String, among candidates: [String]) -> String? {
    let target = folded(written)
    guard target.count <= 64 else { return nil }
    var best: (distance: Int, name: String)?
    for name in candidates {
      let candidate = folded(name)
      let limit = max(1, max(target.count, candidate.count) / 3)
      guard abs(candidate.count - target.count) <= limit else { continue }
      let distance = distance(target, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name ?? extended(target, among: candidates)
  }

  /// The one candidate that begins with what was written, or with which that begins.
  private static func extended(_ target: [Unicode.Scalar], among candidates: [String]) -> String? {
    let found = candidates.filter { name in
      let candidate = folded(name)
      return min(candidate.count, target.count) >= 3
        && (candidate.starts(with: target) || target.starts(with: candidate))
    }
    return found.count == 1 ? found.first : nil
  }

  /// The sentence part "did you mean 'x'?", or nil when nothing is near.
  public static func hint(for written: String, among candidates: [String]) -> String? {
    of(written, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "í": "i", "ì": "i", "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ö": "o",
    "ú": "u", "ù": "u", "û": "u", "ü": "u", "ñ": "n", "ç": "c",
  ]

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) && $0 != "\u{FEFF}" }
      .map { plainLetters[$0] ?? $0 }
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var current = [i + 1] + [Int](repeating: 0, count: right.count)
      for (j, b) in right.enumerated() {
        let cost = a == b ? 0 : 1
        current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          current[j + 1] = min(current[j + 1], older[j - 1] + 1)
        }
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}

import Tabular

/// Numbers cut into classes, each with its paint: no continuous ramp, which no reader can read off.
struct ColorClasses: Equatable, Sendable {
  /// Where one class ends and the next begins, ascending.
  let cuts: [Double]
  /// How many decimals the cuts have.
  let decimals: Int
  /// The paint of each class, from the lowest on.
  let paints: [Paint]

  /// The classes of a scale over numbers; nil where the scale cuts none.
  init?(_ scale: ColorScale, over numbers: [Double]) {
    guard scale.cutsNumbers else { return nil }
    let ticks =
      scale.cuts.isEmpty
      ? Self.roundCuts(scale.classes ?? 5, numbers)
      : Ticks(
        values: scale.cuts, decimals: scale.cuts.map { DecimalDigits($0)?.decimals ?? 0 }.max() ?? 0
      )
    (cuts, decimals) = (ticks.values, ticks.decimals)
    let holdsBothSigns = (cuts.first ?? 0) < 0 && cuts.contains(0)
    let middle = scale.middle ?? (holdsBothSigns ? 0 : nil)
    let below = middle.flatMap { ticks.values.firstIndex(of: $0) }
    paints =
      below.map { Self.diverging(below: $0 + 1, of: ticks.values.count + 1) }
      ?? Self.sequential(ticks.values.count + 1)
  }

  /// The class of a number; a number on a cut belongs to the class above.
  func index(of number: Double) -> Int { cuts.count { $0 <= number } }

  /// The name of a class: `< 0.5`, `0.5–0.8`, `≥ 1.2`.
  func name(_ index: Int, _ style: NumberStyle) -> String {
    guard index > 0 else { return "<\u{A0}" + style.text(cuts.first ?? 0, decimals: decimals) }
    let low = cuts[index - 1]
    guard index < cuts.count else { return "≥\u{A0}" + style.text(low, decimals: decimals) }
    return style.range(low, cuts[index], decimals: decimals)
  }

  /// Round numbers that cut the span of the data into about so many classes, 2...6 cuts.
  private static func roundCuts(_ classes: Int, _ numbers: [Double]) -> Ticks {
    guard let low = numbers.min(), let high = numbers.max(), low < high else {
      return Ticks(values: [numbers.first ?? 0], decimals: 0)
    }
    let ticks = TickChoice(low: low, high: high, target: classes + 1).ticks
    let inner = ticks.values.filter { $0 > low && $0 < high }
    return Ticks(
      values: inner.isEmpty ? [high] : Array(inner.prefix(6)), decimals: ticks.decimals)
  }

  /// Steps of one hue, spread over so many classes.
  private static func sequential(_ count: Int) -> [Paint] {
    let all = Paint.steps
    return (0..<count).map { all[count > 1 ? $0 * (all.count - 1) / (count - 1) : all.count - 1] }
  }

  /// One hue below a cut and another above it, each stronger with its distance.
  private static func diverging(below: Int, of count: Int) -> [Paint] {
    let (low, high) = (
      [Paint.palestAgainst, .paleAgainst, .against],
      [Paint.palestInFavour, .paleInFavour, .inFavour]
    )
    let lows = (0..<below).map { low[min($0 + max(0, 3 - below), 2)] }
    let above = count - below
    let highs = (0..<above).map { high[above == 2 ? $0 * 2 : min($0 + max(0, 3 - above), 2)] }
    return (below == 2 ? [.palestAgainst, .against] : lows).reversed() + highs
  }
}

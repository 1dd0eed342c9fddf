/// What a part of a chart is painted with: a role that has one colour on light ground and one on
/// dark.
///
/// Every paint is legible as text on both grounds (contrast of at least 4.5), but `grid` and `axis`,
/// which carry no meaning alone. Source of the hues: Okabe and Ito 2008, darkened for text.
enum Paint: String, CaseIterable, Sendable {
  /// The ground.
  case ground = "bg"
  /// Titles and labels.
  case ink = "ink"
  /// Subtitles, ticks, footers.
  case muted = "mut"
  /// Axis lines.
  case axis = "axis"
  /// Grid lines.
  case grid = "grid"
  /// The colours of series, in the order of their use.
  case blue = "c1"
  case vermillion = "c2"
  case green = "c3"
  case purple = "c4"
  case ochre = "c5"
  case grey = "c6"
  /// Areas of answers along a scale, from one end to the other; no text is painted with them.
  case against = "d1"
  case paleAgainst = "d2"
  case neutral = "d3"
  case paleInFavour = "d4"
  case inFavour = "d5"
  /// The faintest of them, on both sides.
  case palestAgainst = "d6"
  case palestInFavour = "d7"
  /// Areas of classes of numbers, from the lowest to the highest; no text is painted with them.
  case step1 = "q1"
  case step2 = "q2"
  case step3 = "q3"
  case step4 = "q4"
  case step5 = "q5"

  /// The colours of series, in the order of their use.
  static let series: [Paint] = [.blue, .vermillion, .green, .purple, .ochre, .grey]

  /// The areas that texts stand on.
  static let areas: [Paint] =
    [
      .against, .paleAgainst, .palestAgainst, .neutral, .palestInFavour, .paleInFavour, .inFavour,
    ] + steps

  /// The areas of classes of numbers, from the lowest to the highest.
  static let steps: [Paint] = [.step1, .step2, .step3, .step4, .step5]

  /// The area of an answer among so many from one pole to the other.
  static func pole(_ place: Int, of count: Int) -> Paint {
    let half = count / 2
    if count % 2 == 1, place == half { return .neutral }
    let distance = place < half ? half - place : place - (count - half) + 1
    let step = half > 1 ? (distance - 1) * 2 / (half - 1) : 2
    let (low, high): ([Paint], [Paint]) = (
      [.palestAgainst, .paleAgainst, .against], [.palestInFavour, .paleInFavour, .inFavour]
    )
    let strength = half == 2 && distance == 1 ? 1 : step
    return (place < half ? low : high)[min(max(strength, 0), 2)]
  }

  /// What a text on an area of this paint is painted with.
  var textOnIt: Paint {
    switch self {
    case .paleAgainst, .neutral, .paleInFavour, .palestAgainst, .palestInFavour, .step1, .step2,
      .step3, .ground, .grid:
      .ink
    default: .ground
    }
  }

  /// The colour on light ground, written into attributes.
  var light: String {
    switch self {
    case .ground: "#ffffff"
    case .ink: "#1f2933"
    case .muted: "#52606d"
    case .axis: "#7b8794"
    case .grid: "#e4e7eb"
    case .blue: "#0072b2"
    case .vermillion: "#c24e00"
    case .green: "#00704f"
    case .purple: "#a03e78"
    case .ochre: "#8a5a00"
    case .grey: "#606d79"
    case .against: "#b35806"
    case .paleAgainst: "#fdb863"
    case .neutral: "#cbd2d9"
    case .paleInFavour: "#92c5de"
    case .inFavour: "#2166ac"
    case .palestAgainst: "#fee0b6"
    case .palestInFavour: "#d1e5f0"
    case .step1: "#deebf7"
    case .step2: "#b3d3ea"
    case .step3: "#7fb6dc"
    case .step4: "#2474b4"
    case .step5: "#0b3c73"
    }
  }

  /// The colour on dark ground, used where the reader's system prefers it.
  var dark: String {
    switch self {
    case .ground: "#0d1117"
    case .ink: "#e6edf3"
    case .muted: "#9aa7b4"
    case .axis: "#6b7681"
    case .grid: "#2b333c"
    case .blue: "#58b3ee"
    case .vermillion: "#ff9d4d"
    case .green: "#3dc9a0"
    case .purple: "#e39cc5"
    case .ochre: "#e9c546"
    case .grey: "#9aa7b4"
    case .against: "#f79646"
    case .paleAgainst: "#7a4510"
    case .neutral: "#3b4652"
    case .paleInFavour: "#1f5273"
    case .inFavour: "#6db3f2"
    case .palestAgainst: "#4a2f12"
    case .palestInFavour: "#173449"
    case .step1: "#14293c"
    case .step2: "#1a4062"
    case .step3: "#235b8c"
    case .step4: "#6aaee6"
    case .step5: "#c3def5"
    }
  }
}

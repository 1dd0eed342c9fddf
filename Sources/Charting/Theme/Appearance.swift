/// How an element is painted and set; what is nil is inherited from the group around it.
struct Appearance: Equatable, Sendable {
  /// Which side of a text stands at its place.
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  var fill: Paint?
  var stroke: Paint?
  var strokeWidth: Double?
  var dash: String?
  var opacity: Double?
  var style: TextStyle?
  var anchor: Anchor?
  /// Whether a text has a rim in the colour of the ground, which parts it from lines below.
  var hasHalo = false
  /// Whether the ends of lines are round.
  var isRound = false

  /// Everything as the group around it.
  static let inherited = Appearance()

  /// A filled shape.
  static func filled(_ paint: Paint, opacity: Double? = nil) -> Appearance {
    Appearance(fill: paint, opacity: opacity)
  }

  /// A line.
  static func line(_ paint: Paint, width: Double, dash: String? = nil) -> Appearance {
    Appearance(stroke: paint, strokeWidth: width, dash: dash)
  }

  /// A text.
  static func text(_ style: TextStyle, _ paint: Paint, _ anchor: Anchor = .start) -> Appearance {
    Appearance(fill: paint, style: style, anchor: anchor == .start ? nil : anchor)
  }

  /// The copy below a text that parts it from what it stands on.
  var halo: Appearance {
    var copy = self
    (copy.fill, copy.stroke, copy.strokeWidth) = (.ground, .ground, 4)
    return copy
  }

  /// This appearance with what it leaves open filled from the one around it.
  func over(_ around: Appearance) -> Appearance {
    Appearance(
      fill: fill ?? around.fill, stroke: stroke ?? around.stroke,
      strokeWidth: strokeWidth ?? around.strokeWidth, dash: dash ?? around.dash,
      opacity: opacity ?? around.opacity, style: style ?? around.style,
      anchor: anchor ?? around.anchor, hasHalo: hasHalo || around.hasHalo,
      isRound: isRound || around.isRound)
  }

  /// The attributes in a fixed order; colours stand in both a class and an attribute.
  var attributes: String {
    var text = ""
    let classes = [fill.map { "f-" + $0.rawValue }, stroke.map { "s-" + $0.rawValue }]
    let names = classes.compactMap { $0 }.joined(separator: " ")
    if !names.isEmpty { text += " class=\"\(names)\"" }
    if let style {
      text += " font-size=\"\(Coordinate.text(style.size))\""
      if style.isBold { text += " font-weight=\"700\"" }
    }
    if let anchor { text += " text-anchor=\"\(anchor.rawValue)\"" }
    if let fill { text += " fill=\"\(fill.light)\"" }
    if let stroke {
      text += (fill == nil ? " fill=\"none\"" : "") + " stroke=\"\(stroke.light)\""
    }
    if let strokeWidth { text += " stroke-width=\"\(Coordinate.text(strokeWidth))\"" }
    if let dash { text += " stroke-dasharray=\"\(dash)\"" }
    if isRound { text += " stroke-linecap=\"round\"" }
    if let opacity {
      text += " \(stroke == nil ? "fill" : "stroke")-opacity=\"\(Coordinate.text(opacity))\""
    }
    return text
  }
}

/// A whole SVG file: what is drawn, its name and description for people who cannot see it.
///
/// The light theme stands in attributes; the style element holds only media blocks, since some
/// readers drop it. Ids and classes come from the content, so that several charts in one page never
/// meet, and the same chart always has the same bytes.
struct SVGDocument {
  let title: String
  let description: String
  let canvas: Canvas

  private static let fonts =
    "Helvetica, Arial, &#39;Liberation Sans&#39;, &#39;DejaVu Sans&#39;, sans-serif"

  /// The file.
  var text: String {
    let (title, description) = (SVGEscaping.text(title), SVGEscaping.text(description))
    let id = "ac1-" + ContentHash.digits(title + "\n" + description + "\n" + canvas.body)
    let (width, height) = (Coordinate.text(canvas.page.width), Coordinate.text(canvas.page.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="\(id)" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d" \
      font-family="\(Self.fonts)">
      <title id="\(id)-t">\(title)</title>
      <desc id="\(id)-d">\(description)</desc>
      <style>\(style(id))</style>
      <rect class="f-bg" width="\(width)" height="\(height)" fill="\(Paint.ground.light)"/>
      \(canvas.body)</svg>

      """
  }

  private func style(_ id: String) -> String {
    "@media screen and (prefers-color-scheme:dark){\(rules(id, \.dark))}"
      + "@media print{\(rules(id, \.light))}"
  }

  /// One rule for each colour that is used, for shapes and for lines.
  private func rules(_ id: String, _ colour: (Paint) -> String) -> String {
    Paint.allCases.map { paint in
      ["fill", "stroke"].map { property in
        let name = "\(property.prefix(1))-\(paint.rawValue)"
        guard paint == .ground && property == "fill" || uses(name) else { return "" }
        return ".\(id) .\(name){\(property):\(colour(paint))}"
      }.joined()
    }.joined()
  }

  private func uses(_ name: String) -> Bool {
    canvas.body.contains("\"\(name)\"") || canvas.body.contains("\"\(name) ")
      || canvas.body.contains(" \(name)\"")
  }
}

@testable import Charting
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The fonts that readers may have.
enum PictureFont: CaseIterable {
  case helvetica, dejaVu
}

/// A rectangle in a picture.
struct PictureBox {
  let left, top, right, bottom: Double

  /// Whether two boxes cover each other by more than letters may.
  func meets(_ other: PictureBox) -> Bool {
    min(right, other.right) - max(left, other.left) > 1
      && min(bottom, other.bottom) - max(top, other.top) > 1.5
  }
}

/// What a parser, not our own writer, reads of an SVG file.
final class ParsedPicture: NSObject, XMLParserDelegate {
  /// A text with what the groups around it set.
  struct Text {
    var text = ""
    var x = 0.0
    var y = 0.0
    var size = 12.0
    var isBold = false
    var anchor = "start"

    /// The room of the text.
    func box(in font: PictureFont) -> PictureBox {
      let width = widths(of: font).ems(text) * size
      let left = x - (anchor == "end" ? width : anchor == "middle" ? width / 2 : 0)
      return PictureBox(
        left: left, top: y - 0.74 * size, right: left + width, bottom: y + 0.21 * size)
    }

    private func widths(of font: PictureFont) -> FontWidths {
      switch font {
      case .helvetica: isBold ? .helveticaBold : .helvetica
      case .dejaVu: isBold ? .dejaVuBold : .dejaVu
      }
    }
  }

  private(set) var elements: [String] = []
  private(set) var ids: [String] = []
  private(set) var texts: [Text] = []
  private var width = 0.0
  private var height = 0.0
  private var surroundings = [Text()]
  private var isInText = false

  /// Reads a file; nil when it is not well-formed.
  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// Whether a box lies in the picture.
  func holds(_ box: PictureBox) -> Bool {
    box.left >= -0.5 && box.top >= -0.5 && box.right <= width + 0.5 && box.bottom <= height + 0.5
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(element)
    if let id = attributes["id"] { ids.append(id) }
    if element == "svg" {
      width = attributes["width"].flatMap(Double.init) ?? 0
      height = attributes["height"].flatMap(Double.init) ?? 0
    }
    var text = surroundings.last ?? Text()
    text.size = attributes["font-size"].flatMap(Double.init) ?? text.size
    text.isBold = attributes["font-weight"].map { $0 == "700" } ?? text.isBold
    text.anchor = attributes["text-anchor"] ?? text.anchor
    text.x = attributes["x"].flatMap(Double.init) ?? 0
    text.y = attributes["y"].flatMap(Double.init) ?? 0
    surroundings.append(text)
    isInText = element == "text"
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard isInText else { return }
    surroundings[surroundings.count - 1].text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    let ended = surroundings.removeLast()
    isInText = false
    guard element == "text" else { return }
    let isHalo = texts.last.map { $0.text == ended.text && $0.x == ended.x && $0.y == ended.y }
    if isHalo != true { texts.append(ended) }
  }
}

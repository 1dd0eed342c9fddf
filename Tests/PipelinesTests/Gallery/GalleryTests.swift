import Foundation
import TestSupport
import Testing

/// The charts that the design guide names, drawn from its made data, one by one.
@Suite("The gallery of charts", .enabled(if: Shared.isPresent))
struct GalleryTests {
  /// The file of each chart's first input, by the name of the input.
  private static let inputs = [
    "margins": "c01_viability_margins", "scorecard": "c02_scorecard",
    "members": "c03_gap_delivery", "paradox": "c04_paradox", "coefficients": "c05_coefficients",
    "lives": "c06_km", "censored": "c06_km_censored", "at_risk": "c06_km_risk",
    "curves": "c07_lorenz", "answers": "c08_likert", "coops": "c09_quadrants",
    "chain": "c10_value_chain", "channels": "c10b_margins_by_channel", "prices": "c11_prices",
    "farms": "c12_farm_size", "deliveries": "c13_slope", "countries": "c14_countries",
  ]

  private static let runs = (0..<2).map { _ in Result { try published } }

  private static var published: PublishedPipeline {
    get throws {
      let folder = Shared.folder?.appendingPathComponent("charts/data")
      let pipeline = Shared.packageRoot.appendingPathComponent("Tests/Charts/gallery.json5")
      return try PublishedPipeline(
        at: pipeline.path,
        inputs: inputs.compactMapValues { folder?.appendingPathComponent($0 + ".csv").path })
    }
  }

  /// Fifteen charts have a reference to be held against; the sixteenth is the other way to draw
  /// answers, stacked from zero.
  static let charts =
    (1...14).map { ($0 < 10 ? "c0" : "c") + String($0) } + ["c08b", "c10b"]

  private func svg(_ chart: String, run: Int = 0) throws -> String {
    try Self.runs[run].get().text("figures/\(chart).svg")
  }

  @Test("all sixteen are drawn, and nothing else")
  func complete() throws {
    let pictures = try Self.runs[0].get().texts.keys.filter { $0.hasSuffix(".svg") }
    #expect(Set(pictures) == Set(Self.charts.map { "figures/\($0).svg" }))
  }

  @Test("each has at most 150 kB, and the same bytes on every run", arguments: charts)
  func bytes(chart: String) throws {
    #expect(try svg(chart).utf8.count <= 150_000)
    #expect(try svg(chart) == svg(chart, run: 1))
  }

  @Test("each holds allowed elements only, and ids that are its own", arguments: charts)
  func profile(chart: String) throws {
    let picture = try #require(ParsedPicture(try svg(chart)))
    let allowed: Set = [
      "svg", "title", "desc", "style", "g", "defs", "clipPath", "pattern", "rect", "circle", "path",
      "text", "tspan",
    ]
    #expect(Set(picture.elements).subtracting(allowed) == [])
    #expect(Set(picture.ids).count == picture.ids.count)
    #expect(picture.ids.allSatisfy { $0.hasPrefix("ac1-") })
    #expect(picture.elements.prefix(3) == ["svg", "title", "desc"])
  }

  @Test("all texts lie in the picture and clear of each other in both fonts", arguments: charts)
  func texts(chart: String) throws {
    let picture = try #require(ParsedPicture(try svg(chart)))
    for font in PictureFont.allCases {
      let boxes = picture.texts.map { (text: $0.text, box: $0.box(in: font)) }
      #expect(boxes.filter { !picture.holds($0.box) }.map(\.text) == [], "\(font)")
      let meeting = boxes.indices.flatMap { first in
        boxes.indices.filter { $0 > first && boxes[$0].box.meets(boxes[first].box) }
          .map { "\(boxes[first].text) × \(boxes[$0].text)" }
      }
      #expect(meeting == [], "\(font)")
    }
  }

  @Test("no text is smaller than ten pixels or turned", arguments: charts)
  func legible(chart: String) throws {
    let picture = try #require(ParsedPicture(try svg(chart)))
    #expect(picture.texts.allSatisfy { $0.size >= 10 })
    #expect(try !svg(chart).contains("transform="))
  }

  @Test("the table beside each chart has a row for everything that is drawn", arguments: charts)
  func tables(chart: String) throws {
    #expect(try Self.runs[0].get().rows("figures/\(chart).csv").rows.count > 0)
  }
}

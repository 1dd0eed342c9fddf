import Tabular

/// One mark drawn over one table.
public struct Layer: Sendable {
  /// What is drawn.
  let mark: any Mark
  /// The table, or nil for that of the chart.
  var from: Written?
  /// What feeds each channel.
  var channels: [Channel: ChannelSource]
  /// Which rows are drawn; nil for all.
  var filter: RowFilter?
  /// The style of all rows where no column makes series.
  var style: SeriesStyle?
  /// The text of a layer of constants, in the language of the chart.
  var words: (@Sendable (Vocabulary) -> String)?
  /// Whether it lies where both axes have the same value.
  var isDiagonal = false
  /// Whether the layer's rows are counted, described and sorted by; notes and fits are not.
  var isPrimary = true

  init(_ mark: any Mark, from: Written? = nil, _ channels: [Channel: ChannelSource]) {
    self.mark = mark
    self.from = from
    self.channels = channels
  }

  /// The columns that the layer reads, in the order of the channels.
  var columns: [Written] {
    Channel.allCases.flatMap { channels[$0]?.columns ?? [] } + (filter.map { [$0.column] } ?? [])
  }

  /// Whether the mark can show a column through a channel.
  func takes(_ channel: Channel) -> Bool {
    type(of: mark).manual.parameters.contains { $0.name == channel.rawValue }
  }

  /// Reads an object `{mark, from?, channels..., options...}`; nil when the mark is unknown.
  init?(_ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics) {
    let name = node["mark"].flatMap { Written($0, in: document) }
    guard let name, let kind = MarkRegistry.all.first(where: { $0.manual.name == name.text })
    else {
      let names = MarkRegistry.all.map { $0.manual.name }
      diagnostics.error(
        .unknownMark, "'mark' must be one of the marks, not '\(name?.text ?? "")'",
        at: name?.place ?? document.place(of: node),
        notes: ["marks: " + names.joined(separator: ", ")],
        hint: name.flatMap { NearestName.hint(for: $0.text, among: names) })
      return nil
    }
    let arguments = Arguments(
      node, in: document, manual: kind.manual, also: ["mark", "from", "paint"],
      reporting: &diagnostics)
    self.init(
      kind.init(arguments, reporting: &diagnostics),
      from: arguments.text("from", reporting: &diagnostics),
      Self.channels(kind.manual, arguments, reporting: &diagnostics))
    if let word = arguments.text("paint", reporting: &diagnostics),
      let paint = Paint(word, reporting: &diagnostics)
    {
      style = SeriesStyle(
        index: 0, value: word.text, name: "", paint: paint, symbol: .circle)
    }
  }

  private static func channels(
    _ manual: Manual, _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> [Channel: ChannelSource] {
    var channels: [Channel: ChannelSource] = [:]
    for parameter in manual.parameters where parameter.kind == .column {
      guard let channel = Channel(rawValue: parameter.name), let node = arguments[parameter.name]
      else { continue }
      if let number = node.finiteNumber {
        channels[channel] = .number(number)
      } else if let written = arguments.text(parameter.name, reporting: &diagnostics) {
        channels[channel] = source(of: channel, written)
      }
    }
    return channels
  }

  /// A column; a text with columns in braces where the channel is a text, a moment where it is a
  /// place.
  private static func source(of channel: Channel, _ written: Written) -> ChannelSource {
    switch channel.direction {
    case nil:
      let isText = channel == .label || channel == .text
      return (isText ? LabelTemplate(written) : nil).map { .template($0) } ?? .column(written)
    case .x, .y, .values: return WrittenMoment(written).map { .moment($0) } ?? .column(written)
    }
  }
}

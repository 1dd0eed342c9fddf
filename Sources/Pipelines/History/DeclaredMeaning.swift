import Tabular

/// What a pipeline says that its numbers depend on, told by one hash.
///
/// Comments, layout, notes (`x-...`), words, charts and the template are left out: editing them makes
/// no other run. So are parameters, whose values are compared one by one.
struct DeclaredMeaning {
  private static let wording: Set<Section> = [
    .schema, .title, .language, .about, .params, .charts, .outputs, .report,
  ]

  /// BLAKE2b-256 in hexadecimal digits.
  let digest: String

  /// Takes the pipeline file and the files whose declarations it uses.
  init(_ pipeline: Pipeline) {
    let left = Set(Self.wording.map(\.rawValue))
    var bytes: [UInt8] = []
    let own = (pipeline.document.root.members ?? []).filter { !left.contains($0.key) }
    Self.append(.object(own), to: &bytes)
    for used in pipeline.usedDocuments { Self.append(used.root.value, to: &bytes) }
    digest = BLAKE2b.hexadecimal(of: bytes)
  }

  private static func append(_ value: JSONNode.Value, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += Array("null,".utf8)
    case .flag(let flag): bytes += Array(flag ? "true,".utf8 : "false,".utf8)
    case .number(let digits): bytes += Array((digits + ",").utf8)
    case .text(let text): bytes += Array((JSONText.text(text).compactText + ",").utf8)
    case .list(let elements):
      bytes.append(UInt8(ascii: "["))
      for element in elements { append(element.value, to: &bytes) }
      bytes += Array("],".utf8)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for member in members where !member.key.hasPrefix("x-") {
        bytes += Array((JSONText.text(member.key).compactText + ":").utf8)
        append(member.node.value, to: &bytes)
      }
      bytes += Array("},".utf8)
    }
  }
}

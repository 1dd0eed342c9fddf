import Tabular

/// Holds JSON to a schema of draft-07, as far as our own schema uses it.
struct SchemaTrial {
  let root: JSONNode

  /// Where a value breaks the schema, from the outside inwards; empty when it fits.
  func faults(_ node: JSONNode, _ schema: JSONNode? = nil, at path: String = "") -> [String] {
    let schema = schema ?? root
    if let reference = schema["$ref"]?.text {
      let name = String(reference.dropFirst("#/definitions/".count))
      guard let target = root["definitions"]?[name] else { return ["no definition of \(name)"] }
      return faults(node, target, at: path)
    }
    return ofKind(node, schema, path) + ofChoices(node, schema, path)
      + ofMembers(node, schema, path)
      + ofElements(node, schema, path)
  }

  private func ofKind(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    var faults: [String] = []
    if let type = schema["type"] {
      let types = (type.elements ?? [type]).compactMap(\.text)
      if !types.contains(where: { Self.isOf($0, node) }) { faults.append("\(path): not \(types)") }
    }
    if let words = schema["enum"]?.elements,
      !words.contains(where: { Self.scalar($0) == Self.scalar(node) })
    {
      faults.append("\(path): not one of \(words.map(Self.scalar))")
    }
    return faults
  }

  private func ofChoices(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    func fitting(_ key: String) -> Int? {
      schema[key]?.elements.map { $0.filter { faults(node, $0, at: path).isEmpty }.count }
    }
    return (fitting("oneOf").map { $0 == 1 } ?? true) && (fitting("anyOf").map { $0 > 0 } ?? true)
      ? [] : ["\(path): none or several of the kinds"]
  }

  private func ofMembers(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    guard let members = node.members else { return [] }
    let missing = (schema["required"]?.elements ?? []).compactMap(\.text).filter { node[$0] == nil }
    var faults = missing.map { "\(path): no '\($0)'" }
    for member in members {
      let inner = path + "/" + member.key
      let patterns = (schema["patternProperties"]?.members ?? []).filter { pattern in
        guard let regex = try? Regex(pattern.key) else { return false }
        return member.key.contains(regex)
      }
      let parts = [schema["properties"]?[member.key]].compactMap { $0 } + patterns.map(\.node)
      faults += parts.flatMap { self.faults(member.node, $0, at: inner) }
      if let names = schema["propertyNames"] {
        faults += self.faults(JSONNode(.text(member.key), at: 0..<0), names, at: inner)
      }
      guard parts.isEmpty, let others = schema["additionalProperties"] else { continue }
      if case .flag(false) = others.value { faults.append("\(inner): unknown") }
      if others.members != nil { faults += self.faults(member.node, others, at: inner) }
    }
    return faults
  }

  private func ofElements(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    guard let elements = node.elements, let items = schema["items"] else { return [] }
    return elements.enumerated().flatMap { index, element -> [String] in
      let fixed = items.elements ?? []
      let part =
        items.members != nil
        ? items : index < fixed.count ? fixed[index] : schema["additionalItems"]
      return part.map { faults(element, $0, at: "\(path)/\(index)") } ?? []
    }
  }

  private static func isOf(_ type: String, _ node: JSONNode) -> Bool {
    switch node.value {
    case .object: type == "object"
    case .list: type == "array"
    case .text: type == "string"
    case .flag: type == "boolean"
    case .number(let digits): type == "number" || (type == "integer" && Int(digits) != nil)
    case .null: type == "null"
    }
  }

  private static func scalar(_ node: JSONNode) -> String {
    switch node.value {
    case .text(let text): "'\(text)'"
    case .number(let digits): digits
    case .flag(let flag): "\(flag)"
    default: "null"
    }
  }
}

import Tabular

extension RunState {
  /// The form that is kept.
  var json: JSONText {
    .object([
      ("began", began.map { .text($0.text) } ?? .null),
      ("success", success.map(Self.json) ?? .null),
      ("failure", failure.map(Self.json) ?? .null),
      ("sightings", .list(sightings.map(Self.json))),
    ])
  }

  private static func json(_ success: Success) -> JSONText {
    .object([
      ("ended", .text(success.ended.text)),
      ("ms", success.milliseconds.map(JSONText.whole) ?? .null),
      ("alerts", .list(success.alerts.map(JSONText.text))),
    ])
  }

  private static func json(_ failure: Failure) -> JSONText {
    .object([
      ("ended", .text(failure.ended.text)), ("status", .whole(failure.status)),
      ("problem", .text(failure.problem)),
    ])
  }

  private static func json(_ sighting: Sighting) -> JSONText {
    .object([
      ("path", .text(sighting.path)), ("blake2b", .text(sighting.digest)),
      ("since", .text(sighting.since.text)),
    ])
  }

  /// Reads what was kept; what is not understood is left out.
  init(_ root: JSONNode) {
    self.init()
    began = root["began"].flatMap(Self.time)
    if let node = root["success"], let ended = node["ended"].flatMap(Self.time) {
      success = Success(
        ended: ended, milliseconds: node["ms"].flatMap(Self.count),
        alerts: (node["alerts"]?.elements ?? []).compactMap(\.text))
    }
    if let node = root["failure"], let ended = node["ended"].flatMap(Self.time) {
      failure = Failure(
        ended: ended, status: node["status"].flatMap(Self.count) ?? 0,
        problem: node["problem"]?.text ?? "")
    }
    sightings = (root["sightings"]?.elements ?? []).compactMap { node in
      guard let path = node["path"]?.text, let digest = node["blake2b"]?.text,
        let since = node["since"].flatMap(Self.time)
      else { return nil }
      return Sighting(path: path, digest: digest, since: since)
    }
  }

  private static func time(_ node: JSONNode) -> Timestamp? { node.text.flatMap { Timestamp($0) } }

  private static func count(_ node: JSONNode) -> Int? {
    guard case .number(let digits) = node.value else { return nil }
    return Int(digits)
  }
}

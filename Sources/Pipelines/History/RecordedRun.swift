import Reporting
import Tabular

/// What a published set says of itself: its `manifest.json`, read back.
public struct RecordedRun: Sendable {
  /// A published file as it was written.
  struct Output: Sendable, Equatable {
    let path: String
    let size: Int
    let digest: String
  }

  /// A published table: its file, and the columns that tell its rows apart.
  struct PublishedFacts: Sendable, Equatable {
    let name: String
    let file: String
    let key: [String]
  }

  /// What is recorded of an input.
  struct InputRecord: Sendable, Equatable {
    let name: String
    let rows: Int
    let kept: Int
    let isReplaced: Bool
  }

  /// The entry of the history that changes are counted from, with the hash of its manifest.
  struct Previous: Sendable, Equatable {
    let entry: String
    let digest: String
  }

  /// The manifest as it stands.
  let bytes: [UInt8]
  /// The version of Acopio that wrote the set.
  public let version: String
  /// The engine that computed it.
  public let engine: Int
  /// The name of the pipeline.
  let pipeline: String
  /// The pipeline file below the project root.
  let file: String
  /// The hash of the pipeline file.
  let digest: String
  /// The hash of the template, if there is one.
  let template: String?
  /// The parameters that the run set, instead of taking their defaults.
  let set: [String]
  let origin: RunOrigin
  let inputs: [InputRecord]
  let tables: [PublishedFacts]
  let outputs: [Output]
  let previous: Previous?

  /// Reads the bytes of a manifest; nil when they are none.
  init?(_ bytes: [UInt8]) {
    let source = SourceText(file: "manifest.json", bytes: bytes)
    guard let root = try? JSONDocument(parsing: source, as: .json).root,
      let declared = root["pipeline"], let version = root["acopio"]?.text
    else { return nil }
    self.bytes = bytes
    self.version = version
    pipeline = declared["name"]?.text ?? ""
    engine = root["engine"]?.whole ?? 0
    file = declared["file"]?.text ?? ""
    digest = declared["blake2b"]?.text ?? ""
    template = declared["template"]?.text
    set = (declared["set"]?.elements ?? []).compactMap(\.text)
    let inputs = root["inputs"]?.elements ?? []
    origin = RunOrigin(
      declares: declared["declares"]?.text ?? "",
      parameters: (root["parameters"]?.members ?? []).map {
        RunOrigin.ParameterText(name: $0.key, value: $0.node.text ?? "")
      }, inputs: inputs.map(Self.origin))
    self.inputs = inputs.map(Self.input)
    tables = (root["tables"]?.elements ?? []).map(Self.table)
    outputs = (root["outputs"]?.elements ?? []).map(Self.output)
    previous = root["previous"].flatMap(Self.previous)
  }

  /// The published file of a path.
  func output(_ path: String) -> Output? { outputs.first { $0.path == path } }

  private static func origin(_ input: JSONNode) -> RunOrigin.Input {
    let lists =
      (input["files"]?.elements ?? [])
      + [input["corrections"], input["questions"]]
      .compactMap { $0 } + (input["conversions"]?.elements ?? [])
    return RunOrigin.Input(
      name: input["name"]?.text ?? "",
      files: lists.map { file in
        InputFacts.File(path: file["path"]?.text ?? "", digest: file["blake2b"]?.text ?? "")
      })
  }

  private static func input(_ input: JSONNode) -> InputRecord {
    InputRecord(
      name: input["name"]?.text ?? "", rows: input["rows"]?.whole ?? 0,
      kept: input["kept"]?.whole ?? 0, isReplaced: input["replaced"]?.isTrue ?? false)
  }

  private static func table(_ table: JSONNode) -> PublishedFacts {
    PublishedFacts(
      name: table["name"]?.text ?? "", file: table["file"]?.text ?? "",
      key: (table["key"]?.elements ?? []).compactMap(\.text))
  }

  private static func output(_ output: JSONNode) -> Output {
    Output(
      path: output["path"]?.text ?? "", size: output["bytes"]?.whole ?? 0,
      digest: output["blake2b"]?.text ?? "")
  }

  private static func previous(_ node: JSONNode) -> Previous? {
    guard let entry = node["entry"]?.text, let digest = node["blake2b"]?.text else { return nil }
    return Previous(entry: entry, digest: digest)
  }
}

extension JSONNode {
  /// The whole number, if this is one.
  fileprivate var whole: Int? {
    if case .number(let digits) = value { Int(digits) } else { nil }
  }

  /// Whether this is the word `true`.
  fileprivate var isTrue: Bool {
    if case .flag(let flag) = value { flag } else { false }
  }
}

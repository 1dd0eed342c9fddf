/// Which rules a JSON text follows.
public enum JSONGrammar: Sendable {
  /// RFC 8259, to the letter; a byte order mark in front is dropped.
  case json
  /// JSON5 (json5.org, version 1.0.0): comments, single quotes, bare keys, trailing commas.
  case json5

  /// The grammar for a file by its name: JSON5 for `.json5`, else JSON.
  public init(file: String) {
    self = file.hasSuffix(".json5") ? .json5 : .json
  }

  /// How the grammar is called in messages.
  var name: String { self == .json ? "JSON" : "JSON5" }
}

/// What a JSON text is read for: who has to mend it, and what becomes of a key that stands twice.
public enum JSONPurpose: Sendable {
  /// A pipeline: problems are the author's (exit 78), a key may stand once.
  case declaration
  /// Data of a run: problems are the data's (exit 65), a key may stand once.
  case records
  /// Data that are only shown: as `records`, but of equal keys the last value wins.
  case display

  var syntaxCode: Diagnostic.Code { self == .declaration ? .pipelineSyntax : .jsonSyntax }

  var depthCode: Diagnostic.Code { self == .declaration ? .pipelineTooDeep : .jsonTooDeep }

  var duplicateKeyCode: Diagnostic.Code {
    self == .declaration ? .pipelineDuplicateKey : .jsonDuplicateKey
  }
}

import Tabular

/// One thing that a result depends on, with its value at the time.
struct Ingredient: Equatable {
  /// What kind of thing it is.
  enum Kind: Int {
    /// The number of the engine.
    case engine
    /// What the declaration says of the unit itself.
    case declaration
    /// What it says of another input that rows refer to.
    case otherDeclaration
    /// The units, states, factors and scales.
    case vocabulary
    /// Another part of the declaration, by its name.
    case setting
    /// A parameter that the unit mentions.
    case parameter
    /// Whether another file stands in for a declared one.
    case replacement
    /// A file.
    case file
    /// The columns that others need of it.
    case columns
    /// Another unit, by what it came to.
    case source
  }

  let kind: Kind
  /// Which of its kind; empty where there is only one.
  var name = ""
  /// The value, or its hash; nil where there is none, or where it is not known yet.
  var value: String?

  /// Why a result is stale if this was `old` when it was computed.
  func reason(from old: String?, at place: Place?) -> StaleReason {
    switch kind {
    case .engine: .engine(from: old ?? "", to: value ?? "")
    case .declaration: .declaration(place)
    case .otherDeclaration: .setting("the declaration of \(name)")
    case .vocabulary: .vocabulary
    case .setting: .setting(name)
    case .parameter: .parameter(name, from: old, to: value)
    case .replacement: .replaced(name)
    case .file: .file(name, value == nil ? .gone : old == nil ? .new : .changed)
    case .columns: .columns
    case .source: .source(name)
    }
  }

  /// Whether both are about the same thing.
  func isSame(as other: Ingredient) -> Bool { kind == other.kind && name == other.name }
}

extension Ingredient: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    guard let kind = Kind(rawValue: try archive.read()) else { throw ArchiveDamage() }
    self.init(kind: kind, name: try archive.read(), value: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(kind.rawValue)
    archive.write(name)
    archive.write(value)
  }
}

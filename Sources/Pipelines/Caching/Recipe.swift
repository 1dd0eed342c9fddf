import Tabular

/// Everything that a result depends on: its hash is the key of the result, and how it differs from an
/// earlier one is the reason why the result is stale.
struct Recipe: Equatable, Archived {
  /// What the result depends on, in a fixed order, each once.
  private(set) var ingredients: [Ingredient] = []
  /// Where the declaration of the result stands; no part of the recipe.
  var place: Place?

  /// Starts with what everything depends on.
  init(at place: Place?) {
    self.place = place
    add(.engine, value: String(Release.engine))
  }

  static func == (left: Recipe, right: Recipe) -> Bool { left.ingredients == right.ingredients }

  /// Adds something, unless it is there already.
  mutating func add(_ kind: Ingredient.Kind, _ name: String = "", value: String?) {
    let ingredient = Ingredient(kind: kind, name: name, value: value)
    guard !ingredients.contains(where: ingredient.isSame) else { return }
    ingredients.append(ingredient)
  }

  /// The names of the units that it is made from.
  var sources: [String] { ingredients.filter { $0.kind == .source }.map(\.name) }

  /// The hash of all of it.
  var key: String {
    var archive = ArchiveWriter()
    archive.write(ingredients)
    return BLAKE2b.hexadecimal(of: archive.bytes)
  }

  /// What is not as it was in an earlier recipe, in the order of the ingredients.
  func changes(since old: Recipe) -> [StaleReason] {
    let now = ingredients.compactMap { ingredient -> StaleReason? in
      let before = old.ingredients.first(where: ingredient.isSame)
      guard before != ingredient else { return nil }
      return ingredient.reason(from: before?.value, at: place)
    }
    let gone = old.ingredients.filter { before in !ingredients.contains(where: before.isSame) }
    return now
      + gone.map { before in
        var nothing = before
        nothing.value = nil
        return nothing.reason(from: before.value, at: place)
      }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    ingredients = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) { archive.write(ingredients) }
}

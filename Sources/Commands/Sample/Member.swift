/// A member of the panel, with what does not change from season to season.
struct Member: Sendable {
  /// `C007-03`: cooperative and place in its panel.
  let id: String
  let name: String
  let isWoman: Bool
  let birthYear: Int
  /// The year of joining; no row of the panel is older.
  let joined: Int
  let hectares: Double
  /// Kilometres from the farm to the cooperative's store.
  let distance: Double
  /// Yield relative to the cooperative's mean.
  let skill: Double
  /// Loyalty beyond the cooperative's, in share delivered.
  let attachment: Double
  /// How readily this member is in debt, relative to the others.
  let proneness: Double
  /// Whether the trees bear well in even seasons or in odd ones.
  let bearsInEvenSeasons: Bool
}

/// A cooperative of the register, living or closed.
struct Cooperative: Sendable {
  /// Its number in the register, which makes its id.
  let number: Int
  let name: String
  let region: String
  let form: String
  /// The year of foundation.
  let founded: Int
  /// The year in which it closed; none for a living one.
  let ended: Int?
  /// Members in 1986, or at foundation if that was later.
  let firstMembers: Int

  /// The id that every file uses: `C007`.
  var id: String { "C" + UntidyWriting.padded(number, to: 3) }
}

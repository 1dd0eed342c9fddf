/// How an input is read; nothing of it changes what is read.
struct ReadingSettings {
  /// How many threads may work at once.
  var jobs = 1
  /// How many bytes one block has.
  var blockSize = 4 << 20
  /// The fewest bytes for which several threads are worth their start.
  var parallelFrom = 1 << 17
  /// How many problems are shown.
  var shownProblems = 20

  /// How many problems are kept: all where rows may be rejected or mended, a few more than are shown elsewhere.
  func problemLimit(_ input: InputDeclaration) -> Int {
    input.badRows == .stop && input.corrections == nil ? 100 : .max
  }
}

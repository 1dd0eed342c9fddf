import Tabular

/// Whether a published set is whole: what its manifest lists, and nothing of another run.
public struct SetCondition: Sendable, Equatable {
  /// Whether a run was interrupted while it put files in place, and the next start will finish it.
  public internal(set) var isUnfinished = false
  /// Files whose bytes are not those that were published.
  public internal(set) var edited: [String] = []
  /// Files that were published and are gone.
  public internal(set) var missing: [String] = []
  /// Files that are no part of the set.
  public internal(set) var strange: [String] = []

  /// Whether it is; a file that somebody put beside the set does not matter.
  public var isWhole: Bool { !isUnfinished && edited.isEmpty && missing.isEmpty }

  init(isUnfinished: Bool = false) { self.isUnfinished = isUnfinished }
}

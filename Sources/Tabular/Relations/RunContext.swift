/// What is the same for every operation of one run.
public struct RunContext: Sendable {
  /// The values of named constants, by `input.name`.
  public var constants: [String: Value]
  /// How many threads may work at once; results never depend on it.
  public var jobs: Int
  /// How much memory a step may take.
  public var memory: MemoryBudget
  /// Where the rows of inputs stand in their files, by input, where rows are to be named.
  public var origins: [String: RowOrigins] = [:]
  /// Whether it is kept which rows the rows of each step come from.
  public var isTracing = false
  /// Whether only some of the rows are fed, to see a number come out again: nothing is demanded of
  /// them that they may break because others are not there.
  public var isReplay = false

  /// Describes a run.
  public init(
    constants: [String: Value] = [:], jobs: Int = 1, memory: MemoryBudget = .unlimited
  ) {
    self.constants = constants
    self.jobs = max(1, jobs)
    self.memory = memory
  }
}

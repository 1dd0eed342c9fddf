import Foundation
import TestSupport
import Testing

/// Off unless `ACOPIO_MUTATIONS` says how many inputs to try: each one is a process.
@Suite("Inputs changed at random, through the command line")
struct MutatedInputTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let rounds = environment["ACOPIO_MUTATIONS"].flatMap(Int.init) ?? 0
  private static let seed = environment["ACOPIO_SEED"].flatMap(UInt64.init) ?? 1

  @Test("no input ends a command with a crash or with a bug", .enabled(if: rounds > 0))
  func survived() throws {
    let program = Execution.program(below: Shared.packageRoot)
    let projects = [try MutatedProject.small(), try MutatedProject.shipped()]
    var mutation = Mutation(seed: Self.seed)
    var counts: [Int32: Int] = [:]
    for round in 0..<Self.rounds {
      let project = projects[round % 8 == 0 ? 1 : 0]
      let trial = try project.tried(round, &mutation, with: program)
      counts[trial.status, default: 0] += 1
      #expect(trial.status < 128 && trial.status != 70, "\(trial)")
    }
    let lines = counts.sorted { $0.key < $1.key }.map { "exit status \($0.key): \($0.value)" }
    print("\(Self.rounds) inputs, seed \(Self.seed)\n\(lines.joined(separator: "\n"))")
    #expect(counts.count > 2, "changes that change nothing prove nothing")
  }
}

import Foundation
import Pipelines
import Tabular

extension Invocation {
  /// The most threads that make sense to ask for.
  private static let allowedJobs = 1...1024

  /// How many threads may compute: the option, else `ACOPIO_JOBS`, else one for each processor.
  func jobs(reporting diagnostics: inout Diagnostics) -> Int {
    let processors = max(1, ProcessInfo.processInfo.activeProcessorCount)
    if options.has(.jobs) {
      return options.count(.jobs, in: Self.allowedJobs, reporting: &diagnostics) ?? processors
    }
    guard let text = environment["ACOPIO_JOBS"], !text.isEmpty else { return processors }
    guard let jobs = Int(text), Self.allowedJobs.contains(jobs) else {
      diagnostics.error(
        .optionValue, "ACOPIO_JOBS must be a whole number from 1 to 1024, not '\(text)'")
      return processors
    }
    return jobs
  }

  /// How many bytes of memory the machine has.
  static var machineMemory: Int { Int(clamping: ProcessInfo.processInfo.physicalMemory) }

  /// The moment in UTC; `SOURCE_DATE_EPOCH` sets another.
  ///
  /// Logs and what is kept of runs have it, never anything that is published.
  var now: Timestamp {
    Timestamp(seconds: declaredSeconds ?? Date.now.timeIntervalSince1970)
  }

  private var declaredSeconds: Double? {
    environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
  }

  /// The day of the run in UTC, counted from 1970-01-01; `SOURCE_DATE_EPOCH` sets another.
  ///
  /// Only the age of inputs is judged by it: nothing that is written depends on it.
  var today: Int {
    let seconds = declaredSeconds ?? Date.now.timeIntervalSince1970
    return Int(exactly: (seconds / 86_400).rounded(.down)) ?? 0
  }

  /// Takes `--quiet` and `--log-format` over to the console.
  func applyMessageForm(reporting diagnostics: inout Diagnostics) {
    console.isQuiet = options.has(.quiet)
    console.tellsWarnings = !console.isQuiet || options.has(.strict)
    let form = options.choice(.logFormat, ["text", "json"], reporting: &diagnostics)
    console.messageForm = form == "json" ? .json : .text
  }
}

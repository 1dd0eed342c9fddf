import Foundation
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

  /// How much memory a step may take: the option, else what the machine has.
  func memory(reporting diagnostics: inout Diagnostics) -> MemoryBudget {
    let machine = MemoryBudget(bytes: Int(clamping: ProcessInfo.processInfo.physicalMemory))
    guard let text = options.text(.memory) else { return machine }
    guard let budget = MemoryBudget(text) else {
      diagnostics.error(
        .optionValue, "'--memory' must be a size such as 512MiB or 2GiB, not '\(text)'")
      return machine
    }
    return budget
  }

  /// Takes `--quiet` and `--log-format` over to the console.
  func applyMessageForm(reporting diagnostics: inout Diagnostics) {
    console.isQuiet = options.has(.quiet)
    console.tellsWarnings = !console.isQuiet || options.has(.strict)
    let form = options.choice(.logFormat, ["text", "json"], reporting: &diagnostics)
    console.messageForm = form == "json" ? .json : .text
  }
}

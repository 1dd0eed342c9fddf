import Pipelines
import Tabular

/// `acopio verify`: computes what is published once more, and says whether it is still true.
struct VerifyCommand: Command {
  static let numbers = CommandOption.flag(
    "numbers", "end with status 0 also where only words, drawings or meaningless digits differ")
  static let update = CommandOption.flag(
    "update", "publish what was computed, where it is another set")

  let manual = CommandManual(
    "verify", "compute what is published once more and compare every byte",
    details: """
      Three verdicts: 'same bytes'; 'same numbers', where only words or drawings differ, or digits
      after the twelfth; 'numbers moved', with the findings first. Nothing is taken from the cache,
      and parameters have the values that the published set was made with. Files that were changed
      by hand and sets that are not whole are named. Status 0 is for same bytes, 1 for all else.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options + [.output, .jobs, numbers, update],
    examples: [
      .init("verify", "every pipeline of the project"),
      .init("verify viability --numbers", "one, made with an older build"),
      .init("verify viability --update", "accept the numbers that moved"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    var pages: [VerificationPage] = []
    let isUpdating = invocation.options.has(Self.update)
    for path in request.paths {
      let checked = request.check(path, repeating: true)
      problems.append(checked.problems)
      guard let run = checked.run else { continue }
      do throws(RunFailure) {
        var page = VerificationPage(try run.verified())
        if isUpdating, !page.verification.isSame { page.updated = try run.published() }
        pages.append(page)
      } catch {
        problems.append(error.diagnostics)
      }
    }
    invocation.console.tell(problems)
    let status = status(pages, problems, request, invocation)
    try answer(pages, problems, status, invocation)
    return status
  }

  private func status(
    _ pages: [VerificationPage], _ problems: Diagnostics, _ request: RunRequest,
    _ invocation: Invocation
  ) -> Int32 {
    let status = request.exitStatus(after: problems)
    guard status == 0 else { return status }
    let isEnough = invocation.options.has(Self.numbers)
    let isFine = pages.allSatisfy { page in
      let verification = page.verification
      return page.updated != nil || (isEnough ? verification.hasSameNumbers : verification.isSame)
    }
    return isFine ? 0 : 1
  }

  private func answer(
    _ pages: [VerificationPage], _ problems: Diagnostics, _ status: Int32,
    _ invocation: Invocation
  ) throws(CommandFailure) {
    if invocation.options.has(.json) {
      let answer = JSONText.object([
        ("pipelines", .list(pages.map(\.json))), ("problems", .list(problems.all.map(\.json))),
        ("status", .whole(Int(status))),
      ])
      try invocation.console.answer(answer.compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      try invocation.console.answer(pages.flatMap(\.lines).map { $0 + "\n" }.joined())
    }
  }
}

import Tabular

/// Computes what findings would be with some parts of one run and the rest of another.
///
/// A crossing needs the inputs of the side that its data come from; where they are gone it is nil, and
/// `remarks` says so.
struct Crossing {
  let before: ComparedSet
  let after: ComparedSet
  let jobs: Int
  /// Why crossings could not be computed, each reason once.
  private(set) var remarks: [String] = []
  private let parts: [ChangedPart]
  private let isThere: (before: Bool, after: Bool)
  private var computed: [Set<ChangedPart>: RecordedFindings?] = [:]

  init(from before: ComparedSet, to after: ComparedSet, parts: [ChangedPart], jobs: Int) {
    self.before = before
    self.after = after
    self.parts = parts
    self.jobs = jobs
    isThere = (before.hasItsInputs, after.hasItsInputs)
  }

  /// The findings of the run before with some parts taken from the one after it.
  ///
  /// What this engine computed needs no computing again: the two runs themselves.
  mutating func findings(taking taken: Set<ChangedPart>) -> RecordedFindings? {
    let taken = taken.intersection(parts)
    if taken.isEmpty, before.record.engine == Release.engine { return before.findings }
    if taken.count == parts.count, after.record.engine == Release.engine { return after.findings }
    if let known = computed[taken] { return known }
    let findings = compute(taken)
    computed[taken] = .some(findings)
    return findings
  }

  private mutating func compute(_ taken: Set<ChangedPart>) -> RecordedFindings? {
    guard let source = source(taken.contains(.inputs)) else { return nil }
    let declared = taken.contains(.declaration) ? after : before
    let values = (taken.contains(.parameters) ? after : before).record.origin.parameters
    let known = Planner.pipeline(at: declared.pipelinePath).pipeline?.parameters.map(\.name.text)
    let chosen = values.filter { known?.contains($0.name) ?? false }.map { ($0.name, $0.value) }
    let options = RunOptions(parameters: Dictionary(chosen) { first, _ in first }, jobs: jobs)
    let checked = Planner.plan(
      pipelineAt: declared.pipelinePath, options: options, inputsOf: source.project)
    guard let plan = checked.plan else { return fail(declared, source, checked.diagnostics) }
    do {
      let results = try Runner(plan, jobs: jobs).run()
      return try RecordedFindings(CSVWriter.bytes(of: FindingTable.table(results.findings)))
    } catch let failure as RunFailure {
      return fail(declared, source, failure.diagnostics)
    } catch {
      return fail(declared, source, Diagnostics())
    }
  }

  /// The side whose inputs are read.
  private mutating func source(_ isAfter: Bool) -> ComparedSet? {
    let isEither = !parts.contains(.inputs)
    if isThere.after, isAfter || isEither { return after }
    if isThere.before, !isAfter || isEither { return before }
    note("the inputs of \((isAfter ? after : before).name) are no longer as they were read")
    return nil
  }

  private mutating func fail(
    _ declared: ComparedSet, _ source: ComparedSet, _ problems: Diagnostics
  ) -> RecordedFindings? {
    let reason = problems.errors.first.map { ": " + $0.message } ?? ""
    note(
      "the declaration of \(declared.name) does not run on the inputs of \(source.name)\(reason)")
    return nil
  }

  private mutating func note(_ remark: String) {
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}

import Reporting
import Tabular

extension Succession {
  /// What a run is made from differently than the one it follows; nil for the first.
  func changes(_ plan: Plan, _ inputs: [InputFacts], _ origin: RunOrigin) -> RunChanges? {
    guard let previous else { return nil }
    let difference = RunDifference(
      from: previous.record, to: RecordedRun(computing: plan, inputs, origin))
    var changes = RunChanges()
    changes.inputs = difference.inputs.map { input in
      RunChanges.Input(
        name: input.name, files: input.changed + input.added + input.removed,
        rowsBefore: input.rowsBefore, rows: input.rowsAfter)
    }
    changes.hasOtherDeclaration = difference.hasOtherDeclaration
    changes.parameters = difference.parameters.map {
      RunChanges.Parameter(name: $0.name, before: $0.before, value: $0.after)
    }
    changes.hasOtherTool = !difference.tools.isEmpty
    return changes
  }
}

extension RecordedRun {
  /// What the manifest of a run will say, as far as it is known before its files are written.
  fileprivate init(computing plan: Plan, _ inputs: [InputFacts], _ origin: RunOrigin) {
    let source = plan.pipeline.document.source
    bytes = []
    version = Release.version
    engine = Release.engine
    pipeline = plan.pipeline.name
    file = source.file
    digest = BLAKE2b.hexadecimal(of: source.bytes)
    template = plan.template.map { BLAKE2b.hexadecimal(of: $0.source.bytes) }
    set = plan.parameters.filter(\.isReplaced).map(\.declaration.name.text)
    self.origin = origin
    self.inputs = inputs.map {
      InputRecord(
        name: $0.name, rows: $0.rowsRead, kept: $0.rowsKept, isReplaced: $0.isReplaced)
    }
    (tables, outputs, previous) = ([], [], nil)
  }
}

import Reporting
import Tabular

extension RunRecord {
  /// Takes down what a run rested on and what it made.
  ///
  /// - Parameter setAside: the hashes, taken before the run, of files that may have been set aside.
  init(
    _ plan: Plan, _ results: RunResults, options: RunOptions, setAside: FileDigests
  ) {
    settings = options.settings
    var before = setAside
    addDeclarations(of: plan)
    for facts in results.inputs { add(facts, of: plan, before: &before) }
    for input in plan.pipeline.inputs {
      guard let found = plan.files[input.name.text], !found.isReplaced else { continue }
      patterns.append(Pattern(pattern: input.read.text, paths: found.paths.map(plan.project.shown)))
    }
    warnings = results.warnings
    inputs = results.inputs
    findings = results.findings
    datedInputs = FreshnessVerdict(plan: plan, today: nil).datedInputs(results.inputs)
  }

  /// Takes down what was composed of the results.
  mutating func add(_ composition: RunComposition) {
    warnings += composition.warnings
    outputs = composition.files.map {
      File(path: $0.path, digest: BLAKE2b.hexadecimal(of: $0.bytes))
    }
  }

  private mutating func addDeclarations(of plan: Plan) {
    let source = plan.pipeline.document.source
    add(source.file, BLAKE2b.hexadecimal(of: source.bytes))
    for file in plan.pipeline.usedFiles { add(file.path, file.digest) }
    if let template = plan.template {
      add(template.source.file, BLAKE2b.hexadecimal(of: template.source.bytes))
    } else {
      // A template that is put beside the pipeline later would be used.
      add(plan.pipeline.templateBeside, nil)
    }
  }

  /// Takes down the files of the run before, which the report compares itself with.
  mutating func addHistory(of folder: String) throws(Diagnostic) {
    let history = try RunHistory(of: folder)
    guard let entry = history.published?.previous?.entry else { return }
    for path in try history.files(of: entry) where !outputs.contains(where: { $0.path == path }) {
      outputs.append(File(path: path, digest: FileDigests.digest(of: folder + "/" + path)))
    }
  }

  private mutating func add(_ facts: InputFacts, of plan: Plan, before: inout FileDigests) {
    let replacement = facts.isReplaced ? plan.files[facts.name]?.paths.first : nil
    for file in facts.files {
      add(replacement.map(plan.project.shown) ?? file.path, file.digest)
    }
    for file in facts.filesSetAside {
      let path = replacement ?? plan.project.located(file.path)
      add(plan.project.shown(path), before.digest(of: path))
    }
    let others = [facts.correctionFile, facts.questionFile].compactMap { $0 }
    for file in others + facts.conversionFiles { add(file.path, file.digest) }
  }

  /// Adds a file; one that was read twice and had changed in between is that of no state.
  private mutating func add(_ path: String, _ digest: String?) {
    guard let index = files.firstIndex(where: { $0.path == path }) else {
      files.append(File(path: path, digest: digest))
      return
    }
    if files[index].digest != digest { files[index].digest = "changed while it was read" }
  }
}

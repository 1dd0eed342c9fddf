import Tabular

extension RunRecord {
  /// What is not as it was when the record was taken; empty where another run would change nothing.
  ///
  /// Goes by content alone: hashes all files that were read and published, and looks at no time.
  ///
  /// - Parameter folder: the absolute folder that the pipeline publishes to.
  func changes(in project: Project, options: RunOptions, folder: String) -> [StaleReason] {
    var digests = FileDigests()
    var reasons: [StaleReason] = []
    if engine != Release.engine {
      reasons.append(.engine(from: String(engine), to: String(Release.engine)))
    }
    reasons += settingChanges(options.settings)
    reasons += files.compactMap { file in
      Self.change(from: file.digest, to: digests.digest(of: project.located(file.path)))
        .map { .file(file.path, $0) }
    }
    reasons += newFiles(in: project)
    return reasons + outputChanges(folder).map(\.reason)
  }

  /// What became of published files, by their paths below the pipeline's folder.
  func outputChanges(_ folder: String) -> [(path: String, reason: StaleReason)] {
    outputs.compactMap { file in
      guard let now = FileDigests.digest(of: folder + "/" + file.path) else {
        return (file.path, .outputMissing(file.path))
      }
      return now == file.digest ? nil : (file.path, .outputEdited(file.path))
    }
  }

  private static func change(
    from old: String?, to new: String?
  ) -> StaleReason.FileChange? {
    guard old != new else { return nil }
    return new == nil ? .gone : old == nil ? .new : .changed
  }

  /// Files that patterns find now and did not find then; those that are gone have no hash.
  private func newFiles(in project: Project) -> [StaleReason] {
    patterns.flatMap { known in
      let found = (try? project.files(matching: known.pattern, at: nil)) ?? []
      return found.map(project.shown).filter { !known.paths.contains($0) }
        .map { StaleReason.file($0, .new) }
    }
  }

  private func settingChanges(_ now: [Setting]) -> [StaleReason] {
    let both = settings + now.filter { new in !settings.contains { $0.isSame(as: new) } }
    return both.compactMap { setting in
      let old = settings.first { $0.isSame(as: setting) }?.value
      let new = now.first { $0.isSame(as: setting) }?.value
      guard old != new else { return nil }
      switch setting.kind {
      case .parameter: return .parameter(setting.name, from: old, to: new)
      case .input: return .replaced(setting.name)
      case .limit: return .setting("--limit " + setting.name)
      }
    }
  }
}

extension RunRecord.Setting {
  /// Whether both set the same thing.
  fileprivate func isSame(as other: Self) -> Bool { kind == other.kind && name == other.name }
}

extension Project {
  /// The absolute path of a path as people know it.
  func located(_ shown: String) -> String { shown.hasPrefix("/") ? shown : root + "/" + shown }
}

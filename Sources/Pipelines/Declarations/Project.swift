import Foundation
public import Tabular

/// The folder that holds `Pipelines/`, `Input/` and `Output/`, and how paths inside it are read.
///
/// Paths inside a pipeline are relative to this root and stay in it.
public struct Project: Sendable, Equatable {
  /// The absolute path of the root, without a slash at the end.
  public let root: String

  /// Takes a folder as root.
  public init(root: String) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// The nearest folder at or above a folder that contains `Pipelines/`, or else the folder itself.
  public init(nearest folder: String) {
    var candidate = URL(fileURLWithPath: folder).standardizedFileURL
    while !Self.isFolder(candidate.appendingPathComponent("Pipelines").path) {
      let parent = candidate.deletingLastPathComponent()
      guard parent.path != candidate.path else {
        self.init(root: URL(fileURLWithPath: folder).standardizedFileURL.path)
        return
      }
      candidate = parent
    }
    self.init(root: candidate.path)
  }

  /// The absolute path of a path inside the project.
  ///
  /// Throws `path.outside` for absolute paths, `..`, empty components and bytes of 0.
  public func path(_ inside: String, at place: Place?) throws(Diagnostic) -> String {
    let parts = inside.split(separator: "/", omittingEmptySubsequences: false)
    guard !inside.isEmpty, !inside.hasPrefix("/"), !inside.utf8.contains(0),
      !parts.contains(".."), !parts.contains("."), !parts.contains("")
    else {
      throw Diagnostic(
        .pathOutside, "a path must stay inside the project, not '\(inside)'", at: place,
        hint: "write it from the project's root, as in 'Input/members.csv'?")
    }
    return root + "/" + inside
  }

  /// The path as people know it: relative to the root where it lies inside.
  public func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }

  /// The pipelines of the project in byte order of their names.
  public func pipelines() -> [String] { declarations().filter { !$0.hasSuffix(".units.json5") } }

  /// The pipelines and the files that they share, in byte order of their names.
  public func declarations() -> [String] {
    let folder = root + "/Pipelines"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return
      names
      .filter { $0.hasSuffix(".json5") && !$0.hasPrefix(".") }
      .sorted { $0.precedesByScalars($1) }
      .map { folder + "/" + $0 }
  }

  /// The files that a pattern with `*` and `?` in its components names, in byte order.
  public func files(matching pattern: String, at place: Place?) throws(Diagnostic) -> [String] {
    let whole = try path(pattern, at: place)
    guard pattern.contains("*") || pattern.contains("?") else { return [whole] }
    var found = [root]
    for component in pattern.split(separator: "/").map(String.init) {
      var entries: [String] = []
      for folder in found { entries += try self.entries(of: folder, matching: component) }
      found = entries
    }
    return found.sorted { $0.precedesByScalars($1) }
  }

  private func entries(
    of folder: String, matching pattern: String
  ) throws(Diagnostic) -> [String] {
    guard pattern.contains("*") || pattern.contains("?") else { return [folder + "/" + pattern] }
    let names = try FolderListing.names(in: folder, shownAs: shown(folder))
    return names.filter { Glob.matches($0, pattern) }.map { folder + "/" + $0 }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// Names that match a pattern: `*` for any run of scalars, `?` for one.
enum Glob {
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let text = Array(name.unicodeScalars)
    let pattern = Array(pattern.unicodeScalars)
    var (t, p) = (0, 0)
    var retry: (t: Int, p: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == "*" {
        retry = (t, p)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
        (t, p) = (t + 1, p + 1)
      } else if let star = retry {
        retry = (star.t + 1, star.p)
        (t, p) = (star.t + 1, star.p + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}

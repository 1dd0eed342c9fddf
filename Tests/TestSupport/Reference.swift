import Foundation

/// A file of reference results, looked up by paths of names such as `production/individual/coef`.
public struct Reference {
  private let root: Any

  /// Reads `data/reference/<name>.json` of the shared folder.
  public init(_ name: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(Shared.bytes("data/reference/\(name).json")))
  }

  private init(_ root: Any) {
    self.root = root
  }

  private func value(_ path: String) -> Any? {
    path.split(separator: "/").reduce(root as Any?) { ($0 as? [String: Any])?[String($1)] }
  }

  /// The number at a path; not a number where there is none.
  public func number(_ path: String) -> Double { value(path) as? Double ?? .nan }

  /// The numbers of an object by the names of its members.
  public func numbers(_ path: String, _ names: [String]) -> [Double] {
    names.map { (value(path) as? [String: Any])?[$0] as? Double ?? .nan }
  }

  /// The members of an array.
  public func objects(_ path: String) -> [Reference] {
    (value(path) as? [Any] ?? []).map(Reference.init)
  }

  /// The numbers of an array.
  public func list(_ path: String) -> [Double] { value(path) as? [Double] ?? [] }

  /// The rows of an array of arrays.
  public func rows(_ path: String) -> [[Double]] { value(path) as? [[Double]] ?? [] }
}

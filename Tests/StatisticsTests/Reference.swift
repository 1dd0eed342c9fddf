import Foundation
import TestSupport

/// Any JSON value, looked up by a path of names.
struct Reference {
  private let root: Any

  init(_ name: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(Shared.bytes("data/reference/\(name).json")))
  }

  private init(_ root: Any) {
    self.root = root
  }

  private func value(_ path: String) -> Any? {
    path.split(separator: "/").reduce(root as Any?) { ($0 as? [String: Any])?[String($1)] }
  }

  func number(_ path: String) -> Double { value(path) as? Double ?? .nan }

  /// The numbers of an object by the names of its members.
  func numbers(_ path: String, _ names: [String]) -> [Double] {
    names.map { (value(path) as? [String: Any])?[$0] as? Double ?? .nan }
  }

  /// The members of an array.
  func objects(_ path: String) -> [Reference] { (value(path) as? [Any] ?? []).map(Reference.init) }

  /// The numbers of an array.
  func list(_ path: String) -> [Double] { value(path) as? [Double] ?? [] }

  /// The rows of an array of arrays.
  func rows(_ path: String) -> [[Double]] { value(path) as? [[Double]] ?? [] }
}

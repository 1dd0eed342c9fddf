import Foundation
import Statistics
import TestSupport

/// The panel of rice farms that the references in `data/reference` were computed from.
struct RiceFarms {
  private let columns: [String: [String]]

  init() throws {
    let text = String(decoding: try Shared.bytes("data/farms/ricefarms.csv"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    columns = Dictionary(
      uniqueKeysWithValues: lines[0].enumerated().map { index, name in
        (name, lines.dropFirst().map { $0[index] })
      })
  }

  func texts(_ name: String) -> [String] { columns[name] ?? [] }

  func numbers(_ name: String) -> [Double] { texts(name).map { Double($0) ?? .nan } }

  func logarithms(_ name: String) -> [Double] { numbers(name).map(Elementary.log) }

  func flags(_ name: String, _ level: String) -> [Double] {
    texts(name).map { $0 == level ? 1 : 0 }
  }

  /// The positions of texts among levels.
  func positions(of name: String, among levels: [String]) -> [Int32] {
    texts(name).map { text in Int32(levels.firstIndex(of: text) ?? -1) }
  }

  /// Farms as codes in order of appearance.
  var farms: [Int32] { codes("id") }

  /// The texts of a column as codes in order of appearance.
  func codes(_ name: String) -> [Int32] {
    var codes: [String: Int32] = [:]
    return texts(name).map { id in
      let code = codes[id] ?? Int32(codes.count)
      codes[id] = code
      return code
    }
  }

  /// Seasons 0...5, in file order within each farm.
  var seasons: [Int32] {
    var seen: [Int32: Int32] = [:]
    return farms.map { farm in
      let season = seen[farm] ?? 0
      seen[farm] = season + 1
      return season
    }
  }
}

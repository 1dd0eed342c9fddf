import Foundation
import TestSupport

/// A column of a CSV file of the shared folder; nil where a cell is no number.
func sharedNumbers(_ path: String, _ column: String) throws -> [Double?] {
  PlainRows(String(decoding: try Shared.bytes(path), as: UTF8.self)).numbers(column)
}

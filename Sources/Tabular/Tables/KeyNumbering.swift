/// Numbers keys by first appearance: through an array when there are few possible keys, through a
/// hash table otherwise.
struct KeyNumbering {
  /// A key of the hash table with its number + 1; 0 is free.
  private struct Slot {
    var key = 0
    var number: Int32 = 0
  }

  /// The row at which each number was given.
  private(set) var firstRows: [Int] = []
  /// Number + 1 of each key, 0 for keys not seen yet; empty when keys are hashed.
  private var numbers: [Int32] = []
  private var slots: [Slot] = []

  /// The most keys for which an array is used.
  private static let mostDense = 1 << 22

  /// Ready for keys in 0..<keys on so many rows.
  init(keys: Int, rows: Int) {
    if keys <= Self.mostDense, keys <= max(1 << 16, rows * 8) {
      numbers = [Int32](repeating: 0, count: max(keys, 1))
    } else {
      slots = [Slot](repeating: Slot(), count: 1 << 12)
    }
  }

  /// The number of a key, a new one at its first row.
  mutating func number(of key: Int, _ row: Int) -> Int32 {
    guard numbers.isEmpty else {
      if numbers[key] == 0 {
        firstRows.append(row)
        numbers[key] = Int32(firstRows.count)
      }
      return numbers[key] - 1
    }
    let index = slot(of: key)
    if slots[index].number == 0 {
      firstRows.append(row)
      slots[index] = Slot(key: key, number: Int32(firstRows.count))
      if firstRows.count * 2 > slots.count { grow() }
      return Int32(firstRows.count) - 1
    }
    return slots[index].number - 1
  }

  /// The slot that holds a key, or the free one that it would take.
  private func slot(of key: Int) -> Int {
    let mixed = UInt64(bitPattern: Int64(key)) &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: mixed >> 24) & mask
    while slots[index].number != 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for entry in old where entry.number != 0 { slots[slot(of: entry.key)] = entry }
  }
}

/// Numbers keys by first appearance: through an array when there are few possible keys, through a
/// hash table otherwise.
struct KeyNumbering {
  /// The row at which each number was given.
  private(set) var firstRows: [Int] = []
  /// Number + 1 of each key, or of each slot; 0 is free.
  private var numbers: [Int32]
  /// The key in each slot; empty when keys are their own slots.
  private var keys: [Int] = []

  /// The most keys for which an array is used.
  private static let mostDense = 1 << 22

  /// Ready for keys in 0..<keys on so many rows.
  init(keys: Int, rows: Int) {
    if keys <= Self.mostDense, keys <= max(1 << 16, rows * 8) {
      numbers = [Int32](repeating: 0, count: max(keys, 1))
    } else {
      numbers = [Int32](repeating: 0, count: 1024)
      self.keys = [Int](repeating: 0, count: 1024)
    }
  }

  /// The number of a key, a new one at its first row.
  mutating func number(of key: Int, _ row: Int) -> Int32 {
    let slot = keys.isEmpty ? key : self.slot(of: key)
    if numbers[slot] != 0 { return numbers[slot] - 1 }
    firstRows.append(row)
    numbers[slot] = Int32(firstRows.count)
    guard !keys.isEmpty else { return numbers[slot] - 1 }
    keys[slot] = key
    if firstRows.count * 2 > keys.count { grow() }
    return Int32(firstRows.count) - 1
  }

  /// The slot that holds a key, or the free one that it would take.
  private func slot(of key: Int) -> Int {
    let mask = keys.count - 1
    var slot = Int(
      truncatingIfNeeded: (UInt64(bitPattern: Int64(key)) &* 0x9E37_79B9_7F4A_7C15) >> 20)
    slot &= mask
    while numbers[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [Int](repeating: 0, count: oldKeys.count * 2)
    numbers = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, number) in zip(oldKeys, oldNumbers) where number != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = number
    }
  }
}

/// Gives every different text a number, by its bytes: an open-addressing hash table.
///
/// A slot holds the text itself where it has at most eight bytes, else its hash; so a short text is
/// found with one look at memory. Bytes are only ever compared, never interpreted.
struct TextTable: ~Copyable {
  private struct Slot {
    var key: UInt64
    var code: Int32
    var count: Int32
  }

  /// How many different texts there are.
  private(set) var count = 0
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var arena: [UInt8] = []
  private var ends: [Int] = []

  init() {
    mask = 1023
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(key: 0, code: -1, count: 0), count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// The number of a text; a new one gets the next number.
  ///
  /// Eight bytes must be readable at `bytes`, however short the text is.
  @inline(__always)
  mutating func code(of bytes: UnsafePointer<UInt8>, count: Int) -> Int32 {
    let key = Self.key(of: bytes, count: count)
    var index = Self.position(of: key, count) & mask
    while true {
      let slot = slots[index]
      if slot.code < 0 { return insert(bytes, count: count, key: key, at: index) }
      if slot.key == key, Int(slot.count) == count, count <= 8 || equals(slot.code, bytes, count) {
        return slot.code
      }
      index = (index &+ 1) & mask
    }
  }

  /// All texts one after the other, and where each one ends.
  func levels() -> TextLevels {
    TextLevels(bytes: arena + [UInt8](repeating: 0, count: 8), ends: ends)
  }

  private static func key(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    if count <= 8 {
      let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self).littleEndian
      return count == 8 ? word : word & (1 &<< UInt64(count &* 8) &- 1)
    }
    var hash = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset &+ 8 <= count {
      let word = UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self).littleEndian
      hash = mixed(hash ^ word)
      offset &+= 8
    }
    let tail = UnsafeRawPointer(bytes + count - 8).loadUnaligned(as: UInt64.self).littleEndian
    return mixed(hash ^ tail)
  }

  private static func position(of key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: mixed(key &+ UInt64(truncatingIfNeeded: count)))
  }

  /// Spreads the bits of a word.
  ///
  /// Source: D. Stafford 2011, variant 13 of the MurmurHash3 finalizer.
  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word &>> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word &>> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word &>> 31
  }

  private func equals(_ code: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let end = ends[Int(code)]
    return arena.withUnsafeBufferPointer { arena in
      (0..<count).allSatisfy { arena[end - count + $0] == bytes[$0] }
    }
  }

  @inline(never)
  private mutating func insert(
    _ bytes: UnsafePointer<UInt8>, count length: Int, key: UInt64, at index: Int
  ) -> Int32 {
    let code = Int32(truncatingIfNeeded: count)
    arena.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    ends.append(arena.count)
    slots[index] = Slot(key: key, code: code, count: Int32(truncatingIfNeeded: length))
    count += 1
    if count * 2 > mask { grow() }
    return code
  }

  private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: slots, count: mask + 1)
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(key: 0, code: -1, count: 0), count: mask + 1)
    for slot in old where slot.code >= 0 {
      var index = Self.position(of: slot.key, Int(slot.count)) & mask
      while slots[index].code >= 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
    old.deallocate()
  }
}

/// Different texts, one after the other.
struct TextLevels: Sendable {
  /// All bytes, and eight more, so that words may be read at any text.
  let bytes: [UInt8]
  /// Where each text ends.
  let ends: [Int]

  var count: Int { ends.count }

  /// The bytes of a text.
  func range(_ code: Int) -> Range<Int> { (code == 0 ? 0 : ends[code - 1])..<ends[code] }

  /// A text.
  func text(_ code: Int) -> String { String(decoding: bytes[range(code)], as: UTF8.self) }
}

/// The hash by which contents are told apart: BLAKE2b with 256 bits, as `b2sum -l 256` prints it.
///
/// Fed piece by piece in order. Source: RFC 7693.
public struct BLAKE2b: Sendable {
  private static let blockSize = 128

  private var state: SIMD8<UInt64>
  /// Bytes that do not fill a block yet; the last block must be kept back until the end.
  private var pending: [UInt8] = []
  private var counter: UInt64 = 0

  /// Starts with nothing fed.
  public init() {
    state = Self.initialState
    state[0] ^= 0x0101_0000 ^ 32
    pending.reserveCapacity(Self.blockSize)
  }

  /// The digest of some bytes as 64 hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = BLAKE2b()
    hash.update(bytes)
    return hash.hexadecimal()
  }

  /// Feeds more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Feeds more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = Self.blockSize - pending.count
      pending += rest.prefix(missing)
      rest = rest.dropFirst(missing)
      guard !rest.isEmpty else { return }
      pending.withUnsafeBytes { compress($0, isLast: false) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = max(0, (rest.count - 1) / Self.blockSize * Self.blockSize)
    compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), isLast: false)
    pending += rest.dropFirst(whole)
  }

  /// The digest of everything fed so far, as 64 hexadecimal digits.
  public func hexadecimal() -> String {
    var copy = self
    let length = UInt64(pending.count)
    let padding = [UInt8](repeating: 0, count: Self.blockSize - pending.count)
    copy.counter = copy.counter &+ length &- UInt64(Self.blockSize)
    (pending + padding).withUnsafeBytes { copy.compress($0, isLast: true) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for index in 0..<4 {
      let word = copy.state[index]
      for shift in stride(from: 0, to: 64, by: 8) {
        let byte = UInt8(truncatingIfNeeded: word >> UInt64(shift))
        text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Mixes whole blocks into the state; the bounds are those of `blocks`, a multiple of 128 bytes.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer, isLast: Bool) {
    guard let base = blocks.baseAddress else { return }
    var words = BLAKE2bWords(state)
    Self.schedule.withUnsafeBufferPointer { schedule in
      guard let order = schedule.baseAddress else { return }
      for offset in stride(from: 0, to: blocks.count, by: Self.blockSize) {
        counter &+= UInt64(Self.blockSize)
        words.compress(base + offset, counter: counter, isLast: isLast, order: order)
      }
    }
    state = words.state
  }

  static let initialState = SIMD8<UInt64>(
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179)

  /// The order in which the twelve rounds take the words of a block.
  private static let schedule: [UInt8] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
  ]
}

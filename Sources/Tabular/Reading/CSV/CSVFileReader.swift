import Dispatch
import Synchronization

/// Reads whole CSV files on several threads; the result is the same for any number of them.
///
/// The block, not the thread, is the unit of work and of order. Each block but the first begins at
/// the first line end, as if that were the end of a record; afterwards the chain of blocks is
/// followed, and a block that began within a quoted cell is read again.
final class CSVFileReader {
  private let blockSize: Int
  private let parallelFrom: Int
  private let workers: [CSVWorker]

  init(_ columns: [PhysicalColumn], _ settings: ReadingSettings) {
    blockSize = max(1, settings.blockSize)
    parallelFrom = settings.parallelFrom
    workers = (0..<max(1, settings.jobs)).map { CSVWorker($0, columns: columns) }
  }

  /// The texts of each worker, for each column of texts.
  func levels() -> [[TextLevels]] { workers.map { $0.levels() } }

  /// All records of a file, block by block, and the hash of its bytes.
  ///
  /// Blocks behind one that cannot be read to its end are left out. Throws `input.read-failed`,
  /// `input.changed`.
  func read(
    _ file: TextFile, from firstRecord: Int, layout: CSVLayout
  ) throws(Diagnostic) -> (blocks: [CSVBlock], digest: String) {
    let ranges = stride(from: firstRecord, to: file.size, by: blockSize).map {
      $0..<min(file.size, $0 + blockSize)
    }
    let found = Mutex([CSVBlock?](repeating: nil, count: ranges.count))
    let digest = Mutex<Result<String, Diagnostic>>(.success(""))
    let next = Atomic(-1)
    let isSmall = file.size < parallelFrom
    let threads = isSmall ? 1 : min(workers.count, ranges.count + 1)
    DispatchQueue.concurrentPerform(iterations: threads) { [workers] thread in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= ranges.count { break }
        if index < 0 {
          let hash = Result { () throws(Diagnostic) in try Self.digest(of: file.file) }
          digest.withLock { $0 = hash }
        } else {
          let block = workers[thread].read(
            ranges[index], of: file, layout: layout, from: index == 0 ? firstRecord : nil)
          found.withLock { $0[index] = block }
        }
      }
    }
    let blocks = chain(
      found.withLock { $0.compactMap { $0 } }, ranges, of: file, layout, from: firstRecord)
    let hash = try digest.withLock { $0 }.get()
    try file.file.checkUnchanged()
    return (blocks, hash)
  }

  /// The blocks, each beginning where the one before it ends.
  private func chain(
    _ blocks: [CSVBlock], _ ranges: [Range<Int>], of file: TextFile, _ layout: CSVLayout,
    from firstRecord: Int
  ) -> [CSVBlock] {
    var chained: [CSVBlock] = []
    var start = firstRecord
    for (block, range) in zip(blocks, ranges) {
      let isSound = block.start == start
      let sound =
        isSound ? block : workers[0].read(range, of: file, layout: layout, from: start)
      chained.append(sound)
      if sound.failure != nil { break }
      start = sound.end
    }
    return chained
  }

  /// The hash of all bytes, read in pieces that stay in the cache.
  private static func digest(of file: InputFile) throws(Diagnostic) -> String {
    var hash = BLAKE2b()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    var position = 0
    while position < file.size {
      let count = try file.read(at: position, into: buffer)
      guard count > 0 else { break }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      position += count
    }
    return hash.hexadecimal()
  }
}

import TestSupport

/// Stops the process with the violation, so that libFuzzer keeps the bytes that led to it.
func judge(_ target: any FuzzTarget.Type, _ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let violation = target.violation(for: bytes) {
    print("violation:", violation)
    fatalError("an invariant does not hold")
  }
  return 0
}

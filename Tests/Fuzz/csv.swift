import TestSupport

/// One run of libFuzzer over the target `csv`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(CSVTarget.self, start, count)
}

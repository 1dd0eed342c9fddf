import TestSupport

/// One run of libFuzzer over the target `json5`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(JSON5Target.self, start, count)
}

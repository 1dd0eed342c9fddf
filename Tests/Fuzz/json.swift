import TestSupport

/// One run of libFuzzer over the target `json`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(JSONTarget.self, start, count)
}

import TestSupport

/// One run of libFuzzer over the target `formula`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  judge(FormulaTarget.self, start, count)
}

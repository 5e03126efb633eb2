// Memory for kernels: any address will do, and nothing outside the promised count may be written.

/// Calls `body` with `numbers` copied to an address that is `offset` elements off any alignment; returns what they became.
///
/// Sixteen guards before and after must stay as they were.
func unaligned<Number: FixedWidthInteger>(
    _ numbers: [Number], offset: Int = 1, _ body: (UnsafeMutablePointer<Number>) -> Void
) -> [Number] {
    let guards = [Number](repeating: 0x55, count: 16)
    var memory = [Number](repeating: 0, count: offset) + guards + numbers + guards
    let own = offset + 16..<offset + 16 + numbers.count
    memory.withUnsafeMutableBufferPointer { body($0.baseAddress! + own.lowerBound) }
    precondition(Array(memory[offset..<own.lowerBound]) == guards, "written before the start")
    precondition(Array(memory[own.upperBound...]) == guards, "written past the end")
    return Array(memory[own])
}

/// The same for floats.
func unaligned(_ numbers: [Float], offset: Int = 1, _ body: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
    unaligned(numbers.map(\.bitPattern), offset: offset) { pointer in
        pointer.withMemoryRebound(to: Float.self, capacity: max(numbers.count, 1), body)
    }.map(Float.init(bitPattern:))
}

/// Lengths around every border of a register, and two of real models.
let awkwardLengths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 576, 1536]

/// The distance between 1 and the next float.
let ulp = Double(Float.ulpOfOne)

/// A result on its way to the page.
struct PlaygroundOutput {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) { add(UInt32(bitPattern: Int32(truncatingIfNeeded: number))) }
    mutating func add(_ number: Float) { add(number.bitPattern) }
    mutating func add(text: String) { bytes += Array(text.utf8) }

    private mutating func add(_ word: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}

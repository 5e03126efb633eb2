/// The generator of Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", with a fixed stream
/// for each seed on every machine: shuffles depend on it, so it may not change.
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The numbers below `count` in an order of their own: Fisher and Yates from the back, each index the remainder of one
    /// draw. (The standard library's shuffle may change between versions.)
    package mutating func permutation(of count: Int) -> [Int] {
        var order = Array(0..<count)
        for index in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(index, Int(next() % UInt64(index + 1)))
        }
        return order
    }
}

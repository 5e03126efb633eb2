// Sums over the vocabulary: 16 lanes of 32-bit floats, then `Double`; the order never changes.

/// Σ aᵢ bᵢ.
func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Double {
    var lanes = SIMD16<Float>.zero
    var i = 0
    while i + 16 <= count {
        lanes += sixteen(a + i) * sixteen(b + i)
        i += 16
    }
    var sum = Double(lanes.sum())
    while i < count {
        sum += Double(a[i]) * Double(b[i])
        i += 1
    }
    return sum
}

/// Σ aᵢ.
func sum(_ a: UnsafePointer<Float>, _ count: Int) -> Double {
    var lanes = SIMD16<Float>.zero
    var i = 0
    while i + 16 <= count {
        lanes += sixteen(a + i)
        i += 16
    }
    var sum = Double(lanes.sum())
    while i < count {
        sum += Double(a[i])
        i += 1
    }
    return sum
}

private func sixteen(_ x: UnsafePointer<Float>) -> SIMD16<Float> {
    UnsafeRawPointer(x).loadUnaligned(as: SIMD16<Float>.self)
}

package import Tensors

extension SeededGenerator {
    /// `count` floats, evenly distributed in `range`.
    package mutating func floats(_ count: Int, in range: ClosedRange<Float> = -1...1) -> [Float] {
        (0..<count).map { _ in Float.random(in: range, using: &self) }
    }

    package mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

extension Kernels.Variant {
    /// Those that this processor can run; `.scalar`, the definition, is always among them.
    package static var supported: [Self] { allCases.filter(\.isSupported) }
}

import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("Floats become the stored forms of weights")
struct RoundingTests {
    /// Floats, and what llama.cpp's Python package `gguf` makes of them; `make-rounded.py` wrote it.
    struct Rounded: Decodable {
        var numbers: [UInt32]
        var stored: [String: String]

        init() throws {
            let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/rounded.json")
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
        }
    }

    @Test("Each form is llama.cpp's, bit by bit", arguments: ElementFormat.allCases)
    func reference(_ format: ElementFormat) throws {
        let rounded = try Rounded()
        let numbers = rounded.numbers.map { Float(bitPattern: $0) }
        let bytes = format.bytes(storing: numbers, scales: .reference)
        let expected = try #require(rounded.stored[format.rawValue])
        let size = format.blockBytes
        for block in 0..<numbers.count / format.blockLength {
            let own = bytes[block * size..<(block + 1) * size].map { String(format: "%02x", $0) }.joined()
            let start = expected.index(expected.startIndex, offsetBy: 2 * size * block)
            let theirs = String(expected[start..<expected.index(start, offsetBy: 2 * size)])
            #expect(own == theirs, "block \(block): \(numbers[block * format.blockLength..<(block + 1) * format.blockLength])")
        }
    }

    /// Half a step of the grid that the block's numbers are rounded to, by the definition of each form.
    @Test("No number is off by more than half a step", arguments: ElementFormat.allCases)
    func halfAStep(_ format: ElementFormat) {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let scale = Float.random(in: 0.001...10, using: &random)
            let x = random.floats(32).map { $0 * scale }
            let (least, most) = (x.min() ?? 0, x.max() ?? 0)
            let bound: Float =
                switch format {
                case .f32: 0
                case .f16: max(-least, most) * 0x1p-11
                case .bf16: max(-least, most) * 0x1p-8
                case .q8_0: max(-least, most) / 127 * 0.5 + max(-least, most) * 0x1p-11
                // Level 16 is cut to 15: a whole step at the far end.
                case .q4_0: max(-least, most) / 8 * 1.001 + max(-least, most) * 0x1p-11
                case .q4_1: (most - least) / 15 * 0.5 + max(-least, most) * 0x1p-10
                }
            let back = floats(format, format.bytes(storing: x, scales: .reference))
            #expect(zip(x, back).allSatisfy { abs($0 - $1) <= bound * 1.001 }, "\(x)")
        }
    }

    @Test("What a form can say exactly comes back", arguments: ElementFormat.allCases, ScaleChoice.allCases)
    func fixedPoint(_ format: ElementFormat, _ scales: ScaleChoice) {
        var random = SeededGenerator(seed: 4)
        // Whole numbers that span the levels of every form.
        let levels = (0..<32).map { _ in Float(Int.random(in: -7...7, using: &random)) }
        for scale in [Float(1), 0.25, 64] {
            var x = levels.map { $0 * scale }
            (x[0], x[1]) = (-8 * scale, 7 * scale)
            if format == .q8_0 { x[0] = -127 * scale }
            #expect(floats(format, format.bytes(storing: x, scales: scales)) == x)
        }
    }

    @Test("Least squares is never worse than the reference, and better on ordinary weights", arguments: [ElementFormat.q4_0, .q4_1])
    func leastSquares(_ format: ElementFormat) {
        var random = SeededGenerator(seed: 5)
        var (reference, searched) = (RoundingError(), RoundingError())
        for _ in 0..<500 {
            // Sums of four even draws: nearly normal, as weights are.
            let x = (0..<32).map { _ in random.floats(4).reduce(0, +) * 0.03 }
            let (r, s) = (error(format, x, .reference), error(format, x, .leastSquares))
            #expect(s.squares <= r.squares * 1.000_01)
            reference += r
            searched += s
        }
        #expect(searched.relative < 0.95 * reference.relative, "\(searched.relative) after \(reference.relative)")
    }

    @Test("The error says how far the stored numbers are off")
    func errors() {
        let error = RoundingError(of: [1, 2, 3.5], for: [1, 2, 4], count: 3)
        #expect(error.largest == 0.5)
        #expect(error.squares == 0.25 && error.size == 21)
        #expect(error.relative == (0.25 / 21).squareRoot())
        #expect(RoundingError(of: [0], for: [0], count: 1).relative == 0)
        #expect(!RoundingError(of: [.infinity], for: [70_000], count: 1).isFinite)
    }

    @Test("Numbers too large or not finite are never stored as finite ones", arguments: ElementFormat.allCases, ScaleChoice.allCases)
    func notFinite(_ format: ElementFormat, _ scales: ScaleChoice) {
        for bad in [Float.nan, .infinity, -.infinity] {
            var x = [Float](repeating: 0.5, count: 32)
            x[9] = bad
            #expect(!error(format, x, scales).isFinite, "\(bad)")
        }
    }

    private func floats(_ format: ElementFormat, _ bytes: [UInt8]) -> [Float] {
        bytes.withUnsafeBytes { format.floats(from: $0, count: bytes.count / format.blockBytes * format.blockLength) }
    }

    private func error(_ format: ElementFormat, _ x: [Float], _ scales: ScaleChoice) -> RoundingError {
        RoundingError(of: floats(format, format.bytes(storing: x, scales: scales)), for: x, count: x.count)
    }
}

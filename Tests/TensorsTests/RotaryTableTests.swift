import Foundation
import TestSupport
import Tensors
import Testing

@Suite("Rotary position embedding")
struct RotaryTableTests {
    /// One rounding of sine and cosine, two products and a sum, of numbers up to 1.
    @Test(arguments: [(2, 2, 0), (8, 8, 5), (6, 8, 64), (64, 64, 8191)])
    func turnsPairsByTheAngle(_ width: Int, _ headWidth: Int, _ first: Int) {
        let table = RotaryTable(width: width, base: 10_000, capacity: 3)
        table.fill(first: first, count: 3, compute: Compute(threads: 1))
        var random = SeededGenerator(seed: 4)
        for row in 0..<3 {
            let x = random.floats(2 * headWidth)
            let turned = unaligned(x) { table.rotate($0, heads: 2, headWidth: headWidth, row: row) }
            for head in 0..<2 {
                for i in 0..<headWidth / 2 {
                    let (a, b) = (Double(x[head * headWidth + 2 * i]), Double(x[head * headWidth + 2 * i + 1]))
                    let angle = i < width / 2 ? Double(first + row) * pow(10_000, -2 * Double(i) / Double(width)) : 0
                    let expected = (a * cos(angle) - b * sin(angle), a * sin(angle) + b * cos(angle))
                    #expect(abs(Double(turned[head * headWidth + 2 * i]) - expected.0) <= 4 * ulp)
                    #expect(abs(Double(turned[head * headWidth + 2 * i + 1]) - expected.1) <= 4 * ulp)
                }
            }
        }
    }

    @Test func positionZeroChangesNothing() {
        let table = RotaryTable(width: 16, base: 500_000, capacity: 1)
        table.fill(first: 0, count: 1, compute: Compute(threads: 1))
        var random = SeededGenerator(seed: 4)
        let x = random.floats(32)
        #expect(unaligned(x) { table.rotate($0, heads: 2, headWidth: 16, row: 0) } == x)
    }
}

import TestSupport
import Tensors
import Testing

@Suite("Activations are rounded to 8 bits, block by block")
struct QuantizationTests {
    struct Rounded {
        var q: [Int8], scale: [Float], sum: [Float]
    }

    /// One token's numbers, rounded. The kernel leaves room for seven tokens more beside each block, and may not touch it.
    static func rounded(_ x: [Float], _ variant: Kernels.Variant) -> Rounded {
        let (tile, blocks) = (8, x.count / 32)
        var (scale, sum): ([Float], [Float]) = ([], [])
        var q: [Int8] = []
        _ = unaligned(x) { x in
            q = unaligned([Int8](repeating: 99, count: blocks * tile * 32)) { q in
                scale = unaligned([Float](repeating: 99, count: blocks * tile)) { scale in
                    sum = unaligned([Float](repeating: 99, count: blocks * tile)) { sum in
                        Kernels(variant).quantize(q, scale, sum, x, blocks * 32)
                    }
                }
            }
        }
        precondition(scale.indices.allSatisfy { $0 % tile == 0 || scale[$0] == 99 && sum[$0] == 99 }, "written beside a block")
        precondition(q.indices.allSatisfy { $0 / 32 % tile == 0 || q[$0] == 99 }, "written beside a block")
        return Rounded(
            q: q.indices.filter { $0 / 32 % tile == 0 }.map { q[$0] },
            scale: stride(from: 0, to: scale.count, by: tile).map { scale[$0] },
            sum: stride(from: 0, to: sum.count, by: tile).map { sum[$0] })
    }

    /// Half a step, and three roundings of numbers up to 127 steps.
    @Test(arguments: Kernels.Variant.supported, [0, 1, 2, 3, 18, 48])
    func isNearest(_ variant: Kernels.Variant, _ blocks: Int) {
        var random = SeededGenerator(seed: UInt64(blocks))
        for largest: Float in [1e-30, 1, 1e30] {
            let x = random.floats(blocks * 32, in: -largest...largest)
            let rounded = Self.rounded(x, variant)
            for block in 0..<blocks {
                let range = block * 32..<block * 32 + 32
                let d = rounded.scale[block]
                #expect(d == x[range].reduce(0) { max($0, abs($1)) } / 127)
                #expect(rounded.sum[block] == d * Float(rounded.q[range].reduce(0) { $0 + Int($1) }))
                for i in range {
                    let error = abs(Double(x[i]) - Double(d) * Double(rounded.q[i]))
                    #expect(error <= Double(d) * (0.5 + 3 * 127 * ulp), "\(x[i]) became \(rounded.q[i]) · \(d)")
                }
            }
        }
    }

    @Test(arguments: Kernels.Variant.supported)
    func agreesWithTheDefinitionExactly(_ variant: Kernels.Variant) {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let x = random.floats(32 * 32)
            let (own, definition) = (Self.rounded(x, variant), Self.rounded(x, .scalar))
            #expect(own.q == definition.q)
            #expect(own.scale == definition.scale)
            #expect(own.sum == definition.sum)
        }
    }

    @Test(arguments: Kernels.Variant.supported)
    func specialBlocks(_ variant: Kernels.Variant) {
        let zeros = Self.rounded([Float](repeating: 0, count: 32), variant)
        #expect(zeros.q == [Int8](repeating: 0, count: 32) && zeros.scale == [0] && zeros.sum == [0])

        let equal = Self.rounded([Float](repeating: -2.54, count: 32), variant)
        #expect(equal.q == [Int8](repeating: -127, count: 32) && equal.scale == [2.54 / 127])

        // With 127 as the largest the step is 1: halves go to the even neighbour.
        let halves = (0..<32).map { $0 == 31 ? Float(127) : Float($0) - 15.5 }
        #expect(Self.rounded(halves, variant).q == halves.map { Int8($0.rounded(.toNearestOrEven)) })
    }
}

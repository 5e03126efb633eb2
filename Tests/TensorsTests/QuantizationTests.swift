import TestSupport
import Tensors
import Testing

@Suite("Activations are rounded to 8 bits, block by block")
struct QuantizationTests {
    struct Rounded {
        var q: [Int8], scale: [Float], sum: [Float]
        /// What rounding cut off.
        var rest: [Float]

        /// What the 8-bit form stands for.
        func value(_ index: Int) -> Double { Double(scale[index / 32]) * Double(q[index]) }
    }

    /// One token's numbers, rounded. The kernel leaves room for seven tokens more beside each block, and may not touch it.
    static func rounded(_ x: [Float], _ variant: Kernels.Variant) -> Rounded {
        let (tile, blocks) = (8, x.count / 32)
        var (q, scale, sum, rest): ([Int8], [Float], [Float], [Float]) = ([], [], [], [])
        _ = unaligned(x) { x in
            q = unaligned([Int8](repeating: 99, count: blocks * tile * 32)) { q in
                scale = unaligned([Float](repeating: 99, count: blocks * tile)) { scale in
                    sum = unaligned([Float](repeating: 99, count: blocks * tile)) { sum in
                        rest = unaligned([Float](repeating: 99, count: blocks * 32), offset: 2) { rest in
                            Kernels(variant).quantize(q, scale, sum, rest, x, blocks * 32)
                        }
                    }
                }
            }
        }
        let own = (0..<blocks).map { $0 * tile }
        let result = Rounded(
            q: own.flatMap { q[$0 * 32..<$0 * 32 + 32] }, scale: own.map { scale[$0] }, sum: own.map { sum[$0] }, rest: rest)
        // What lies between is as it was.
        for block in own {
            scale[block] = 99
            sum[block] = 99
            for place in block * 32..<block * 32 + 32 { q[place] = 99 }
        }
        precondition(Set(q).union([99]) == [99] && Set(scale + sum).union([99]) == [99], "written beside a block")
        return result
    }

    /// Without a place for the rests, and with the numbers themselves as that place, the same comes out.
    @Test(arguments: Kernels.Variant.supported)
    func restsAreOptionalAndMayReplaceTheNumbers(_ variant: Kernels.Variant) {
        var random = SeededGenerator(seed: 8)
        let x = random.floats(64)
        let expected = Self.rounded(x, variant)
        for inPlace in [false, true] {
            var q = [Int8](repeating: 0, count: 2 * 8 * 32), scale = [Float](repeating: 0, count: 2 * 8), sum = scale
            let after = unaligned(x) { x in Kernels(variant).quantize(&q, &scale, &sum, inPlace ? x : nil, x, 64) }
            #expect(after == (inPlace ? expected.rest : x))
            #expect(Array(q[..<32]) + Array(q[256..<288]) == expected.q)
            #expect([scale[0], scale[8]] == expected.scale && [sum[0], sum[8]] == expected.sum)
        }
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
                    let error = Double(x[i]) - rounded.value(i)
                    #expect(abs(error) <= Double(d) * (0.5 + 3 * 127 * ulp), "\(x[i]) became \(rounded.q[i]) · \(d)")
                    // Nothing is lost but the rounding of a product and of a difference.
                    #expect(abs(Double(rounded.rest[i]) - error) <= 2 * ulp * abs(Double(x[i])) + 1e-40)
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
            // A fused product keeps what the definition rounds off.
            #expect(zip(own.rest, definition.rest).allSatisfy { abs($0 - $1) <= 2e-7 })
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

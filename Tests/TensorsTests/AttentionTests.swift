import Foundation
import TestSupport
import Tensors
import Testing

@Suite("Attention over pages of keys and values")
struct AttentionTests {
    /// A sequence with random queries, keys and values, `[tokens][heads · k]`.
    struct Sequence {
        let heads: Int, shared: Int, k: Int
        let queries: [[Float]], keys: [[Float]], values: [[Float]]

        init(tokens: Int, heads: Int, shared: Int, k: Int) {
            var random = SeededGenerator(seed: UInt64(tokens * 1000 + k))
            (self.heads, self.shared, self.k) = (heads, shared, k)
            queries = (0..<tokens).map { _ in random.floats(heads * k) }
            keys = (0..<tokens).map { _ in random.floats(shared * k) }
            values = (0..<tokens).map { _ in random.floats(shared * k) }
        }

        /// What token `t` takes from the tokens up to itself, in Double, and the weights `[h][t + 1]` it takes it with.
        func attention(of t: Int) -> (mixed: [Double], weights: [[Double]]) {
            var mixed = [Double](repeating: 0, count: heads * k)
            var all: [[Double]] = []
            for head in 0..<heads {
                let own = head * k, other = head / (heads / shared) * k
                let scores = (0...t).map { p in
                    (0..<k).reduce(0.0) { $0 + Double(queries[t][own + $1]) * Double(keys[p][other + $1]) } / Double(k).squareRoot()
                }
                let powers = scores.map { exp($0) }
                let weights = powers.map { $0 / powers.reduce(0, +) }
                for p in 0...t { for i in 0..<k { mixed[own + i] += weights[p] * Double(values[p][other + i]) } }
                all.append(weights)
            }
            return (mixed, all)
        }

        /// A score of k products of numbers up to 1 is off by k · ε · √k at most, a weight relatively by twice that and
        /// (t + 8) ε, and so is a mix of values up to 1.
        func bound(_ t: Int) -> Double { (2 * Double(k) * Double(k).squareRoot() + Double(2 * t) + 16) * ulp }
    }

    /// Reads the tokens from `first` in one piece, and compares everything.
    private func check(
        _ sequence: Sequence, _ range: Range<Int>, _ pages: KeyValuePages, _ compute: Compute, layer: Int = 0
    ) {
        let (h, k, T) = (sequence.heads, sequence.k, range.count)
        let queries = Rows(capacity: T, width: h * k), result = Rows(capacity: T, width: h * k)
        pages.reserve(T)
        for (row, t) in range.enumerated() {
            queries.row(row).update(from: sequence.queries[t], count: h * k)
            pages.store(key: sequence.keys[t], value: sequence.values[t], layer: layer, position: t)
        }
        let lock = SpinLock()
        var seen: [Int: [Float]] = [:]
        let rows = SequenceRows(rows: 0..<T, first: range.lowerBound, pages: pages)
        compute.attend(queries: queries, heads: h, blocks: rows.blocks, layer: layer, into: result) { head, row, weights in
            lock.withLock {
                #expect(seen[head * T + row] == nil, "a row is reported once")
                seen[head * T + row] = Array(weights)
            }
        }
        pages.advance(T)
        #expect(seen.count == h * T)
        for (row, t) in range.enumerated() {
            let (mixed, weights) = sequence.attention(of: t)
            let worst = zip(result.array(row), mixed).map { abs(Double($0) - $1) }.max() ?? 0
            #expect(worst <= sequence.bound(t), "token \(t)")
            for head in 0..<h {
                let own = seen[head * T + row] ?? []
                #expect(own.count == t + 1)
                #expect(abs(own.reduce(0.0) { $0 + Double($1) } - 1) <= Double(t + 8) * ulp, "the weights of a row add up to 1")
                #expect(zip(own, weights[head]).allSatisfy { abs(Double($0) - $1) <= sequence.bound(t) }, "token \(t), head \(head)")
            }
        }
    }

    @Test(arguments: Kernels.Variant.supported, [1, 2, 9, 63, 64, 65, 127, 128, 129])
    func atTheBordersOfPages(_ variant: Kernels.Variant, _ tokens: Int) {
        let compute = Compute(kernels: Kernels(variant), threads: 2)
        let sequence = Sequence(tokens: tokens, heads: 3, shared: 1, k: 16)
        check(sequence, 0..<tokens, KeyValuePages(KeyValueShape(layers: 1, heads: 1, headWidth: 16)), compute)
        // The same in two pieces, and with the last token on its own.
        for border in Set([tokens / 2, tokens - 1]) where border > 0 {
            let pages = KeyValuePages(KeyValueShape(layers: 1, heads: 1, headWidth: 16))
            check(sequence, 0..<border, pages, compute)
            check(sequence, border..<tokens, pages, compute)
            #expect(pages.count == tokens)
        }
    }

    @Test(arguments: Kernels.Variant.supported, [2, 8, 16, 24, 32, 64, 72, 80])
    func headsOfAnyWidth(_ variant: Kernels.Variant, _ k: Int) {
        let compute = Compute(kernels: Kernels(variant), threads: 1)
        for (heads, shared) in [(1, 1), (4, 4), (9, 3), (5, 1)] {
            let pages = KeyValuePages(KeyValueShape(layers: 2, heads: shared, headWidth: k))
            #expect(pages.paddedWidth % 16 == 0 && pages.paddedWidth >= k && pages.paddedWidth < k + 16)
            check(Sequence(tokens: 11, heads: heads, shared: shared, k: k), 0..<11, pages, compute, layer: 1)
        }
    }

    @Test(arguments: [0, 1, 40, 64, 65, 100])
    func cutBackAndReadOn(_ kept: Int) {
        let compute = Compute(threads: 1)
        let (first, second) = (Sequence(tokens: 130, heads: 4, shared: 2, k: 8), Sequence(tokens: 131, heads: 4, shared: 2, k: 8))
        let pages = KeyValuePages(KeyValueShape(layers: 1, heads: 2, headWidth: 8))
        check(first, 0..<130, pages, compute)
        pages.truncate(to: kept)
        #expect(pages.count == kept)
        // Another text from there: nothing of the forgotten one may be seen.
        let joined = Sequence(first, upTo: kept, then: second)
        check(joined, kept..<131, pages, compute)
        #expect(pages.count == 131)
    }

    @Test(arguments: Kernels.Variant.supported, 1...9)
    func pageKernels(_ variant: Kernels.Variant, _ R: Int) {
        let kernels = Kernels(variant)
        for W in [16, 32, 48, 64, 80] {
            var random = SeededGenerator(seed: UInt64(R * W))
            let (q, keys, values) = (random.floats(R * W + 3), random.floats(64 * W), random.floats(64 * W))
            let stride = 64 + 5
            let scores = unaligned([Float](repeating: 7, count: R * stride)) {
                kernels.pageScores($0, stride, q, W, R, keys, W, 0.5)
            }
            for r in 0..<R {
                for p in 0..<64 {
                    let terms = (0..<W).map { Double(q[r * W + $0]) * Double(keys[$0 * 64 + p]) / 2 }
                    let bound = Double(W + 1) * ulp * terms.reduce(0) { $0 + abs($1) }
                    #expect(abs(Double(scores[r * stride + p]) - terms.reduce(0, +)) <= bound, "W \(W), row \(r), position \(p)")
                }
                #expect(scores[r * stride + 64..<(r + 1) * stride].allSatisfy { $0 == 7 })
            }
            for positions in [0, 1, 2, 31, 63, 64] {
                let start = random.floats(R * W)
                let mixed = unaligned(start) { kernels.pageMix($0, W, scores, stride, R, values, W, positions) }
                for r in 0..<R {
                    for i in 0..<W {
                        let terms = [Double(start[r * W + i])] + (0..<positions).map { Double(scores[r * stride + $0]) * Double(values[$0 * W + i]) }
                        let bound = Double(positions + 1) * ulp * terms.reduce(0) { $0 + abs($1) }
                        #expect(abs(Double(mixed[r * W + i]) - terms.reduce(0, +)) <= bound, "W \(W), row \(r), place \(i)")
                    }
                }
            }
        }
    }
}

extension AttentionTests.Sequence {
    /// The first `count` tokens of one, then the others of another.
    init(_ first: Self, upTo count: Int, then second: Self) {
        (heads, shared, k) = (first.heads, first.shared, first.k)
        queries = Array(first.queries.prefix(count) + second.queries.dropFirst(count))
        keys = Array(first.keys.prefix(count) + second.keys.dropFirst(count))
        values = Array(first.values.prefix(count) + second.values.dropFirst(count))
    }
}

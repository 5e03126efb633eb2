import DenseProducts
import Foundation
import TestSupport
import Tensors
import Testing
import Training

/// Every test: f(inputs) = Σ weights ⊙ outputs, by the layer's definition in Double; the layer's gradients of it against
/// central differences.
@Suite("Each layer's gradients are those that central differences of its definition give")
struct LayerGradientTests {
    let compute = Compute(threads: 2)
    let layout = SequenceLayout(lengths: [5, 0, 1, 3])
    let T = 9

    @Test("with the kernels of every instruction set", arguments: Kernels.Variant.supported, [3, 16, 21, 40])
    func norm(_ variant: Kernels.Variant, width d: Int) {
        let compute = Compute(kernels: Kernels(variant), threads: 2)
        let weight = Parameter(name: "norm", shape: [d], decays: false)
        weight.fill(seed: 1)
        let norm = RootMeanSquareNorm(weight, epsilon: 1e-2)
        let (x, dy, dx, y, factors) = (rows(d, seed: 2), rows(d, seed: 3), rows(d, seed: 4), rows(d), rows(1))
        let before = dx.doubles
        func f(_ x: [Double], _ w: [Double]) -> Double {
            zip(plainNorm(x, w, epsilon: Double(Float(1e-2))), dy.doubles).reduce(0) { $0 + $1.0 * $1.1 }
        }
        norm.forward(x, count: T, into: y, compute: compute)
        #expect(relativeError(y.doubles, plainNorm(x.doubles, weight.doubles, epsilon: 1e-2)) < 1e-5)
        norm.backward(dy: dy, x: x, count: T, into: dx, factors: factors, compute: compute)
        // dx is added to what flows past the layer.
        expect(zip(dx.doubles, before).map { $0 - $1 }, isGradientOf: { f($0, weight.doubles) }, at: x.doubles)
        expect(weight.gradientDoubles, isGradientOf: { f(x.doubles, $0) }, at: weight.doubles)
    }

    @Test("with the kernels of every instruction set", arguments: Kernels.Variant.supported, [1, 16, 19, 48])
    func gatedProduct(_ variant: Kernels.Variant, width f: Int) {
        let compute = Compute(kernels: Kernels(variant), threads: 2)
        let (gate, up, hidden) = (rows(f, seed: 1, scale: 4), rows(f, seed: 2), rows(f))
        let (g, u, dh) = (gate.doubles, up.doubles, rows(f, seed: 3))
        func product(_ g: [Double], _ u: [Double]) -> [Double] { zip(g, u).map { $0 / (1 + exp(-$0)) * $1 } }
        GatedProduct.forward(gate: gate, up: up, count: T, into: hidden, compute: compute)
        #expect(relativeError(hidden.doubles, product(g, u)) < 1e-5)
        hidden.base.update(from: dh.base, count: T * f)
        GatedProduct.backward(hidden: hidden, gate: gate, up: up, count: T, compute: compute)
        #expect(relativeError(hidden.doubles, product(g, u)) < 1e-5, "what was made of the gate is made again")
        let weights = dh.doubles
        func sum(_ h: [Double]) -> Double { zip(h, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        expect(gate.doubles, isGradientOf: { sum(product($0, u)) }, at: g)
        expect(up.doubles, isGradientOf: { sum(product(g, $0)) }, at: u)
    }

    @Test(arguments: [(8, 8), (8, 6), (2, 2)]) func rotaryEmbedding(headWidth k: Int, turning width: Int) {
        let rope = RotaryEmbedding(width: width, base: 100, headWidth: k)
        rope.reserve(layout.longest, compute: compute)
        let (x, dx) = (rows(3 * k, seed: 1), rows(3 * k, seed: 2))
        let (before, weights) = (x.doubles, dx.doubles)
        func turned(_ x: [Double]) -> [Double] {
            var y = x
            for (t, position) in layout.positions.enumerated() {
                for (head, i) in (0..<3).flatMap({ head in (0..<width / 2).map { (head, $0) } }) {
                    let angle = Double(position) * pow(100, -2 * Double(i) / Double(width))
                    let at = t * 3 * k + head * k + 2 * i
                    y[at] = x[at] * cos(angle) - x[at + 1] * sin(angle)
                    y[at + 1] = x[at] * sin(angle) + x[at + 1] * cos(angle)
                }
            }
            return y
        }
        rope.forward(x, layout: layout, compute: compute)
        #expect(relativeError(x.doubles, turned(before)) < 1e-5)
        rope.backward(dx, layout: layout, compute: compute)
        expect(dx.doubles, isGradientOf: { zip(turned($0), weights).reduce(0) { $0 + $1.0 * $1.1 } }, at: before)
    }

    @Test(arguments: [(4, 2, 8), (3, 3, 5), (6, 1, 16)]) func attention(heads h: Int, sharing g: Int, headWidth k: Int) {
        let attention = GroupedAttention(heads: h, keyValueHeads: g, headWidth: k, compute: compute)
        let (q, keys, values, out) = (rows(h * k, seed: 1), rows(g * k, seed: 2), rows(g * k, seed: 3), rows(h * k))
        let (dOut, dq, dKeys, dValues) = (rows(h * k, seed: 4), rows(h * k, seed: 5), rows(g * k, seed: 6), rows(g * k, seed: 7))
        let plain = PlainAttention(heads: h, sharing: g, headWidth: k, layout: layout)
        attention.forward(q: q, keys: keys, values: values, layout: layout, into: out)
        #expect(relativeError(out.doubles, plain(q.doubles, keys.doubles, values.doubles)) < 1e-5)
        attention.backward(
            dResult: dOut, q: q, keys: keys, values: values, layout: layout, into: dq, dKeys: dKeys, dValues: dValues)
        let weights = dOut.doubles
        func sum(_ y: [Double]) -> Double { zip(y, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let (a, b, c) = (q.doubles, keys.doubles, values.doubles)
        expect(dq.doubles, isGradientOf: { sum(plain($0, b, c)) }, at: a)
        expect(dKeys.doubles, isGradientOf: { sum(plain(a, $0, c)) }, at: b)
        expect(dValues.doubles, isGradientOf: { sum(plain(a, b, $0)) }, at: c)
    }

    @Test("attention over more rows than are scored at once", arguments: [64, 65, 150])
    func longAttention(_ length: Int) {
        let layout = SequenceLayout(lengths: [length, 2])
        let T = layout.count
        let attention = GroupedAttention(heads: 2, keyValueHeads: 1, headWidth: 4, compute: compute)
        let (q, keys, values, out) = (rows(8, T, seed: 1), rows(4, T, seed: 2), rows(4, T, seed: 3), rows(8, T))
        let (dOut, dq, dKeys, dValues) = (rows(8, T, seed: 4), rows(8, T), rows(4, T), rows(4, T))
        let plain = PlainAttention(heads: 2, sharing: 1, headWidth: 4, layout: layout)
        attention.forward(q: q, keys: keys, values: values, layout: layout, into: out)
        #expect(relativeError(out.doubles, plain(q.doubles, keys.doubles, values.doubles)) < 1e-5)
        attention.backward(
            dResult: dOut, q: q, keys: keys, values: values, layout: layout, into: dq, dKeys: dKeys, dValues: dValues)
        let some = [0, 100, 4 * length - 1, 4 * T - 1]
        let (a, b, c) = (q.doubles, keys.doubles, values.doubles)
        func sum(_ y: [Double]) -> Double { zip(y, dOut.doubles).reduce(0) { $0 + $1.0 * $1.1 } }
        expect(dKeys.doubles, isGradientOf: { sum(plain(a, $0, c)) }, at: b, indices: some)
        expect(dValues.doubles, isGradientOf: { sum(plain(a, b, $0)) }, at: c, indices: some)
        expect(dq.doubles, isGradientOf: { sum(plain($0, b, c)) }, at: a, indices: some)
    }

    @Test("a linear layer with an adapter", arguments: [Float(0), 0.4]) func linear(dropout: Float) {
        let (n, k, mode) = (6, 10, PassMode.training(pass: 3))
        let products = DenseProducts(compute: compute)
        let weight = Parameter(name: "w", shape: [n, k], decays: true)
        weight.fill(seed: 1)
        var generator = SeededGenerator(seed: 2)
        let update = LowRankUpdate(
            name: "w", rows: n, columns: k, settings: LoRASettings(rank: 2, alpha: 3, dropout: dropout), number: 0,
            generator: &generator, products: products, scratch: LowRankScratch())
        update.b.fill(seed: 3)
        let view = MatrixView(weight.values, rows: n, columns: k)
        let linear = Linear(
            name: "w", weight: LinearWeight(view, precision: .float32, products: products), parameter: weight,
            update: update)
        let (x, y, dy, dx) = (rows(k, seed: 4), rows(n), rows(n, seed: 5), rows(k))
        func matrix(_ r: Rows) -> MatrixView { MatrixView(r.base, rows: T, columns: r.width) }
        linear.forward(matrix(x), into: matrix(y), mode: mode)
        linear.backward(matrix(dy), into: matrix(dx), mode: mode)
        linear.addGradient(dy: matrix(dy), x: matrix(x), mode: mode)
        // What dropout lets through is a factor of each number of x: found by an adapter that copies one column a row.
        let kept = dropoutFactors(k, dropout: dropout, mode: mode, products: products)
        func f(_ x: [Double], _ w: [Double], _ a: [Double], _ b: [Double]) -> [Double] {
            let dropped = zip(x, kept).map { $0 * $1 }
            let low = product(product(dropped, a, k), b, 2)
            return zip(product(x, w, k), low).map { $0 + 1.5 * $1 }
        }
        let (px, pw, pa, pb) = (x.doubles, weight.doubles, update.a.doubles, update.b.doubles)
        #expect(relativeError(y.doubles, f(px, pw, pa, pb)) < 1e-5)
        func sum(_ y: [Double]) -> Double { zip(y, dy.doubles).reduce(0) { $0 + $1.0 * $1.1 } }
        expect(dx.doubles, isGradientOf: { sum(f($0, pw, pa, pb)) }, at: px)
        expect(weight.gradientDoubles, isGradientOf: { sum(f(px, $0, pa, pb)) }, at: pw)
        expect(update.a.gradientDoubles, isGradientOf: { sum(f(px, pw, $0, pb)) }, at: pa)
        expect(update.b.gradientDoubles, isGradientOf: { sum(f(px, pw, pa, $0)) }, at: pb)
        if dropout > 0 {
            let dropped = kept.count { $0 == 0 }
            #expect((20...52).contains(dropped), "\(dropped) of 90 at a share of 0.4")
            #expect(kept.allSatisfy { $0 == 0 || abs($0 - 1 / 0.6) < 1e-5 })
        }
    }

    /// `[T · k]`: 0 where dropout drops, 1 / (1 − share) elsewhere.
    private func dropoutFactors(_ k: Int, dropout: Float, mode: PassMode, products: DenseProducts) -> [Double] {
        var generator = SeededGenerator(seed: 1)
        let copy = LowRankUpdate(
            name: "copy", rows: k, columns: k, settings: LoRASettings(rank: k, alpha: Float(k), dropout: dropout), number: 0,
            generator: &generator, products: products, scratch: LowRankScratch())
        for factor in [copy.a, copy.b] { for i in 0..<k * k { factor.values[i] = i % (k + 1) == 0 ? 1 : 0 } }
        let (ones, y) = (rows(k), rows(k))
        ones.base.update(repeating: 1, count: T * k)
        withExtendedLifetime(ones) {
            copy.forward(
                MatrixView(ones.base, rows: T, columns: k), addingTo: MatrixView(y.base, rows: T, columns: k), mode: mode)
        }
        return y.doubles
    }

    /// x·wᵀ for x `[T, k]`, w `[n, k]`.
    private func product(_ x: [Double], _ w: [Double], _ k: Int) -> [Double] {
        (0..<x.count / k).flatMap { t in
            (0..<w.count / k).map { n in (0..<k).reduce(0) { $0 + x[t * k + $1] * w[n * k + $1] } }
        }
    }

    private func plainNorm(_ x: [Double], _ w: [Double], epsilon: Double) -> [Double] {
        stride(from: 0, to: x.count, by: w.count).flatMap { start in
            let row = x[start..<start + w.count]
            let r = 1 / (row.reduce(0) { $0 + $1 * $1 } / Double(w.count) + epsilon).squareRoot()
            return zip(row, w).map { $0 * r * $1 }
        }
    }

    private func rows(_ width: Int, _ count: Int? = nil, seed: UInt64? = nil, scale: Float = 1) -> Rows {
        let rows = Rows(capacity: count ?? T, width: width)
        if let seed {
            var generator = SeededGenerator(seed: seed)
            for i in 0..<rows.capacity * width { rows.base[i] = Float.random(in: -scale...scale, using: &generator) }
        }
        return rows
    }

    private func expect(
        _ gradient: [Double], isGradientOf f: ([Double]) -> Double, at x: [Double], indices: [Int]? = nil,
        location: SourceLocation = #_sourceLocation
    ) {
        let indices = indices ?? Array(x.indices)
        let differences = centralDifferences(of: f, at: x, indices: indices)
        #expect(relativeError(indices.map { gradient[$0] }, differences) < allowedGradientError, sourceLocation: location)
    }
}

/// Attention by its formula, for all heads of all sequences.
struct PlainAttention {
    let heads: Int, sharing: Int, headWidth: Int
    let layout: SequenceLayout

    func callAsFunction(_ q: [Double], _ keys: [Double], _ values: [Double]) -> [Double] {
        var out = [Double](repeating: 0, count: q.count)
        let (k, wide, narrow) = (headWidth, heads * headWidth, sharing * headWidth)
        for sequence in layout.sequences {
            for (t, head) in sequence.flatMap({ t in (0..<heads).map { (t, $0) } }) {
                let shared = head / (heads / sharing) * k
                let scores = (sequence.lowerBound...t).map { s in
                    (0..<k).reduce(0.0) { $0 + q[t * wide + head * k + $1] * keys[s * narrow + shared + $1] } / Double(k).squareRoot()
                }
                let powers = scores.map { exp($0) }
                let total = powers.reduce(0, +)
                for (s, power) in zip(sequence.lowerBound...t, powers) {
                    for i in 0..<k { out[t * wide + head * k + i] += power / total * values[s * narrow + shared + i] }
                }
            }
        }
        return out
    }
}

extension Rows {
    var doubles: [Double] { (0..<capacity * width).map { Double(base[$0]) } }
}

extension Parameter {
    func fill(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for i in 0..<count { values[i] = Float.random(in: -1...1, using: &generator) }
    }
}

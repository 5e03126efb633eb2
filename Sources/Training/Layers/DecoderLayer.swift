import DenseProducts
import LanguageModels
import Tensors

/// One layer of the decoder (Touvron et al. 2023, arXiv:2302.13971, §2.2), pre-norm, two residual branches:
///
///     m = x + Wₒ·attention(rope(W_q n₁), rope(W_k n₁), W_v n₁),   n₁ = norm₁(x)
///     y = m + W_down·(SiLU(W_gate n₂) ⊙ W_up n₂),                 n₂ = norm₂(m)
struct DecoderLayer {
    let attentionNorm: RootMeanSquareNorm
    let query: Linear, key: Linear, value: Linear, output: Linear
    let feedForwardNorm: RootMeanSquareNorm
    let gate: Linear, up: Linear, down: Linear

    var linears: [Linear] { [query, key, value, output, gate, up, down] }
    var norms: [RootMeanSquareNorm] { [attentionNorm, feedForwardNorm] }
    /// Those that are trained.
    var parameters: [Parameter] { norms.flatMap(\.parameters) + linears.flatMap(\.parameters) }

    /// Reads x from `trace.input`, leaves in `trace` what the backward pass needs, and writes y.
    func forward(_ trace: LayerTrace, into y: Rows, scratch: LayerScratch, pass: LayerPass) {
        let (T, compute, mode) = (pass.layout.count, pass.compute, pass.mode)
        attentionNorm.forward(trace.input, count: T, into: scratch.normed, compute: compute)
        let n1 = scratch.normed.view(T)  // [T, d]
        query.forward(n1, into: trace.queries.view(T), mode: mode)
        key.forward(n1, into: trace.keys.view(T), mode: mode)
        value.forward(n1, into: trace.values.view(T), mode: mode)
        pass.rope.forward(trace.queries, layout: pass.layout, compute: compute)
        pass.rope.forward(trace.keys, layout: pass.layout, compute: compute)
        attend(trace, scratch: scratch, pass: pass)
        trace.middle.copy(trace.input, count: T, compute: compute)
        output.forward(scratch.mixed.view(T), into: trace.middle.view(T), adding: true, mode: mode)

        feedForwardNorm.forward(trace.middle, count: T, into: scratch.normed, compute: compute)
        let n2 = scratch.normed.view(T)  // [T, d]
        gate.forward(n2, into: trace.gate.view(T), mode: mode)
        up.forward(n2, into: trace.up.view(T), mode: mode)
        GatedProduct.forward(gate: trace.gate, up: trace.up, count: T, into: scratch.hidden, compute: compute)
        y.copy(trace.middle, count: T, compute: compute)
        down.forward(scratch.hidden.view(T), into: y.view(T), adding: true, mode: mode)
    }

    /// Leaves what attention mixes in `scratch.mixed`.
    private func attend(_ trace: LayerTrace, scratch: LayerScratch, pass: LayerPass) {
        pass.attention.forward(
            q: trace.queries, keys: trace.keys, values: trace.values, layout: pass.layout, into: scratch.mixed)
    }

    /// `dx` is dy at first and becomes dx; gradients of the layer's parameters are added. `trace` is used up.
    func backward(_ trace: LayerTrace, dx: Rows, scratch: LayerScratch, pass: LayerPass) {
        let (T, compute, mode) = (pass.layout.count, pass.compute, pass.mode)
        let d = dx.view(T)  // [T, d]

        feedForwardNorm.forward(trace.middle, count: T, into: scratch.normed, compute: compute)
        let (n, dn) = (scratch.normed.view(T), scratch.dNormed.view(T))  // [T, d]
        if !trace.keepsUp { up.forward(n, into: trace.up.view(T), mode: mode) }
        let hidden = scratch.hidden.view(T)  // [T, f]
        down.backward(d, into: hidden, mode: mode)
        GatedProduct.backward(hidden: scratch.hidden, gate: trace.gate, up: trace.up, count: T, compute: compute)
        down.addGradient(dy: d, x: hidden, mode: mode)
        let (dGate, dUp) = (trace.gate.view(T), trace.up.view(T))
        gate.backward(dGate, into: dn, mode: mode)
        gate.addGradient(dy: dGate, x: n, mode: mode)
        up.backward(dUp, into: dn, adding: true, mode: mode)
        up.addGradient(dy: dUp, x: n, mode: mode)
        feedForwardNorm.backward(
            dy: scratch.dNormed, x: trace.middle, count: T, into: dx, factors: scratch.factors, compute: compute)

        output.backward(d, into: scratch.dMixed.view(T), mode: mode)
        attend(trace, scratch: scratch, pass: pass)
        output.addGradient(dy: d, x: scratch.mixed.view(T), mode: mode)
        pass.attention.backward(
            dResult: scratch.dMixed, q: trace.queries, keys: trace.keys, values: trace.values, layout: pass.layout,
            into: scratch.dQueries, dKeys: scratch.dKeys, dValues: scratch.dValues)
        pass.rope.backward(scratch.dQueries, layout: pass.layout, compute: compute)
        pass.rope.backward(scratch.dKeys, layout: pass.layout, compute: compute)
        attentionNorm.forward(trace.input, count: T, into: scratch.normed, compute: compute)
        var adding = false
        for (linear, gradient) in [(query, scratch.dQueries), (key, scratch.dKeys), (value, scratch.dValues)] {
            linear.backward(gradient.view(T), into: dn, adding: adding, mode: mode)
            linear.addGradient(dy: gradient.view(T), x: n, mode: mode)
            adding = true
        }
        attentionNorm.backward(
            dy: scratch.dNormed, x: trace.input, count: T, into: dx, factors: scratch.factors, compute: compute)
    }
}

/// What all layers of one pass share.
struct LayerPass {
    let layout: SequenceLayout
    let mode: PassMode
    let rope: RotaryEmbedding
    let attention: GroupedAttention
    let compute: Compute
}

#if canImport(Glibc)
    import Glibc
#endif

/// AdamW on arrays of `Double`, line by line as the paper has it: the definition that `AdamW` is tested against.
///
/// Loshchilov & Hutter 2019, arXiv:1711.05101, Alg. 2, lines 6 to 12; the learning rate multiplies the decay too.
package struct PlainAdamW {
    package var settings: AdamWSettings
    private var m: [Double]
    private var v: [Double]
    private var t = 0

    package init(count: Int, settings: AdamWSettings) {
        self.settings = settings
        m = Array(repeating: 0, count: count)
        v = m
    }

    /// One step on the parameters `x` by their gradient `g`; both `[count]`.
    package mutating func step(_ x: inout [Double], gradient g: [Double], learningRate: Double, decays: Bool) {
        t += 1
        for i in x.indices {
            m[i] = settings.firstDecay * m[i] + (1 - settings.firstDecay) * g[i]
            v[i] = settings.secondDecay * v[i] + (1 - settings.secondDecay) * g[i] * g[i]
            let mean = m[i] / (1 - pow(settings.firstDecay, Double(t)))
            let square = v[i] / (1 - pow(settings.secondDecay, Double(t)))
            let decay = decays ? settings.weightDecay * x[i] : 0
            x[i] -= learningRate * (mean / (square.squareRoot() + settings.epsilon) + decay)
        }
    }
}

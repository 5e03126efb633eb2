import Tensors

/// Sets a share of the numbers to zero and scales the others by 1 / (1 − share) (Srivastava et al. 2014, JMLR 15).
///
/// What is dropped is a function of seed, pass, update and row: so the backward pass draws the same again, a resumed run the
/// same as one that was never stopped, and any number of threads the same.
struct Dropout {
    private let share: Float
    private let seed: UInt64
    private let number: UInt64

    init(share: Float, seed: UInt64, number: Int) {
        (self.share, self.seed, self.number) = (share, seed, UInt64(number))
    }

    /// In place; its own transpose.
    func apply(to x: UnsafeMutablePointer<Float>, count: Int, row: Int, pass: UInt64) {
        // Each number goes through the generator's mixing, so that neighbours have nothing in common.
        var generator = SeededGenerator(seed: seed)
        for part in [pass, number, UInt64(row)] { generator = SeededGenerator(seed: generator.next() ^ part) }
        let limit = UInt64(Double(share) * 0x1p32)
        let kept = 1 / (1 - share)
        var i = 0
        while i < count {
            let bits = generator.next()
            x[i] = bits & 0xFFFF_FFFF < limit ? 0 : x[i] * kept
            if i + 1 < count { x[i + 1] = bits >> 32 < limit ? 0 : x[i + 1] * kept }
            i += 2
        }
    }
}

import Tensors

extension UnsafeMutableBufferPointer<Float> {
    /// Draws every number from a normal distribution around 0 (Box & Muller 1958, doi:10.1214/aoms/1177706645).
    func fillNormal(deviation: Float, _ generator: inout SeededGenerator) {
        for i in stride(from: 0, to: count, by: 2) {
            let radius = (-2 * logarithm(1 - Double.random(in: 0..<1, using: &generator))).squareRoot()
            let angle = 2 * Double.pi * Double.random(in: 0..<1, using: &generator)
            self[i] = Float(radius * cosine(angle)) * deviation
            if i + 1 < count { self[i + 1] = Float(radius * sine(angle)) * deviation }
        }
    }
}

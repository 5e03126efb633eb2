package import Tensors

/// The length of all gradients taken as one vector: the root of the sum of their squares.
///
/// Summed in an order that does not depend on the threads: runs of 16 lanes in 32-bit floats, then in `Double` by place.
/// NaN or infinite if a gradient is, or if a square leaves the range of a 32-bit float.
package func gradientNorm(of parameters: [Parameter], pool: ThreadPool) -> Double {
    for parameter in parameters { _ = parameter.gradient }  // taken by this thread
    let pieces = ParameterPiece.all(of: parameters)
    let sums = [Double](unsafeUninitializedCapacity: pieces.count) { sums, count in
        let start = UnsafeMutableBufferPointer(rebasing: sums[0..<pieces.count])
        start.initialize(repeating: 0)
        nonisolated(unsafe) let place = start
        pool.run(tasks: pieces.count) { task in
            let piece = pieces[task]
            place[task] = sumOfSquares(.init(rebasing: parameters[piece.parameter].gradient[piece.range]))
        }
        count = pieces.count
    }
    return sums.reduce(0, +).squareRoot()
}

/// What the gradients are multiplied by so that their norm is at most `most`; 1 if it is already.
///
/// Pascanu, Mikolov & Bengio 2013, arXiv:1211.5063, Alg. 1.
package func clippingScale(norm: Double, most: Double?) -> Float {
    guard let most, norm > most else { return 1 }
    return Float(most / norm)
}

private func sumOfSquares(_ numbers: UnsafeMutableBufferPointer<Float>) -> Double {
    let (lanes, run) = (16, 4096)
    let bytes = UnsafeRawBufferPointer(numbers)
    var sum = 0.0
    for start in stride(from: 0, to: numbers.count, by: run) {
        let end = min(start + run, numbers.count)
        var squares = SIMD16<Float>.zero
        var i = start
        while i + lanes <= end {
            let x = bytes.loadUnaligned(fromByteOffset: i * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
            squares += x * x
            i += lanes
        }
        while i < end {
            squares[i % lanes] += numbers[i] * numbers[i]
            i += 1
        }
        sum += Double(squares.sum())
    }
    return sum
}

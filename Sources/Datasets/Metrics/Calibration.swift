/// Whether a model that is 80 % sure is right in 80 % of the cases.
///
/// Expected calibration error, Guo et al. 2017, arXiv:1706.04599, eq. 3: Σ_m |B_m| / n · |acc(B_m) − conf(B_m)|.
package struct Calibration: Hashable, Sendable {
    /// Predictions whose confidence lies in ((m − 1) / M, m / M]; 0 belongs to the first bin.
    package struct Bin: Hashable, Sendable {
        package var upTo: Double
        package var count: Int
        /// Mean confidence; nil in an empty bin.
        package var confidence: Double?
        /// Share of right predictions; nil in an empty bin.
        package var accuracy: Double?
    }

    package let bins: [Bin]
    /// From 0, perfect, to 1; nil without predictions.
    package let expectedError: Double?

    /// - Parameters:
    ///   - predictions: the probability that the model gave its answer, from 0 to 1, and whether the answer was right.
    ///   - bins: of equal width; at least 1.
    package init(_ predictions: [(confidence: Double, isRight: Bool)], bins M: Int) {
        precondition(M > 0, "there is at least one bin")
        var counts = [Int](repeating: 0, count: M), right = counts
        var sums = [Double](repeating: 0, count: M)
        for prediction in predictions {
            let m = min(max(Int((prediction.confidence * Double(M)).rounded(.up)) - 1, 0), M - 1)
            counts[m] += 1
            sums[m] += prediction.confidence
            if prediction.isRight { right[m] += 1 }
        }
        bins = (0..<M).map { m in
            let n = Double(counts[m])
            let upTo = Double(m + 1) / Double(M)
            guard n > 0 else { return Bin(upTo: upTo, count: 0) }
            return Bin(upTo: upTo, count: counts[m], confidence: sums[m] / n, accuracy: Double(right[m]) / n)
        }
        let gap = (0..<M).reduce(0.0) { $0 + abs(Double(right[$1]) - sums[$1]) }
        expectedError = predictions.isEmpty ? nil : gap / Double(predictions.count)
    }
}

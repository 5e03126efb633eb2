/// How far the merged matrix's products lie from those of the layer with its adapter, over the columns: x is 1 at one place, 0 elsewhere.
func distanceFromLayer(_ weight: [[Double]], _ a: [[Double]], _ b: [[Double]], _ alpha: Double, _ merged: [[Double]]) -> Double {
    guard merged.map(\.count) == weight.map(\.count) else { return .infinity }
    var largest = 0.0
    for column in weight[0].indices {
        let read = a.map { $0[column] }  // [r]
        for row in weight.indices {
            var update = 0.0
            for (factor, number) in zip(b[row], read) { update += factor * number }
            let distance = (weight[row][column] + alpha / Double(a.count) * update - merged[row][column]).magnitude
            guard distance <= .greatestFiniteMagnitude else { return .infinity }
            largest = max(largest, distance)
        }
    }
    return largest
}

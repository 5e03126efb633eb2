/// Texts that are in no batch or in more than one, numbers that belong to no text, and empty batches.
func faults(_ lengths: [Int], _ budget: Int, _ batches: [[Int]]) -> Double {
    var seen = [Int](repeating: 0, count: lengths.count)
    var faults = 0
    for batch in batches {
        if batch.isEmpty { faults += 1 }
        for text in batch {
            if lengths.indices.contains(text) { seen[text] += 1 } else { faults += 1 }
        }
    }
    return Double(faults + seen.filter { $0 != 1 }.count)
}

/// The tokens by which the dearest batch of two or more texts exceeds the budget, or 0.
func overspent(_ lengths: [Int], _ budget: Int, _ batches: [[Int]]) -> Double {
    guard faults(lengths, budget, batches) == 0 else { return .infinity }
    return Double(batches.filter { $0.count > 1 }.map { max(0, cost($0, lengths) - budget) }.max() ?? 0)
}

/// Padding as a share of all that is computed.
func paddingShare(_ lengths: [Int], _ budget: Int, _ batches: [[Int]]) -> Double {
    guard faults(lengths, budget, batches) == 0 else { return .infinity }
    let computed = batches.reduce(0) { $0 + cost($1, lengths) }
    return 1 - Double(lengths.reduce(0, +)) / Double(computed)
}

func batchCount(_ lengths: [Int], _ budget: Int, _ batches: [[Int]]) -> Double {
    guard faults(lengths, budget, batches) == 0 else { return .infinity }
    return Double(batches.count)
}

/// Batches beyond those that result from filling up in order of length.
func batchesTooMany(_ lengths: [Int], _ budget: Int, _ batches: [[Int]]) -> Double {
    guard faults(lengths, budget, batches) == 0 else { return .infinity }
    var (needed, inThis) = (1, 0)
    for length in lengths.sorted() {
        if inThis > 0 && (inThis + 1) * length > budget { (needed, inThis) = (needed + 1, 0) }
        inThis += 1
    }
    return Double(batches.count - needed)
}

func cost(_ batch: [Int], _ lengths: [Int]) -> Int {
    batch.count * (batch.map { lengths[$0] }.max() ?? 0)
}

func batches(lengths: [Int], budget: Int) -> [[Int]] {
    lengths.indices.map { [$0] }
}

func inOriginalOrder(_ results: [[String]], batches: [[Int]]) -> [String] {
    var ordered = [String](repeating: "", count: results.reduce(0) { $0 + $1.count })
    for (answers, texts) in zip(results, batches) {
        for (answer, text) in zip(answers, texts) { ordered[text] = answer }
    }
    return ordered
}

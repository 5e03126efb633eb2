func batches(lengths: [Int], budget: Int) -> [[Int]] {
    var done: [[Int]] = []
    var open: [Int] = []
    for length in lengths.sorted() {
        if !open.isEmpty && (open.count + 1) * length > budget {
            done.append(open)
            open = []
        }
        open.append(length)
    }
    if !open.isEmpty { done.append(open) }
    return done
}

func inOriginalOrder(_ results: [[String]], batches: [[Int]]) -> [String] {
    var ordered = [String](repeating: "", count: results.reduce(0) { $0 + $1.count })
    for (answers, texts) in zip(results, batches) {
        for (answer, text) in zip(answers, texts) { ordered[text] = answer }
    }
    return ordered
}

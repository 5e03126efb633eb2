func batches(lengths: [Int], budget: Int) -> [[Int]] {
    var done: [[Int]] = []
    var open: [Int] = []
    for text in lengths.indices.sorted(by: { lengths[$0] < lengths[$1] }) {
        if (open.count + 1) * lengths[text] > budget {
            done.append(open)
            open = []
        }
        open.append(text)
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

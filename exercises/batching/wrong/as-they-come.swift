func batches(lengths: [Int], budget: Int) -> [[Int]] {
    var done: [[Int]] = []
    var open: [Int] = []
    for text in lengths.indices {
        if !open.isEmpty && (open.count + 1) * longest(lengths, open + [text]) > budget {
            done.append(open)
            open = []
        }
        open.append(text)
    }
    if !open.isEmpty { done.append(open) }
    return done
}

func longest(_ lengths: [Int], _ texts: [Int]) -> Int {
    texts.map { lengths[$0] }.max() ?? 0
}

func inOriginalOrder(_ results: [[String]], batches: [[Int]]) -> [String] {
    var ordered = [String](repeating: "", count: results.reduce(0) { $0 + $1.count })
    for (answers, texts) in zip(results, batches) {
        for (answer, text) in zip(answers, texts) { ordered[text] = answer }
    }
    return ordered
}
